"""Not performative: a plan is private, so that nobody can practise for show or be watched at it."""

import json

import pytest
from django.urls import reverse

from alongside.act.practice.actions import plans
from alongside.act.practice.models import Practice
from alongside.people import own
from alongside.people.models import RecordEntry
from tests.people import circle
from tests.rooms.practice.planned import comes, takes_on

pytestmark = pytest.mark.django_db
WILL = "hand the marmalade back to whoever made it"


@pytest.fixture
def planned(amara, bo, chen, dana):
    """Make a plan of Amara's, told on its day, done, with everybody around who might look."""
    circle("Night shift", bo, chen, dana, convenor=amara)
    practice = takes_on(amara, will=WILL, title="Marmalade", action="credit-the-idea")
    Practice.objects.update(next_due=practice.since, due_on=None)
    comes(practice.since)
    plans.note_done(practice, person=amara)
    return practice


def test_whoever_made_it_sees_it(amara, planned):
    assert "marmalade" in amara.opens("/act/plan/")


def test_nobody_else_sees_a_trace_of_it(amara, bo, chen, dana, planned):
    for person in (bo, chen, dana):
        for address in (
            "/act/",
            "/act/plan/",
            "/act/actions/credit-the-idea/",
            "/act/own-words/",
            "/today/",
            "/record/",
            reverse("people:person", args=[amara.code]),
        ):
            assert "armalade" not in person.opens(address), (person.name, address)
        assert person.opens(f"/act/plan/{planned.code}/").status == 404
        assert "armalade" not in json.dumps(own.about(person))


def test_it_enters_no_record(planned):
    assert not RecordEntry.objects.exists()
