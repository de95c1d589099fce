"""Marks that are too near pile up, and spans that overlap get lanes of their own."""

from alongside.engines.charts.stacking import lanes, peaks, pile


def test_marks_that_are_far_apart_lie_in_one_row():
    assert pile([0, 20, 40], apart=17) == [0, 0, 0]


def test_marks_that_are_near_are_piled_up_and_the_pile_ends_with_them():
    assert pile([0, 5, 10, 40], apart=17) == [0, 1, 2, 0]


def test_a_lane_is_used_again_once_it_is_free():
    assert lanes([(0, 10), (5, 30), (15, 20)], apart=4) == [0, 1, 0]


def test_lanes_are_given_by_when_a_stretch_begins_whatever_its_place_in_the_list():
    assert lanes([(15, 20), (0, 10)], apart=4) == [0, 0]


def test_the_highest_bars_are_numbered_and_their_neighbours_make_room():
    edges = [(0, 8), (10, 18), (20, 28), (60, 68)]

    assert peaks([3, 9, 4, 1], edges, [14, 14, 14, 14]) == [False, True, False, True]


def test_a_bar_of_nothing_has_no_number():
    assert peaks([0, 2], [(0, 8), (40, 48)], [10, 10]) == [False, True]
