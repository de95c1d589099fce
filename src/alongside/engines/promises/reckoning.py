"""How steady the deeds behind some words are, and what they cost.

Moved by Ponce de Leon, Carter and Rosette 2024, who found that statements are believed where cost
and consistency are both high. The reckoning below is our own, not theirs: it is a plain count, and
it never adds money, time and power together.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Consistency:
    """In how many months of a window evidence was accepted."""

    months: int
    months_with_evidence: int

    @property
    def share(self) -> float:
        """Months with accepted evidence over all months, 0 to 1."""
        return self.months_with_evidence / self.months


def consistency(accepted: Iterable[date], *, first: date, last: date) -> Consistency:
    """Count the months from `first` to `last`, both included, that hold accepted evidence.

    A month counts once, however much was shown in it: ten deeds in one June are one month.
    Raises ValueError where the window ends before it starts.
    """
    opens, closes = _month(first), _month(last)
    if closes < opens:
        raise ValueError(f"The window ends ({last}) before it starts ({first}); swap the two days.")
    seen = {_month(day) for day in accepted}
    return Consistency(
        months=closes - opens + 1,
        months_with_evidence=sum(opens <= month <= closes for month in seen),
    )


class CostKind(StrEnum):
    """What was given up."""

    MONEY = "money"
    TIME = "time"
    POWER = "power"


@dataclass(frozen=True, slots=True)
class Given:
    """One thing stated (promised) or given up (spent, worked, handed over).

    `unit` is a currency code for money and "hours" for time; power has no amount, only words.
    """

    kind: CostKind
    given_up: bool
    amount: Decimal | None = None
    unit: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """The cost of some promises, as stated or as given up; sums by unit, in order of unit."""

    money: tuple[tuple[str, Decimal], ...] = ()
    time: tuple[tuple[str, Decimal], ...] = ()
    power: tuple[str, ...] = ()
    unstated: int = 0  # money or time named without an amount


@dataclass(frozen=True, slots=True)
class Cost:
    """What was stated beside what was given up."""

    stated: Column
    given_up: Column


def cost(given: Iterable[Given]) -> Cost:
    """Sum money, time and power separately, stated and given up separately."""
    everything = tuple(given)
    return Cost(
        stated=_column([item for item in everything if not item.given_up]),
        given_up=_column([item for item in everything if item.given_up]),
    )


def _column(items: list[Given]) -> Column:
    return Column(
        money=_sums(items, CostKind.MONEY),
        time=_sums(items, CostKind.TIME),
        power=tuple(item.words for item in items if item.kind is CostKind.POWER),
        unstated=sum(item.amount is None and item.kind is not CostKind.POWER for item in items),
    )


def _sums(items: list[Given], kind: CostKind) -> tuple[tuple[str, Decimal], ...]:
    sums: dict[str, Decimal] = {}
    for item in items:
        if item.kind is kind and item.amount is not None:
            sums[item.unit] = sums.get(item.unit, Decimal(0)) + item.amount
    return tuple(sorted(sums.items()))


def _month(day: date) -> int:
    return day.year * 12 + day.month - 1
