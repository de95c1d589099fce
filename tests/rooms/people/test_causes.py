"""Causes: who names them, and by whose word they concern a circle."""

import pytest

from alongside.people.actions import causes as actions
from alongside.people.models import Cause, RecordEntry
from alongside.people.policy import NotAllowed
from tests.people import circle


@pytest.mark.parametrize("who", ["amara", "chen", "dana"])
def test_convenors_leaders_and_stewards_add_causes(amara, who, request):
    circle("Parents", convenor=amara)

    cause = actions.add(person=request.getfixturevalue(who), name=" Fair pay ")

    assert (cause.name, list(cause.circles.all())) == ("Fair pay", [])


def test_others_do_not(bo):
    with pytest.raises(NotAllowed):
        actions.add(person=bo, name="Fair pay")


def test_two_causes_cannot_have_one_name(dana):
    actions.add(person=dana, name="Fair pay")

    with pytest.raises(actions.CauseExists):
        actions.add(person=dana, name="Fair pay")
    assert Cause.objects.count() == 1


def test_a_steward_may_put_a_cause_to_a_circle_and_only_its_convenor_answers(amara, bo, dana):
    parents = circle("Parents", bo, convenor=amara)
    cause = actions.add(person=dana, name="School hours")

    actions.put_to(cause, circle=parents, person=dana)

    assert [notice.kind for notice in amara.notices.all()] == ["cause.put_to_you"]
    assert not cause.circles.exists()
    for other in (bo, dana):
        with pytest.raises(NotAllowed):
            actions.say_it_concerns(cause, circle=parents, person=other)
    actions.say_it_concerns(cause, circle=parents, person=amara)
    assert list(cause.circles.all()) == [parents]
    assert not amara.notices.exists()


def test_a_convenor_may_say_that_it_does_not_concern_the_circle(amara, dana):
    parents = circle("Parents", convenor=amara)
    cause = actions.add(person=dana, name="School hours")
    actions.say_it_concerns(cause, circle=parents, person=amara)

    actions.say_it_does_not_concern(cause, circle=parents, person=amara)

    assert not cause.circles.exists()
    assert [entry.kind for entry in RecordEntry.objects.all()] == [
        "cause.added",
        "circle.concerned",
        "circle.not_concerned",
    ]


def test_a_cause_cannot_be_put_to_a_hidden_circle_from_outside(amara, dana):
    heron = circle("Night heron", convenor=amara, openness="hidden")
    cause = actions.add(person=dana, name="School hours")

    with pytest.raises(NotAllowed):
        actions.put_to(cause, circle=heron, person=dana)
    assert not amara.notices.exists()
