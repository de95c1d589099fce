"""A tally shows what it can, and no cell of it can be worked out from the others."""

from collections import defaultdict
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.engines.disclosure import Release, release, verdict

TALLIES = st.lists(st.integers(0, 40), max_size=6).map(
    lambda counts: {f"answer {number}": count for number, count in enumerate(counts)}
)


def rulings(kept, under_way, broken):
    return {"kept": kept, "under_way": under_way, "broken": broken}


def test_a_tally_of_enough_people_everywhere_is_shown_whole():
    assert release(rulings(12, 7, 5)) == Release(rulings(12, 7, 5), people=24, withheld=())


def test_a_second_cell_is_hidden_where_one_could_be_subtracted():
    shown = release(rulings(12, 7, 2))

    assert shown == Release(rulings(12, None, None), people=21, withheld=("under_way", "broken"))


def test_two_small_cells_are_hidden_where_they_hold_enough_people_together():
    shown = release(rulings(10, 3, 2))

    assert shown == Release(rulings(10, None, None), people=15, withheld=("under_way", "broken"))


@pytest.mark.parametrize(
    "counts",
    [
        (10, 2, 2),  # the two hidden ones would hold four people
        (20, 0, 4),  # and here too, with a zero among them
        (7, 7, 2),  # seven and two hide behind seven, and a reader would know that one is seven
        (4, 3, 3),
        (3, 2, 0),
    ],
)
def test_where_no_choice_is_safe_only_the_number_of_people_is_told(counts):
    shown = release(rulings(*counts))

    assert shown.cells == rulings(None, None, None)
    assert shown.people == sum(counts)


@pytest.mark.parametrize("counts", [(5, 0, 0), (0, 0, 12), (0, 400, 0)])
def test_that_all_said_the_same_is_not_shown_in_numbers(counts):
    assert not release(rulings(*counts)).shows_anything


def test_that_nobody_said_something_is_not_shown():
    assert release(rulings(12, 10, 0)).cells == rulings(12, None, None)


def test_a_lone_answer_is_not_shown_for_all_gave_it():
    assert release({"yes": 12}).cells == {"yes": None}


@pytest.mark.parametrize("counts", [(0, 0, 0), (1, 0, 0), (2, 1, 1)])
def test_below_the_floor_not_even_the_number_of_people_is_told(counts):
    assert release(rulings(*counts)).people is None


def test_a_tally_of_nothing_shows_nothing():
    assert release({}) == Release({}, people=None, withheld=())


@pytest.mark.parametrize("floor", [4, 1, 0, -5])
def test_the_floor_cannot_be_lowered(floor):
    with pytest.raises(ValueError, match="never lowered") as refused:
        release(rulings(12, 7, 5), floor=floor)

    assert str(refused.value) == "The floor may be raised above 5 people, never lowered below it."


def test_the_floor_can_be_raised():
    assert release(rulings(12, 7, 5), floor=6).cells == rulings(None, None, None)
    assert release(rulings(20, 7, 5), floor=6).cells == rulings(20, None, None)


def test_a_count_below_none_is_refused():
    with pytest.raises(ValueError, match="fewer than none"):
        release(rulings(7, -1, 3))


@given(TALLIES, st.integers(5, 9))
def test_whatever_is_shown_rests_on_enough_people_and_leaves_enough_out(tally, floor):
    shown = release(tally, floor=floor)
    people = sum(tally.values())

    for answer, count in shown.cells.items():
        assert count in {None, tally[answer]}
        assert count is None or floor <= count <= people - floor
    assert tuple(shown.cells) == tuple(tally)
    assert shown.people == (people if people >= floor else None)


@given(TALLIES)
def test_what_is_hidden_is_nothing_or_at_least_two_cells_of_enough_people(tally):
    shown = release(tally)
    together = sum(tally[answer] for answer in shown.withheld)

    if shown.shows_anything and shown.withheld:
        assert len(shown.withheld) >= 2
        assert together >= 5


@given(TALLIES)
def test_hiding_does_not_tell_which_of_the_hidden_cells_is_the_small_one(tally):
    """Turn the hidden counts round: the release must stay the same."""
    shown = release(tally)
    turned = dict(tally)
    for answer, other in zip(shown.withheld, shown.withheld[1:] + shown.withheld[:1], strict=True):
        turned[answer] = tally[other]

    assert release(turned) == shown


@pytest.mark.parametrize(("answers", "most"), [(2, 40), (3, 34), (4, 22)])
def test_a_reader_who_knows_the_rule_and_tries_every_tally_learns_no_hidden_cell(answers, most):
    for shown, tallies in _every_tally(answers, most).items():
        people, cells = shown
        hidden = [at for at, count in enumerate(cells) if count is None]
        together = (people or 0) - sum(count or 0 for count in cells)
        for at in hidden:
            possible = {tally[at] for tally in tallies}
            if len(hidden) < answers:
                assert (min(possible), max(possible)) == (0, together)
            elif people:
                assert max(possible) - min(possible) >= 5
                assert min(possible) == 0


@pytest.mark.parametrize("most", [30])
def test_verdict_and_split_together_never_tell_what_every_other_member_said(most):
    """One member takes their own answer off; the others must still be of more than one mind."""
    for shown, tallies in _every_tally(3, most, with_verdict=True).items():
        if shown[0] is None:
            continue
        for own in range(3):
            others = {
                tuple(count - (at == own) for at, count in enumerate(tally))
                for tally in tallies
                if tally[own]
            }
            unanimous = {other for other in others if max(other) == sum(other)}
            assert not others or others - unanimous or len(unanimous) > 1


def _every_tally(answers, most, with_verdict=False):
    """All tallies of up to so many people, by what a reader would see of them."""
    seen = defaultdict(list)
    for counts in product(range(most + 1), repeat=answers):
        if sum(counts) <= most:
            tally = {str(at): count for at, count in enumerate(counts)}
            shown = release(tally)
            view = (shown.people, tuple(shown.cells.values()))
            seen[(*view, verdict(tally)) if with_verdict else view].append(counts)
    return seen
