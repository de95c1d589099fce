"""When a rhythm comes round."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.engines.rhythm import Kind, Rhythm, due

MONDAY = date(2026, 1, 5)
TUESDAYS = Rhythm(Kind.WEEKLY, frozenset({1}))
WEEKLY = st.builds(
    Rhythm, st.just(Kind.WEEKLY), st.frozensets(st.integers(0, 6), min_size=1), st.integers(1, 4)
)
MONTHLY = st.builds(
    Rhythm, st.just(Kind.MONTHLY), st.frozensets(st.integers(0, 6), min_size=1, max_size=1)
)
DAY = st.dates(date(2020, 1, 1), date(2040, 1, 1))


def test_a_weekly_rhythm_comes_on_its_day_today_included():
    assert due(TUESDAYS, on=MONDAY) == date(2026, 1, 6)
    assert due(TUESDAYS, on=date(2026, 1, 6)) == date(2026, 1, 6)
    assert due(TUESDAYS, on=date(2026, 1, 6), last=date(2026, 1, 6)) == date(2026, 1, 13)


def test_several_days_of_the_week_come_in_turn():
    rhythm = Rhythm(Kind.WEEKLY, frozenset({0, 3}))

    assert due(rhythm, on=MONDAY, last=MONDAY) == date(2026, 1, 8)
    assert due(rhythm, on=MONDAY, last=date(2026, 1, 8)) == date(2026, 1, 12)


def test_every_third_week_is_counted_from_the_week_before():
    rhythm = Rhythm(Kind.WEEKLY, frozenset({1, 4}), weeks=3)

    assert due(rhythm, on=MONDAY, last=date(2026, 1, 6)) == date(2026, 1, 9)
    assert due(rhythm, on=MONDAY, last=date(2026, 1, 9)) == date(2026, 1, 27)
    assert due(rhythm, on=date(2026, 2, 21), last=date(2026, 1, 9)) == date(2026, 3, 10)


def test_a_monthly_rhythm_comes_on_the_first_such_day_of_the_month():
    rhythm = Rhythm(Kind.MONTHLY, frozenset({1}))

    assert due(rhythm, on=MONDAY) == date(2026, 1, 6)
    assert due(rhythm, on=MONDAY, last=date(2026, 1, 6)) == date(2026, 2, 3)
    assert due(rhythm, on=date(2026, 12, 9)) == date(2027, 1, 5)


def test_what_comes_up_whenever_it_does_is_never_due():
    assert due(Rhythm(Kind.EACH_TIME), on=MONDAY) is None


@given(st.one_of(WEEKLY, MONTHLY), DAY)
def test_each_day_lies_after_the_last_and_soon(rhythm, day):
    first = due(rhythm, on=day)
    then = due(rhythm, on=first, last=first)

    assert day <= first < then
    assert first.weekday() in rhythm.weekdays
    assert then.weekday() in rhythm.weekdays
    assert then - first <= timedelta(days=max(7 * rhythm.weeks, 42))


@pytest.mark.parametrize(
    "wrong",
    [
        {"kind": Kind.WEEKLY},
        {"kind": Kind.MONTHLY},
        {"kind": Kind.WEEKLY, "weekdays": frozenset({7})},
        {"kind": Kind.WEEKLY, "weekdays": frozenset({1}), "weeks": 0},
    ],
)
def test_a_rhythm_without_a_day_is_refused(wrong):
    with pytest.raises(ValueError, match="week"):
        Rhythm(**wrong)
