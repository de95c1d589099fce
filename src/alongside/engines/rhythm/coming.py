"""When a rhythm comes round: on days of the week, once a month, or whenever it comes up."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

A_WEEK = 7
DAYS_OF_A_MONTH = 30


class Kind(StrEnum):
    """What a rhythm hangs on."""

    WEEKLY = "weekly"
    MONTHLY = "monthly"
    EACH_TIME = "each-time"


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How often something is meant to be done.

    `weekdays` counts from 0, which is Monday; a weekly rhythm comes on each of them, every `weeks`
    weeks, a monthly one on the first such day of the month. Each-time knows no day.
    """

    kind: Kind
    weekdays: frozenset[int] = frozenset()
    weeks: int = 1

    def __post_init__(self) -> None:
        """Refuse what names no day, or a day that no week has."""
        if self.kind is not Kind.EACH_TIME and not self.weekdays:
            raise ValueError("a rhythm of weeks or months names a day of the week")
        if not self.weekdays <= frozenset(range(A_WEEK)) or self.weeks < 1:
            raise ValueError("days of the week are 0 to 6, and weeks are 1 or more")

    @property
    def times(self) -> int:
        """How often it is meant to be done in `days`."""
        return len(self.weekdays) if self.kind is Kind.WEEKLY and not self._is_daily else 1

    @property
    def days(self) -> int:
        """The days in which it is meant to be done `times` times.

        How often something comes up is not known. It is reckoned as once a month, so that a month
        in which it did not come up weighs next to nothing.
        """
        if self._is_daily:
            return 1
        return A_WEEK * self.weeks if self.kind is Kind.WEEKLY else DAYS_OF_A_MONTH

    @property
    def _is_daily(self) -> bool:
        every_day = self.kind is Kind.WEEKLY and len(self.weekdays) == A_WEEK
        return every_day and self.weeks == 1


def due(rhythm: Rhythm, *, on: date, last: date | None = None) -> date | None:
    """Give the first day from `on` that a rhythm comes round; None for each time.

    `last` is the day on which it came round before: the next one lies after it, and weeks are
    counted from its week. Without it, the next such day is the first.
    """
    if rhythm.kind is Kind.EACH_TIME:
        return None
    first = on if last is None else max(on, last + timedelta(days=1))
    if rhythm.kind is Kind.MONTHLY:
        return _in_month(rhythm, first)
    day = _weekday(rhythm, first)
    while last is not None and (_monday(day) - _monday(last)).days // A_WEEK % rhythm.weeks:
        day = _weekday(rhythm, day + timedelta(days=1))
    return day


def _weekday(rhythm: Rhythm, day: date) -> date:
    while day.weekday() not in rhythm.weekdays:
        day += timedelta(days=1)
    return day


def _in_month(rhythm: Rhythm, first: date) -> date:
    day = _weekday(rhythm, first)
    while day.day > A_WEEK:
        day = _weekday(rhythm, day + timedelta(days=1))
    return day


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
