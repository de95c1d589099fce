"""What the room remembers of somebody is theirs to take along, and goes with them."""

import json

import pytest

from alongside.act.practice.actions import plans
from alongside.act.practice.models import Occasion, Practice
from alongside.people import own
from alongside.people.models import Erasure, RecordEntry
from alongside.people.policy import NotAllowed
from tests.people import circle
from tests.rooms.practice.planned import adds, says, takes_on

pytestmark = pytest.mark.django_db


def test_everything_about_me_holds_my_plan_and_what_i_wrote_for_circles(amara, bo):
    night = circle("Night shift", bo, convenor=amara)
    practice = takes_on(amara)
    plans.note_done(practice, person=amara)
    plans.wave_away("make-the-minutes-name-people", person=amara)
    adds(amara, night)
    says(amara, night, "In writing.")

    mine = own.about(amara)["practices"]

    assert json.loads(json.dumps(mine)) == mine
    assert mine["practices"][0]["will"] == practice.will
    assert len(mine["practices"][0]["done_on"]) == 1
    assert mine["waved_away"][0]["action"] == "make-the-minutes-name-people"
    assert mine["said_for_circles"][0]["words"] == "In writing."
    assert "Credit the idea" not in json.dumps(own.about(bo)["practices"])


def test_a_plan_is_not_on_record(amara):
    practice = takes_on(amara)
    plans.note_done(practice, person=amara)
    plans.end(practice, person=amara)

    assert not RecordEntry.objects.exists()


def test_what_is_erased_stays_erased_after_a_restored_backup(amara):
    practice = takes_on(amara)
    code = practice.code
    plans.erase(practice, person=amara)
    assert Erasure.objects.get().code == code
    restored = takes_on(amara)
    Practice.objects.filter(pk=restored.pk).update(code=code)

    plans.erase_again(code)

    assert not Practice.objects.exists()


def test_a_plan_goes_with_its_person(amara):
    plans.note_done(takes_on(amara), person=amara)

    amara.delete()

    assert not Practice.objects.exists()
    assert not Occasion.objects.exists()


@pytest.mark.parametrize(
    "act",
    [
        plans.note_done,
        plans.take_back_done,
        plans.not_this_time,
        plans.go_on,
        plans.end,
        plans.take_up,
        plans.erase,
    ],
)
def test_nobody_does_anything_with_the_plan_of_another(amara, bo, act):
    practice = takes_on(amara)

    with pytest.raises(NotAllowed):
        act(practice, person=bo)
