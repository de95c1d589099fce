"""People come in by invitation, set an empty workplace up, and leave."""

import pytest
from django.conf import settings

from alongside.people.actions import first_run, invitations, links
from alongside.people.invitees import Invitee
from alongside.people.models import Circle, Person
from tests.journeys import axe
from tests.journeys.conftest import NARROW, WIDE
from tests.people import PASSWORD

GUS = Invitee("gus@harbour.example", "Gus")


def test_gus_comes_in_by_invitation(walks, dana):
    (one,) = invitations.invite(GUS, person=dana).invited
    walker = walks(address=f"/invitation/{one.secret}/")

    walker.writes("Your name, as you write it", "Gus Adeyemi")
    walker.writes("A password", PASSWORD)
    walker.presses("Come in")

    walker.sees("Gus Adeyemi")
    assert Person.objects.get(email=GUS.email).check_password(PASSWORD)


def test_dana_invites_a_list_and_is_told_of_the_bad_row(walks, dana):
    walker = walks(dana, "/invitations/")

    walker.follows("Invite from a list")
    walker.writes("A list of people", "Gus <gus@harbour.example>\nnobody in particular")
    walker.presses("Invite them")

    walker.sees("1 person is invited")
    walker.sees("1 row could not be used")


def test_an_empty_workplace_is_set_up(walks, db):
    walker = walks(address=first_run.setup_link())

    walker.writes("What is your workplace called?", "Harbour Works")
    walker.writes("Your name, as you write it", "Dana Novak")
    walker.writes("Your e-mail address", "dana@harbour.example")
    walker.writes("A password", PASSWORD)
    walker.presses("Begin")
    walker.writes("Circles that your workplace has already", "Parents and carers")
    walker.presses("Found these circles")
    walker.sees("Done: there are circles.")
    walker.presses("Leave the rest for later")

    walker.sees("Dana Novak")
    assert Circle.objects.get().name == "Parents and carers"


def test_a_printed_link_signs_somebody_in(walks, amara):
    walker = walks(address=links.sign_in_link(amara).removeprefix(settings.SITE_URL))

    walker.presses("Sign in")

    walker.sees("Amara Osei")


def test_amara_says_when_she_is_left_in_peace(walks, amara):
    walker = walks(amara, "/yours/")

    walker.chooses("Time zone", "Africa/Accra")
    walker.writes("pronouns", "they/them")
    walker.presses("Save")

    walker.sees("Saved.")
    amara.refresh_from_db()
    assert (amara.time_zone, amara.pronouns) == ("Africa/Accra", "they/them")


def test_amara_leaves(walks, amara):
    walker = walks(amara, "/yours/")

    walker.follows("Leave Alongside")
    walker.writes("Your password", PASSWORD)
    walker.presses("Erase me and leave")

    walker.sees("You have left")
    assert not Person.objects.filter(email="amara@harbour.example").exists()


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_axe_objects_to_nothing_where_only_a_link_in_a_letter_leads(opens, dana, amara, dark):
    (one,) = invitations.invite(GUS, person=dana).invited
    doors = (
        f"/invitation/{one.secret}/",
        "/invitation/neverMade/",
        "/sign-in/link/neverMade/",
        "/left/",
    )
    page = opens("/healthz", dark=dark)
    objections = {}
    for address in doors:
        page.goto(address)
        for width in (WIDE, NARROW):
            page.set_viewport_size({"width": width, "height": 800})
            objections[address, width] = axe.violations(page)

    assert {seen: found for seen, found in objections.items() if found} == {}


def test_axe_objects_to_nothing_where_the_first_steward_starts(opens, db):
    page = opens(first_run.setup_link(), width=NARROW)

    assert axe.violations(page) == []


def test_axe_objects_to_nothing_in_what_became_of_a_list(opens, dana, amara):
    page = opens("/invitations/many/", dana, width=NARROW)
    page.get_by_label("A list of people").fill(f"nobody\n{amara.email}\nhana@harbour.example")
    page.get_by_role("button", name="Invite them").click()

    assert axe.violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW
