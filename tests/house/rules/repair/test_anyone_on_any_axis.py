"""Anyone, on any axis: whoever calls in states no identity, and is called in elsewhere alike."""

import pytest

from alongside.account.repair.forms.calling import FORMS
from alongside.account.repair.models import CallingIn
from tests.rooms.repair.called import called_in

pytestmark = pytest.mark.django_db

ASKED = {"called", "helper", "what_happened", "its_effect", "what_would_help"}


def test_the_same_person_calls_in_is_called_in_and_helps(amara, bo, chen, dana):
    called_in(amara, bo)
    called_in(bo, amara)
    called_in(dana, chen, road="through", helper=amara)

    page = amara.opens("/account/repair/").words

    assert "Whom you called in" in page and "Who calls you in" in page and "Where you help" in page


def test_a_leader_and_a_steward_are_called_in_like_anybody(amara, chen, dana):
    for other in (chen, dana):
        one = called_in(amara, other)
        assert "Amara Osei calls you in" in other.opens(f"/account/repair/{one.code}/").words


def test_nobody_is_asked_what_they_are(amara):
    for form in FORMS.values():
        assert set(form(person=amara).fields) <= ASKED
    names = {field.name for field in CallingIn._meta.get_fields()}
    assert not names & {"axis", "identity", "group", "circle", "circles"}
