"""When somebody is left in peace, and the first minute after; right over changes of clock.

Pure: a zone, two times of day and a moment come in, a moment in UTC goes out.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import count
from zoneinfo import ZoneInfo

MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)
EVENING = time(18)
MORNING = time(8)


@dataclass(frozen=True, slots=True)
class QuietHours:
    """From one time of day until another, by the clock on the wall; equal times mean none."""

    zone: ZoneInfo
    begin: time = EVENING
    end: time = MORNING

    def cover(self, moment: datetime) -> bool:
        """Say whether a moment lies in the quiet hours."""
        wall = moment.astimezone(self.zone).time()
        if self.begin <= self.end:
            return self.begin <= wall < self.end
        return wall >= self.begin or wall < self.end

    def first_minute_after(self, moment: datetime, *, not_before: date = date.min) -> datetime:
        """Give the next end of quiet hours after a moment, on a given day at the earliest."""
        first = max(moment.astimezone(self.zone).date(), not_before)
        return next(end for end in self._ends(first) if end > moment)

    def first_minute_from(self, day: date, wall: time) -> datetime:
        """Give, in UTC, the first minute from a time of a day on that is not a quiet one."""
        return next(one for one in minutes_from(day, wall, self.zone) if not self.cover(one))

    def _ends(self, first: date) -> Iterator[datetime]:
        for days in count():
            # Where clocks jump over the end, quiet hours may have begun anew by the next minute.
            minutes = minutes_from(first + days * DAY, self.end, self.zone)
            yield next(minute for minute in minutes if not self.cover(minute))


def minutes_from(day: date, wall: time, zone: ZoneInfo) -> Iterator[datetime]:
    """Give, in UTC, every minute from a time of day on, without those that clocks jump over.

    A time that comes twice, as clocks go back, is given the second time only: then it is past.
    """
    shown = datetime.combine(day, wall.replace(second=0, microsecond=0))
    for minutes in count():
        wanted = shown + minutes * MINUTE
        moment = wanted.replace(tzinfo=zone, fold=1).astimezone(UTC)
        if moment.astimezone(zone).replace(tzinfo=None) == wanted:
            yield moment
