"""Bars start at zero, share one scale, and never draw what is withheld."""

import pytest

from alongside.engines.charts.bars import LONGEST, Bar, lay_out


def test_a_bar_is_as_long_as_its_share_of_the_longest():
    drawn = lay_out([Bar("Said", 20), Bar("Done", 5)])

    assert [row.width for row in drawn.rows] == [LONGEST, LONGEST / 4]


def test_percentages_are_measured_against_a_hundred():
    (row,) = lay_out([Bar("Felt heard", 50)], most=100).rows

    assert row.width == LONGEST / 2


def test_what_is_withheld_has_no_length_that_could_be_measured():
    shown, hidden = lay_out([Bar("Kept", 12), Bar("Broken", None)]).rows

    assert (shown.withheld, hidden.withheld) == (False, True)
    assert hidden.width == 0


def test_nothing_at_all_is_drawn_as_nothing():
    assert [row.width for row in lay_out([Bar("Said", 0)]).rows] == [0]
    assert lay_out([]).rows == []


def test_less_than_nothing_is_refused():
    with pytest.raises(ValueError, match="shorter than nothing"):
        lay_out([Bar("Change", -3)])
