"""Pairs count once a quarter: rings gain nothing, honest pairs lose nothing."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.engines.recognition import (
    GRAVEST_FIRST,
    Act,
    Backing,
    by_about,
    by_answer,
    next_quarter,
    pairs_once,
    quarter_of,
)

WINTER, SPRING = date(2026, 1, 1), date(2026, 4, 1)
PEOPLE = st.sampled_from([f"person {number}" for number in range(8)])
ACTS = st.lists(
    st.builds(
        Act,
        giver=PEOPLE,
        doer=PEOPLE,
        quarter=st.sampled_from([WINTER, SPRING]),
        answer=st.sampled_from(GRAVEST_FIRST),
        about=st.frozensets(st.sampled_from(["scope:individual", "feature:listening", "cause:a"])),
    ),
    max_size=40,
)


def ring(size, times, quarter=WINTER):
    """A for B, B for C, ... and the last for A, so many times round."""
    round_once = [
        Act(f"ring {one}", f"ring {(one + 1) % size}", quarter, "helped") for one in range(size)
    ]
    return round_once * times


@given(st.integers(2, 6), st.integers(1, 30), ACTS)
def test_a_ring_that_goes_round_counts_what_its_pairs_count_acting_once(size, times, others):
    round_and_round = pairs_once(ring(size, times) + others)

    assert round_and_round == pairs_once(ring(size, 1) + others)
    assert by_answer(pairs_once(ring(size, times)))["helped"].pairs == size


@given(st.integers(2, 6), st.integers(1, 30))
def test_both_ways_round_is_no_more_than_each_ordered_pair(size, times):
    forth = ring(size, times)
    back = [Act(act.doer, act.giver, act.quarter, act.answer) for act in forth]

    pairs = by_answer(pairs_once(forth + back))["helped"].pairs
    assert pairs == (2 if size == 2 else 2 * size)


@given(st.sets(st.tuples(PEOPLE, PEOPLE).filter(lambda two: two[0] != two[1])))
def test_honest_pairs_lose_nothing(pairs):
    acts = [Act(giver, doer, WINTER, "helped") for giver, doer in sorted(pairs)]

    assert by_answer(pairs_once(acts))["helped"].pairs == len(pairs)


@given(st.integers(2, 6), st.integers(1, 10), ACTS)
def test_a_ring_takes_nothing_from_those_beside_it(size, times, others):
    alone = pairs_once(others)
    beside = pairs_once(ring(size, times) + others)

    assert {pair: beside[pair] for pair in alone} == alone


@given(ACTS, st.randoms(use_true_random=False))
def test_order_and_repetition_do_not_matter(acts, chance):
    again = acts * 2
    chance.shuffle(again)

    assert pairs_once(again) == pairs_once(acts)


def test_a_pair_counts_again_in_another_quarter():
    said = pairs_once(ring(2, 5) + ring(2, 5, SPRING))

    assert len(said) == 4


def test_one_worse_is_not_drowned_in_ten_helped():
    acts = [Act("amara", "bo", WINTER, "helped")] * 10 + [Act("amara", "bo", WINTER, "worse")]

    assert [one.answer for one in pairs_once(acts).values()] == ["worse"]


def test_nobody_counts_for_themselves():
    assert pairs_once([Act("amara", "amara", WINTER, "helped")]) == {}


def test_an_unknown_answer_is_refused():
    with pytest.raises(ValueError, match="'great'"):
        pairs_once([Act("amara", "bo", WINTER, "great")])


def test_a_number_knows_how_many_people_stand_at_either_end_of_it():
    acts = [Act(f"giver {number}", "bo", WINTER, "helped") for number in range(7)]

    helped = by_answer(pairs_once(acts))["helped"]
    assert (helped, helped.fewest) == (Backing(pairs=7, givers=7, doers=1), 1)


def test_a_pair_about_two_causes_counts_under_each_and_under_none_where_none_was_said():
    acts = [
        Act("amara", "bo", WINTER, "helped", frozenset({"cause:pay", "scope:systemic"})),
        Act("amara", "bo", WINTER, "helped", frozenset({"cause:hours"})),
        Act("eli", "bo", WINTER, "helped"),
        Act("farah", "bo", WINTER, "worse", frozenset({"cause:pay"})),
    ]

    counted = by_about(pairs_once(acts), "cause", answer="helped")
    assert {name: one.pairs for name, one in counted.items()} == {"": 1, "hours": 1, "pay": 1}


@given(st.dates(date(2000, 1, 1), date(2100, 12, 31)))
def test_each_day_lies_in_one_quarter(day):
    first = quarter_of(day)

    assert first <= day < next_quarter(first)
    assert (first.month % 3, first.day) == (1, 1)
