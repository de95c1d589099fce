"""Small circles are heard together, and no two releases of a month differ by a few people."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from alongside.engines.disclosure import Group, jointly

VIEWS = st.dictionaries(
    st.sampled_from("abcdefghijklmnop"), st.sampled_from(["kept", "under_way", "broken"])
)
CIRCLES = st.dictionaries(st.sampled_from(["parents", "night shift", "deaf", "faith"]), VIEWS)


def views(people, answer="kept"):
    return dict.fromkeys(people, answer)


def test_a_circle_of_five_stands_alone():
    assert jointly({"parents": views("abcde")}) == (
        Group(("parents",), views("abcde"), with_split=True),
    )


def test_circles_of_four_are_heard_together():
    groups = jointly({"parents": views("abcd"), "deaf": views("wxyz")})

    assert groups == (Group(("parents", "deaf"), views("abcdwxyz"), with_split=True),)


def test_circles_that_are_few_even_together_are_not_heard():
    assert jointly({"parents": views("ab"), "deaf": views("yz")}) == ()


def test_someone_of_two_small_circles_counts_once_by_the_first():
    groups = jointly({"parents": views("abc", "kept"), "deaf": views("cyz", "broken")})

    assert groups[0].views == views("abc", "kept") | views("yz", "broken")


def test_a_small_circle_is_not_added_to_a_large_one_from_which_it_could_be_subtracted():
    groups = jointly({"parents": views("abcdefgh"), "deaf": views("wxy")})

    assert [group.circles for group in groups] == [("parents",)]


def test_of_two_circles_that_differ_by_a_few_people_only_the_larger_is_heard():
    groups = jointly({"parents": views("abcdefgh"), "mothers": views("abcdef")})

    assert [group.circles for group in groups] == [("parents",)]


def test_circles_that_share_people_show_no_split_to_subtract():
    groups = jointly({"parents": views("abcdefghijkl"), "mothers": views("abcdef")})

    assert [(group.circles, group.with_split) for group in groups] == [
        (("parents",), False),
        (("mothers",), False),
    ]


@given(CIRCLES)
def test_any_two_groups_differ_by_enough_people(circles):
    groups = jointly(circles)

    assert all(len(group.views) >= 5 for group in groups)
    for one, other in combinations(groups, 2):
        assert len(one.views.keys() ^ other.views.keys()) >= 5
        if one.views.keys() & other.views.keys():
            assert not (one.with_split or other.with_split)


@given(CIRCLES)
def test_no_circle_is_heard_twice(circles):
    heard = [name for group in jointly(circles) for name in group.circles]

    assert len(heard) == len(set(heard))
