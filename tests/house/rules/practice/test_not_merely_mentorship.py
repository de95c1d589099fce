"""Not merely mentorship: a plan that helps people one by one is shown how a place could change."""

import pytest

from alongside import content
from tests.rooms.practice.planned import takes_on

pytestmark = pytest.mark.django_db


def of(scope):
    return [action for action in content.actions().values() if action.scope == scope]


def test_each_action_says_whether_it_reaches_people_or_changes_the_place(amara):
    said = {"individual": "Particular people", "systemic": "How the place works for all"}
    for scope, words in said.items():
        assert words in amara.opens(f"/act/actions/{of(scope)[0].id}/").words


def test_whoever_helps_only_people_is_shown_the_system_and_told_why(amara):
    takes_on(amara, action="credit-the-idea")

    page = amara.opens("/act/plan/").words

    assert "It changes how the place works for all; your plan reaches people one by one." in page


def test_whoever_changes_only_the_system_is_shown_people(amara):
    takes_on(amara, action="make-the-minutes-name-people")

    page = amara.opens("/act/plan/").words

    assert "It reaches particular people; your plan is more about how the place works." in page
