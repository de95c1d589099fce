"""Work that hangs on the clock. A room says once what it does each day or month; a door ticks.

A round is done once for its minute, quarter of an hour, day, week or month, by whichever process
takes it first. One that fails, or whose process dies, is taken again a quarter of an hour later:
what it does must bear being done twice. Days, weeks and months begin by the clock of the workplace.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from alongside.people.quiet_hours import minutes_from

Work = Callable[[datetime], object]


class Rhythm(StrEnum):
    """How often a round comes."""

    MINUTE = "minute"
    QUARTER = "quarter"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class Recurring:
    """One round: its name, how often it comes, and what is done, given the moment."""

    name: str
    rhythm: Rhythm
    work: Work


_ROUNDS: dict[str, Recurring] = {}


def every_minute(work: Work) -> None:
    """Do something each minute."""
    _learn(work, Rhythm.MINUTE)


def every_quarter_of_an_hour(work: Work) -> None:
    """Do something four times an hour: wherever a day begins, it begins on one of them."""
    _learn(work, Rhythm.QUARTER)


def every_day(work: Work) -> None:
    """Do something each day, soon after midnight."""
    _learn(work, Rhythm.DAY)


def every_week(work: Work) -> None:
    """Do something each week, soon after it begins on Monday."""
    _learn(work, Rhythm.WEEK)


def every_month(work: Work) -> None:
    """Do something each month, on its first day."""
    _learn(work, Rhythm.MONTH)


def known() -> tuple[Recurring, ...]:
    """Give the rounds of every room, in the order in which they were made known."""
    return tuple(_ROUNDS.values())


def beginning(rhythm: Rhythm, now: datetime, zone: ZoneInfo) -> datetime:
    """Give, in UTC, when the minute, quarter, day, week or month of a moment began."""
    minute = now.astimezone(UTC).replace(second=0, microsecond=0)
    if rhythm == Rhythm.MINUTE:
        return minute
    if rhythm == Rhythm.QUARTER:
        return minute - timedelta(minutes=minute.minute % 15)
    day = _first_day(rhythm, now.astimezone(zone).date())
    return next(minutes_from(day, time(0), zone))


def _first_day(rhythm: Rhythm, day: date) -> date:
    if rhythm == Rhythm.WEEK:
        return day - timedelta(days=day.weekday())
    return day.replace(day=1) if rhythm == Rhythm.MONTH else day


def _learn(work: Work, rhythm: Rhythm) -> None:
    name = f"{work.__module__}.{work.__qualname__}"
    _ROUNDS[name] = Recurring(name, rhythm, work)
