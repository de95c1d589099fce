"""Lines start at zero, break where a value is withheld, and keep their labels apart."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as some

from alongside.engines.charts.lines import APART, HEIGHT, Line, lay_out
from alongside.engines.charts.window import Window

HALF_YEAR = Window(date(2026, 1, 1), date(2026, 6, 1))
MONTHS = [date(2026, month, 1) for month in range(1, 7)]
values = some.lists(some.none() | some.floats(0, 5_000), min_size=6, max_size=6)


def line(*amounts: float | None, label: str = "Felt heard") -> Line:
    return Line(label, tuple(zip(MONTHS, amounts, strict=False)))


def test_higher_values_stand_higher_and_zero_stands_on_the_floor():
    (curve,) = (drawn := lay_out([line(0, 5, 10)], HALF_YEAR)).curves

    assert curve.points[0].y == drawn.floor
    assert [above.y < below.y for below, above in pairwise(curve.points)] == [True, True]


def test_a_line_breaks_where_a_value_is_withheld():
    (curve,) = lay_out([line(1, 2, None, 4)], HALF_YEAR).curves

    assert [(left.value, right.value) for left, right in curve.pieces] == [(1, 2)]


def test_levels_are_round_and_reach_over_the_highest_value():
    levels = [level.value for level in lay_out([line(37)], HALF_YEAR).levels]

    assert levels == [0, 10, 20, 30, 40]


def test_percentages_go_up_to_a_hundred():
    assert lay_out([line(37)], HALF_YEAR, most=100).levels[-1].value == 100


def test_labels_of_lines_that_end_together_are_moved_apart():
    drawn = lay_out([line(5, 5), line(5, 5, label="Felt safe")], HALF_YEAR)
    upper, lower = sorted(curve.label_y for curve in drawn.curves)

    assert lower - upper >= APART


def test_labels_at_the_foot_do_not_push_one_at_the_top_out_of_the_box():
    drawn = lay_out([line(None), line(None), line(10)], HALF_YEAR)

    assert drawn.curves[2].label_y == drawn.curves[2].points[-1].y


def test_a_fourth_line_is_refused():
    with pytest.raises(ValueError, match="cannot be told apart"):
        lay_out([line(1)] * 4, HALF_YEAR)


@given(some.lists(values, min_size=1, max_size=3))
def test_every_point_and_label_stays_in_the_box(amounts):
    drawn = lay_out([line(*each) for each in amounts], HALF_YEAR)
    down = [point.y for curve in drawn.curves for point in curve.points]
    down += [curve.label_y for curve in drawn.curves]

    assert all(0 <= y <= HEIGHT for y in down)
    assert sum(len(curve.points) for curve in drawn.curves) == sum(
        value is not None for each in amounts for value in each
    )
