"""How steady deeds are, and what they cost."""

from datetime import date
from decimal import Decimal

import pytest

from alongside.engines.promises import Column, CostKind, Given, consistency, cost


def test_ten_deeds_in_one_june_are_one_month() -> None:
    days = [date(2026, 6, day) for day in range(1, 11)]

    found = consistency(days, first=date(2026, 1, 15), last=date(2026, 12, 2))

    assert (found.months, found.months_with_evidence) == (12, 1)
    assert found.share == pytest.approx(1 / 12)


def test_months_outside_the_window_do_not_count() -> None:
    days = [date(2025, 12, 31), date(2026, 1, 1), date(2026, 3, 31), date(2026, 4, 1)]

    found = consistency(days, first=date(2026, 1, 1), last=date(2026, 3, 31))

    assert (found.months, found.months_with_evidence) == (3, 2)


def test_a_window_that_ends_before_it_starts_is_refused() -> None:
    with pytest.raises(ValueError, match="swap the two days"):
        consistency([], first=date(2026, 2, 1), last=date(2026, 1, 1))


def test_money_time_and_power_are_never_added_together() -> None:
    found = cost(
        [
            Given(CostKind.MONEY, given_up=False, amount=Decimal(500), unit="EUR"),
            Given(CostKind.MONEY, given_up=False, amount=Decimal(100), unit="GBP"),
            Given(CostKind.MONEY, given_up=True, amount=Decimal(20), unit="EUR"),
            Given(CostKind.MONEY, given_up=True, amount=Decimal(30), unit="EUR"),
            Given(CostKind.TIME, given_up=True, amount=Decimal(8), unit="hours"),
            Given(CostKind.TIME, given_up=False),
            Given(CostKind.POWER, given_up=True, words="two seats on the board"),
        ]
    )

    assert found.stated == Column(money=(("EUR", Decimal(500)), ("GBP", Decimal(100))), unstated=1)
    assert found.given_up == Column(
        money=(("EUR", Decimal(50)),),
        time=(("hours", Decimal(8)),),
        power=("two seats on the board",),
    )
