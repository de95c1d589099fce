"""A line of time: where a day stands on it, and which months are named."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

_STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600)


@dataclass(frozen=True, slots=True)
class Window:
    """The days that a chart shows, both ends included."""

    first: date
    last: date

    def __post_init__(self) -> None:
        """Refuse a window that ends before it begins."""
        if self.last < self.first:
            raise ValueError(f"the window ends on {self.last}, before it begins on {self.first}")

    def share(self, day: date) -> float:
        """Return where a day stands, from 0 to 1; days outside stand at the nearer end."""
        length = (self.last - self.first).days
        if not length:
            return 0.5
        return min(max((day - self.first).days / length, 0.0), 1.0)

    def months(self) -> Iterator[date]:
        """Yield the first day of every month that the window touches."""
        for number in range(_number(self.first), _number(self.last) + 1):
            yield _month(number)

    def ticks(self, most: int) -> tuple[date, ...]:
        """Return at most so many first days of months, evenly apart and inside the window."""
        inside = [month for month in self.months() if month >= self.first]
        for step in _STEPS:
            found = tuple(month for month in inside if _number(month) % step == 0)
            if len(found) <= most:
                return found
        return ()


def month_of(day: date) -> date:
    """Return the first day of a day's month."""
    return day.replace(day=1)


def after(month: date) -> date:
    """Return the first day of the month after."""
    return _month(_number(month) + 1)


def _number(day: date) -> int:
    return day.year * 12 + day.month - 1


def _month(number: int) -> date:
    return date(number // 12, number % 12 + 1, 1)
