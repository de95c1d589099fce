"""A passkey is made and used under the strict policy; its device is played by the browser."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page

from alongside.people.actions import invitations
from alongside.people.invitees import Invitee
from alongside.people.models import Person

DEVICE = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


@pytest.fixture
def page(opens) -> Page:
    """Give a page whose browser has a device that holds passkeys and agrees to everything."""
    page = opens("/healthz")
    session = page.context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    session.send("WebAuthn.addVirtualAuthenticator", {"options": DEVICE})
    # Browsers hold passkeys for a name only, and for this one without a certificate.
    page.goto(f"http://localhost:{urlsplit(page.url).port}/healthz")
    return page


def test_gus_comes_in_without_a_password_and_back_with_a_passkey(page, dana):
    (one,) = invitations.invite(Invitee("gus@harbour.example"), person=dana).invited
    complaints = []
    page.on("console", lambda message: complaints.append(message.text))

    page.goto(f"http://localhost:{urlsplit(page.url).port}/invitation/{one.secret}/")
    page.get_by_label("Your name, as you write it").fill("Gus Adeyemi")
    page.get_by_role("button", name="Come in").click()
    page.get_by_label("Name").fill("This laptop")
    page.get_by_role("checkbox").check()
    page.get_by_role("button", name="Add").click()
    page.wait_for_url("**/recovery-codes/")
    page.context.clear_cookies()
    page.goto(f"http://localhost:{urlsplit(page.url).port}/sign-in/login/")
    page.get_by_role("button", name="Sign in with a passkey").click()
    page.wait_for_url("**/today/")

    gus = Person.objects.get(email="gus@harbour.example")
    assert not gus.has_usable_password()
    assert [text for text in complaints if "Content Security Policy" in text] == []
