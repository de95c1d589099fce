"""The cast itself: what a test can lean on."""

from alongside.people.models import Person
from tests.people import circle


def test_whoever_is_in_the_cast_is_signed_in_and_a_visitor_is_not(amara, visitor):
    assert amara.opens("/sign-in/email/").status == 200
    assert visitor.opens("/sign-in/email/").address.startswith("/sign-in/login/")


def test_somebody_in_the_cast_is_the_person_at_the_site(amara):
    assert Person.objects.get() == amara


def test_a_circle_knows_its_members_and_its_convenor(amara, bo):
    network = circle("Parents' network", bo, convenor=amara)

    spoken_for = {m.person.name: m.is_convenor for m in network.memberships.select_related()}

    assert spoken_for == {"Bo Lindqvist": False, "Amara Osei": True}
