"""The days of the story, counted back from the day on which it is told."""

from calendar import month_name as name_of_month
from calendar import monthrange
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from dateutil.relativedelta import relativedelta


@dataclass(frozen=True, slots=True)
class Calendar:
    """Turn "so many months ago" into days; `on` is the day of the telling."""

    on: date

    def day(self, months_ago: int, day: int, *, jitter: int = 0) -> date:
        """Give a day of an earlier month, never later than the day of the telling."""
        found = (self.on - relativedelta(months=months_ago)).replace(
            day=1 + (day - 1 + jitter) % 28
        )
        return min(found, self.on)

    def month(self, months_ago: int) -> date:
        """Give the first day of an earlier month."""
        return self.on.replace(day=1) - relativedelta(months=months_ago)


def end_of_month(said: date, months: int) -> date:
    """Give the last day of the month that lies so many months after a day."""
    later = said + relativedelta(months=months)
    return later.replace(day=monthrange(later.year, later.month)[1])


def month_name(said: date, months: int) -> str:
    """Write the month that lies so many months after a day, as statements do."""
    later = said + relativedelta(months=months)
    return f"{name_of_month[later.month]} {later.year}"


def monday(day: date) -> date:
    """Give the Monday of a day's week."""
    return day - relativedelta(days=day.weekday())


def noon(day: date) -> datetime:
    """Give a moment of a day, for the record."""
    return datetime.combine(day, time(12), tzinfo=UTC)
