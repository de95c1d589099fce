"""No release differs by a few people from any that went before."""

from functools import partial
from hashlib import blake2b

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.engines.disclosure import Because, Decision, differing, masked, may_release

ANSWERS = st.sampled_from(["kept", "under_way", "broken"])
VIEWS = st.dictionaries(st.sampled_from("abcdefghijkl"), ANSWERS)


def views(people, answer="kept"):
    return dict.fromkeys(people, answer)


def mark(key, *parts):
    return blake2b("\0".join(parts).encode(), key=key, digest_size=16).hexdigest()


def test_four_views_are_too_few():
    assert may_release([], views("abcd")) == Decision(False, Because.TOO_FEW_VIEWS)


def test_five_views_are_enough_for_a_first_release():
    assert may_release([], views("abcde")) == Decision(True, Because.FIRST)


@pytest.mark.parametrize(
    "now",
    [
        views("abcdefgh"),  # nobody
        views("abcdefghijkl"),  # four joined
        views("abcdefgh"[:4] + "xyz"),  # four left, three joined: seven, see below
        views("efgh") | views("abcd", "broken"),  # four changed
        views("cdefgh") | views("c", "broken") | views("x"),  # two left, one changed, one joined
    ],
)
def test_four_who_differ_are_too_few(now):
    before = views("abcdefgh")

    decision = may_release([before], now)

    expected = Because.TOO_FEW_DIFFER if differing(before, now) <= 4 else Because.ENOUGH_DIFFER
    assert decision.because == expected
    assert decision.yes == (differing(before, now) >= 5)


def test_five_who_differ_are_enough_whether_they_joined_left_or_changed():
    before = views("abcdefgh")
    now = views("cdef") | views("gh", "broken") | views("x")

    assert differing(before, now) == 5
    assert may_release([before], now) == Decision(True, Because.ENOUGH_DIFFER)


def test_the_third_release_may_not_be_subtracted_from_the_first():
    first = views("abcdefgh")
    second = first | views("abcde", "broken")
    third = second | views("abcd", "kept") | views("f", "broken")
    assert (differing(second, third), differing(first, third)) == (5, 2)

    decision = may_release([first, second], third)

    assert decision == Decision(False, Because.TOO_LIKE_AN_EARLIER)


def test_to_be_again_as_once_before_leaves_nothing_to_subtract():
    first = views("abcdefgh")
    second = first | views("abcde", "broken")

    assert may_release([first, second], first) == Decision(True, Because.ENOUGH_DIFFER)


@given(VIEWS, VIEWS)
def test_who_differs_is_counted_the_same_both_ways(one, other):
    apart = {tag for tag in one.keys() | other.keys() if one.get(tag) != other.get(tag)}

    assert differing(one, other) == differing(other, one) == len(apart)


@given(st.lists(VIEWS, max_size=4), VIEWS)
def test_marks_decide_as_answers_do(earlier, now):
    keyed = partial(mark, b"a key that lies elsewhere")

    assert may_release(
        [masked(before, keyed) for before in earlier], masked(now, keyed)
    ) == may_release(earlier, now)


def test_marks_show_neither_who_nor_what():
    keyed = partial(mark, b"a key that lies elsewhere")
    marks = masked(views("abcde", "broken"), keyed)

    assert len(set(marks.values())) == 5
    assert "broken" not in str(marks)
    assert marks != masked(views("abcde", "broken"), partial(mark, b"another key"))


def test_the_order_of_marks_says_nothing_of_the_order_of_people():
    keyed = partial(mark, b"a key that lies elsewhere")

    assert list(masked(views("abcdefgh"), keyed)) == list(masked(views("hgfedcba"), keyed))


def test_the_floor_cannot_be_lowered():
    with pytest.raises(ValueError, match="never lowered"):
        may_release([], views("abcd"), floor=4)


def test_the_floor_can_be_raised():
    assert may_release([], views("abcdef"), floor=7).because == Because.TOO_FEW_VIEWS
    assert may_release([views("abcdefg")], views("abcdefg", "broken"), floor=7).yes
