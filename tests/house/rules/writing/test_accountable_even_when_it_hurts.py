"""Accountable, even when it hurts: what a circle changes in a rule stands where all can read it."""

import pytest

from alongside.act.writing.actions import changes
from alongside.act.writing.models import RuleChange
from tests.people import circle
from tests.rooms.writing.worded import keeps, says

pytestmark = pytest.mark.django_db
RULE = "/act/writing/rules/en/chair/"


def test_nothing_is_changed_without_a_reason(amara):
    parents = circle("Parents", convenor=amara)
    amara.posts(f"{RULE}change/", tier="off", circle=parents.code)

    assert not RuleChange.objects.exists()


def test_what_was_said_and_taken_back_can_still_be_read(amara, bo):
    said = says(amara, circle("Parents", convenor=amara), reason="Nobody minds.")
    changes.take_back(said, person=amara)

    assert "Nobody minds." in bo.opens(RULE).words


def test_one_circle_alone_cannot_silence_a_rule_that_another_holds_to(amara, eli, bo):
    says(amara, circle("Parents", convenor=amara), tier="off")
    keeps(eli, circle("Carers", convenor=eli))

    assert "Here it counts as Excluding" in bo.opens(RULE).words


def test_no_steward_and_no_leader_changes_a_rule(dana, chen, amara):
    circle("Parents", convenor=amara)

    assert {one.opens(f"{RULE}change/").status for one in (dana, chen)} == {403}
