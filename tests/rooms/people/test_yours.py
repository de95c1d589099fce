"""A person's own page."""

import json
from datetime import date, time

import pytest

from alongside.people import notices
from alongside.people.actions import choices, roles
from alongside.people.models import Session
from tests.people import circle

SETTINGS = {
    "name": "Amara Osei",
    "sort_name": "Osei, Amara",
    "pronouns": "",
    "language": "en",
    "time_zone": "Africa/Accra",
    "quiet_from": "19:30",
    "quiet_until": "08:00",
    "paused_until": "2031-02-01",
    "by_mail": "on",
}


def test_a_person_says_how_they_are_called_and_when_they_are_left_in_peace(amara):
    page = amara.posts("/yours/", **SETTINGS)

    amara.refresh_from_db()
    assert page.address == "/yours/"
    assert (amara.sort_name, amara.pronouns, amara.time_zone) == ("Osei, Amara", "", "Africa/Accra")
    assert (amara.quiet_from, amara.quiet_until) == (time(19, 30), time(8, 0))
    assert amara.paused_until == date(2031, 2, 1)
    assert (amara.by_mail, amara.may_be_asked_for_views) == (True, False)


def test_nobody_chooses_a_role_or_another_address_there(amara):
    amara.posts("/yours/", **SETTINGS, is_steward="on", office="Chair", email="x@y.example")

    amara.refresh_from_db()
    assert (amara.is_steward, amara.office, amara.email) == (False, "", "amara@harbour.example")
    with pytest.raises(ValueError, match="is_steward"):
        choices.choose(amara, is_steward=True)


def test_quiet_hours_have_two_ends(amara):
    page = amara.posts("/yours/", **SETTINGS | {"quiet_until": ""})

    assert "Say also when the quiet hours end." in page.words
    amara.refresh_from_db()
    assert amara.quiet_from is None


def test_a_change_of_quiet_hours_moves_the_next_message(amara, dana):
    roles.appoint_steward(amara, person=dana)
    amara.refresh_from_db()
    before = amara.next_message_at

    amara.posts("/yours/", **SETTINGS)

    amara.refresh_from_db()
    assert before is not None
    assert amara.next_message_at > before


def test_a_person_takes_everything_about_them_along(amara, bo, dana):
    circle("Parents' network", bo, convenor=amara)
    circle("Out at Harbour", amara, convenor=amara, openness="hidden")
    roles.appoint_leader(amara, person=dana, office="Head of Quay")
    amara.refresh_from_db()

    page = amara.opens("/yours/everything/")

    told = json.loads(page)
    assert page.response["Content-Disposition"] == 'attachment; filename="about-me.json"'
    assert told["account"]["email"] == "amara@harbour.example"
    assert told["account"]["office"] == "Head of Quay"
    assert [one["circle"] for one in told["circles"]["memberships"]] == [
        "Parents' network",
        "Out at Harbour",
    ]
    assert [one["kind"] for one in told["waiting"]] == ["leader.appointed"]
    for name in (bo.name, dana.name, amara.password):
        assert name not in page


def test_everything_about_me_is_about_nobody_else(amara, bo):
    amara.posts("/yours/", **SETTINGS)

    assert "Accra" not in bo.opens("/yours/everything/")


def test_signing_out_elsewhere_keeps_this_browser_alone(amara, bo):
    from tests.people import Visitor

    at_home, bo_there = Visitor(), bo.opens("/yours/").status
    at_home.browser.force_login(
        amara, backend="allauth.account.auth_backends.AuthenticationBackend"
    )
    assert at_home.opens("/yours/").address == "/yours/"

    amara.posts("/yours/sign-out-elsewhere/")

    assert at_home.opens("/yours/").address.startswith("/sign-in/login/")
    assert amara.opens("/yours/").address == "/yours/"
    assert bo.opens("/yours/").status == bo_there
    assert Session.objects.filter(person=amara).count() == 1


def test_a_session_keeps_neither_address_nor_device(amara):
    amara.opens("/yours/")

    kept = {field.name for field in Session._meta.get_fields()}

    assert kept == {"session_key", "session_data", "expire_date", "person"}


def test_a_visitor_is_sent_to_sign_in(visitor):
    for address in ("/yours/", "/yours/everything/", "/yours/leave/", "/people/", "/invitations/"):
        assert visitor.opens(address).address.startswith("/sign-in/login/")


def test_news_of_a_role_is_gone_once_its_page_is_seen(amara, dana):
    roles.appoint_steward(amara, person=dana)
    assert notices.waiting_for(amara).count() == 1

    amara.opens(f"/people/{amara.code}/")

    assert notices.waiting_for(amara).count() == 0
