"""A ruling speaks for a circle, and never for one of its members."""

import pytest

from alongside.engines.disclosure import (
    DIVIDED,
    NOT_KNOWN,
    Because,
    Earlier,
    Release,
    jointly,
    reckon,
    verdict,
)


def in_the_open(*parts):
    """A mark that hides nothing, so that a test can read it."""
    return " ".join(parts)


def views(**people):
    """`views(kept="abc", broken="de")`: who gave which answer."""
    return {tag: answer for answer, tags in people.items() for tag in tags}


@pytest.mark.parametrize(
    ("tally", "says"),
    [
        ({"kept": 3, "under_way": 1, "broken": 1}, "kept"),
        ({"kept": 2, "under_way": 2, "broken": 1}, DIVIDED),
        ({"kept": 3, "under_way": 0, "broken": 3}, DIVIDED),
        ({"kept": 0, "under_way": 0, "broken": 5}, "broken"),
        ({"kept": 4, "under_way": 0, "broken": 0}, NOT_KNOWN),
        ({}, NOT_KNOWN),
    ],
)
def test_a_verdict_needs_more_than_half_of_those_who_gave_a_view(tally, says):
    assert verdict(tally) == says


def test_a_ruling_of_five_says_its_verdict_and_not_its_split():
    ruling = reckon(views(broken="abcd", kept="e"), earlier=[], mark=in_the_open).ruling

    assert ruling.verdict == "broken"
    assert ruling.split == Release(
        {"kept": None, "under_way": None, "broken": None},
        people=5,
        withheld=("kept", "under_way", "broken"),
    )


def test_four_views_make_no_ruling():
    reckoning = reckon(views(broken="abcd"), earlier=[], mark=in_the_open)

    assert (reckoning.ruling, reckoning.decision.because) == (None, Because.TOO_FEW_VIEWS)


def test_an_answer_that_nobody_gave_is_counted_as_none():
    ruling = reckon(views(kept="abcdefgh", broken="ijklm"), earlier=[], mark=in_the_open).ruling

    assert ruling.split.cells == {"kept": 8, "under_way": None, "broken": None}


def test_a_ruling_is_remembered_by_marks():
    ruling = reckon(views(broken="abcde"), earlier=[], mark=in_the_open).ruling

    assert ruling.remembered.verdict == "broken"
    assert ruling.remembered.marks["who a"] == "what a broken"


def test_a_ruling_does_not_print_whom_it_counted():
    ruling = reckon(views(broken="abcde"), earlier=[], mark=in_the_open).ruling

    assert "who" not in repr(ruling)


def test_the_next_ruling_waits_until_five_differ():
    first = reckon(views(broken="abcdefghij"), earlier=[], mark=in_the_open).ruling.remembered
    four = reckon(views(broken="efghij", kept="abcd"), earlier=[first], mark=in_the_open)
    five = reckon(views(broken="fghij", kept="abcde"), earlier=[first], mark=in_the_open)

    assert (four.ruling, four.decision.because) == (None, Because.TOO_FEW_DIFFER)
    assert five.ruling.verdict == DIVIDED


def test_a_small_roll_that_grows_by_one_waits_lest_the_newcomer_be_read_off():
    """Five said broken, three of them by need; six say it again: the sixth must have said it."""
    first = reckon(views(broken="abc", kept="de"), earlier=[], mark=in_the_open).ruling.remembered
    again = views(broken="cdef", kept="ab")

    reckoning = reckon(again, earlier=[first], mark=in_the_open)

    assert reckoning.ruling is None
    assert reckoning.decision.because == Because.TOO_SMALL_TO_REPEAT


def test_a_small_roll_of_the_same_people_may_come_to_another_verdict():
    first = reckon(views(broken="abc", kept="de"), earlier=[], mark=in_the_open).ruling.remembered

    reckoning = reckon(views(kept="abc", under_way="de"), earlier=[first], mark=in_the_open)

    assert reckoning.ruling.verdict == "kept"


def test_a_roll_that_doubles_is_heard_again():
    first = reckon(views(broken="abcde"), earlier=[], mark=in_the_open).ruling.remembered

    reckoning = reckon(views(broken="abcdefghij"), earlier=[first], mark=in_the_open)

    assert reckoning.ruling.split.people == 10


def test_a_small_roll_may_come_back_to_exactly_what_it_said_before():
    said = views(broken="abc", kept="de")
    first = reckon(said, earlier=[], mark=in_the_open).ruling.remembered
    other = views(kept="abc", under_way="de")
    second = reckon(other, earlier=[first], mark=in_the_open).ruling.remembered

    assert reckon(said, earlier=[first, second], mark=in_the_open).ruling.verdict == "broken"


def test_a_strange_answer_is_refused_by_name():
    with pytest.raises(ValueError, match="A view says 'mended', which is none of the answers"):
        reckon(views(mended="abcde"), earlier=[], mark=in_the_open)


def test_the_floor_cannot_be_lowered():
    for lower in (4, 0):
        with pytest.raises(ValueError, match="never lowered"):
            reckon(views(kept="abcde"), earlier=[], mark=in_the_open, floor=lower)
        with pytest.raises(ValueError, match="never lowered"):
            jointly({"night shift": views(kept="abcde")}, floor=lower)


def test_what_is_remembered_can_be_stored_and_given_back():
    first = reckon(views(broken="abcdefghij"), earlier=[], mark=in_the_open).ruling.remembered
    stored = Earlier(first.verdict, dict(first.marks))

    assert reckon(
        views(broken="abcdefghij"), earlier=[stored], mark=in_the_open
    ).decision.because == (Because.TOO_FEW_DIFFER)
