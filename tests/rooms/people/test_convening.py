"""Who speaks for a circle: the counting alone, without a database."""

import pytest

from alongside.people.policy.convening import enough_have_chosen, who_speaks

FOUR = {"amara", "bo", "eli", "farah"}


def test_the_founder_speaks_until_members_choose():
    assert who_speaks(FOUR, {"amara"}, {}) == {"amara"}


def test_whoever_more_than_half_of_those_who_chose_named_speaks_for_the_circle():
    choices = {"amara": {"bo"}, "bo": {"bo", "eli"}, "eli": {"farah", "eli"}}

    assert who_speaks(FOUR, {"amara"}, choices) == {"bo", "eli"}


def test_half_is_not_more_than_half_and_those_who_spoke_go_on():
    assert who_speaks(FOUR, {"amara"}, {"bo": {"bo"}, "eli": {"eli"}}) == {"amara"}


def test_one_member_alone_cannot_turn_a_circle_over():
    assert who_speaks(FOUR, {"amara"}, {"bo": {"bo"}}) == {"amara"}


def test_a_handful_in_a_crowd_cannot_turn_it_over_and_a_quarter_can():
    crowd = set(range(100))
    few, quarter = ({one: {7} for one in range(count)} for count in (24, 25))

    assert who_speaks(crowd, {0}, few) == {0}
    assert who_speaks(crowd, {0}, quarter) == {7}


@pytest.mark.parametrize(
    ("members", "needed"), [(1, 1), (2, 2), (3, 2), (8, 2), (9, 3), (100, 25), (101, 26)]
)
def test_enough_is_two_members_and_at_least_a_quarter(members, needed):
    assert [enough_have_chosen(members, count) for count in (needed - 1, needed)] == [False, True]


def test_silence_is_counted_on_no_side():
    choices = {"bo": {"eli"}, "eli": {"eli"}, "farah": set()}

    assert who_speaks(FOUR, {"amara"}, choices) == {"eli"}


def test_choices_by_and_of_those_who_left_do_not_count():
    choices = {"gwen": {"bo"}, "hugo": {"bo"}, "bo": {"gwen"}}

    assert who_speaks(FOUR, {"amara", "gwen"}, choices) == {"amara"}


def test_a_circle_whose_convenor_left_has_none_until_members_choose():
    assert who_speaks(FOUR, {"gwen"}, {"bo": {"bo"}}) == frozenset()
    assert who_speaks(FOUR, {"gwen"}, {"bo": {"bo"}, "eli": {"bo"}}) == {"bo"}
