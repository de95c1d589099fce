"""A day has its place on a line of time, and a few months are named."""

from datetime import date

import pytest

from alongside.engines.charts.window import Window, after

YEAR = Window(date(2026, 1, 1), date(2027, 1, 1))


def test_the_ends_of_a_window_are_its_first_and_last_day():
    assert YEAR.share(date(2026, 1, 1)) == 0
    assert YEAR.share(date(2027, 1, 1)) == 1


def test_a_day_outside_stands_at_the_nearer_end():
    assert YEAR.share(date(2020, 1, 1)) == 0
    assert YEAR.share(date(2030, 1, 1)) == 1


def test_a_single_day_stands_in_the_middle_of_itself():
    assert Window(date(2026, 1, 1), date(2026, 1, 1)).share(date(2026, 1, 1)) == 0.5


def test_as_many_months_are_named_as_there_is_room_for():
    assert [month.month for month in YEAR.ticks(most=5)] == [1, 4, 7, 10, 1]
    assert [month.month for month in YEAR.ticks(most=3)] == [1, 7, 1]


def test_december_is_followed_by_january():
    assert after(date(2026, 12, 1)) == date(2027, 1, 1)


def test_a_window_that_ends_before_it_begins_is_refused():
    with pytest.raises(ValueError, match="before it begins"):
        Window(date(2026, 2, 1), date(2026, 1, 1))
