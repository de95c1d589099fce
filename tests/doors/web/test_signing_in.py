"""Signing in: by password, passkey and second factor; slowly for whoever guesses."""

import re
from datetime import timedelta

import pytest
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value
from axes.models import AccessAttempt, AccessLog
from django.conf import settings as site
from django.core import mail as outbox
from django.db import connection
from django.utils import timezone

from alongside.people import tries
from alongside.people.actions import links, tidy
from alongside.people.models import KeptBriefly, Session
from tests.people import PASSWORD, Visitor

SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
LOGIN, AGAIN = "/sign-in/login/", "/sign-in/2fa/authenticate/"


def sign_in(visitor, email, password=PASSWORD):
    return visitor.posts(LOGIN, login=email, password=password)


def code(step=0):
    counter = int(timezone.now().timestamp()) // 30 + step
    return format_hotp_value(hotp_value(SECRET, counter))


def test_an_address_and_a_password_let_somebody_in(amara, visitor):
    page = sign_in(visitor, "Amara@Harbour.example ")

    assert page.address == "/today/"
    assert amara.name in page


def test_when_somebody_signed_in_is_not_kept(amara, visitor):
    TOTP.activate(amara, SECRET)
    sign_in(visitor, amara.email)
    visitor.posts(AGAIN, code=code())
    tidy.sweep(timezone.now())

    assert AccessLog.objects.count() == 0
    assert not any("login" in field.name for field in amara._meta.concrete_fields)
    assert amara.authenticator_set.get(type="totp").last_used_at is None


def test_a_second_factor_is_asked_for(amara, visitor):
    TOTP.activate(amara, SECRET)

    assert sign_in(visitor, amara.email).address == AGAIN
    assert visitor.opens("/yours/").address == AGAIN
    assert visitor.posts(AGAIN, code="000000").address == AGAIN
    assert visitor.posts(AGAIN, code=code()).address == "/today/"


def test_a_code_is_good_once_whichever_process_sees_it(amara, visitor):
    TOTP.activate(amara, SECRET)
    sign_in(visitor, amara.email)
    now = code()
    visitor.posts(AGAIN, code=now)

    other = Visitor()
    sign_in(other, amara.email)

    assert other.posts(AGAIN, code=now).address == AGAIN
    assert "Database" in site.CACHES["default"]["BACKEND"]


def test_a_recovery_code_is_good_once(amara, visitor):
    TOTP.activate(amara, SECRET)
    spare = RecoveryCodes.activate(amara).get_unused_codes()[0]
    sign_in(visitor, amara.email)
    assert visitor.posts(AGAIN, code=spare).address == "/today/"

    other = Visitor()
    sign_in(other, amara.email)

    assert other.posts(AGAIN, code=spare).address == AGAIN


def test_codes_cannot_be_guessed_for_long(amara, visitor):
    TOTP.activate(amara, SECRET)
    sign_in(visitor, amara.email)

    for _ in range(10):
        visitor.posts(AGAIN, code="000000")
    page = visitor.posts(AGAIN, code=code())

    assert page.address == AGAIN
    assert "Too many" in page.words


def test_a_link_of_the_operator_still_asks_for_the_second_factor(amara, visitor):
    TOTP.activate(amara, SECRET)

    page = visitor.posts(links.sign_in_link(amara).removeprefix(site.SITE_URL))

    assert page.address == AGAIN


def test_whoever_guesses_waits_and_is_told_so(amara, visitor):
    answers = [sign_in(visitor, amara.email, "a guess").status for _ in range(12)]

    assert answers == [200] * 9 + [429] * 3
    page = sign_in(visitor, amara.email)
    assert page.status == 429
    assert "Wait a quarter of an hour and try once more." in page.words


def test_guessing_from_many_places_is_slowed_down_too(amara):
    for number in range(10):
        elsewhere = Visitor()
        elsewhere.browser.defaults["REMOTE_ADDR"] = f"192.0.2.{number + 1}"
        assert sign_in(elsewhere, amara.email, "a guess").status == 200

    last = Visitor()
    last.browser.defaults["REMOTE_ADDR"] = "192.0.2.99"

    assert sign_in(last, amara.email).status == 429


def test_one_persons_wait_is_nobody_elses(amara, bo, visitor):
    for _ in range(12):
        sign_in(visitor, amara.email, "a guess")

    assert sign_in(visitor, bo.email).address == "/today/"


def test_the_wait_comes_to_an_end(amara, visitor):
    for _ in range(12):
        sign_in(visitor, amara.email, "a guess")
    tidy.sweep(timezone.now() + timedelta(minutes=16))

    assert sign_in(visitor, amara.email).address == "/today/"
    assert AccessAttempt.objects.count() == 0


def test_no_table_says_whose_address_was_tried(amara, visitor):
    for _ in range(12):
        sign_in(visitor, amara.email, "a guess")
        sign_in(visitor, "nobody@harbour.example", "a guess")

    assert AccessAttempt.objects.filter(username=tries.mark_of(amara.email)).exists()
    counted = str(list(AccessAttempt.objects.values())) + str(list(KeptBriefly.objects.values()))
    for trace in (amara.email, "nobody@harbour", amara.name, "a guess"):
        assert trace not in counted


@pytest.mark.parametrize("address", ["amara@harbour.example", "nobody@harbour.example"])
def test_a_wrong_password_and_an_unknown_address_read_the_same(amara, visitor, address):
    page = sign_in(visitor, address, "a guess")

    assert page.status == 200
    assert "The email address and/or password you specified are not correct." in page.words


def without_address(page):
    """Give a page's words without what differs because it was typed in."""
    return re.sub(r"[\w.]+@harbour\.example", "", page.words)


def test_a_reset_reads_the_same_for_known_and_unknown_addresses(amara, visitor):
    known = visitor.posts("/sign-in/password/reset/", email=amara.email)
    unknown = visitor.posts("/sign-in/password/reset/", email="nobody@harbour.example")

    assert (known.status, known.address) == (unknown.status, unknown.address)
    assert without_address(known) == without_address(unknown)
    assert [letter.to for letter in outbox.outbox] == [[amara.email], ["nobody@harbour.example"]]
    assert outbox.outbox[0].subject == outbox.outbox[1].subject


def test_a_reset_leads_to_a_new_password(amara, visitor):
    visitor.posts("/sign-in/password/reset/", email=amara.email)
    (letter,) = outbox.outbox
    link = re.search(r"http://\S+", letter.body)[0]

    page = visitor.opens(link.removeprefix("http://testserver"))
    page = visitor.posts(page.address, password1="two herons now", password2="two herons now")

    amara.refresh_from_db()
    assert amara.check_password("two herons now")
    assert amara.name not in letter.body


def test_adding_an_address_does_not_say_whether_somebody_has_it(amara, bo):
    taken = amara.posts("/sign-in/email/", action_add="", email=bo.email)
    free = amara.posts("/sign-in/email/", action_add="", email="free@harbour.example")

    assert taken.status == free.status == 200
    assert "already" not in taken.words


def test_an_address_is_used_only_once_it_is_known_to_be_theirs(amara, bo):
    amara.posts("/sign-in/email/", action_add="", email="new@harbour.example")
    amara.posts("/sign-in/email/", action_primary="", email="new@harbour.example")

    amara.refresh_from_db()
    assert amara.email == "amara@harbour.example"

    link = re.search(r"http://testserver(\S+)", outbox.outbox[-1].body)[1]
    assert amara.posts(link).status == 200
    amara.posts("/sign-in/email/", action_primary="", email="new@harbour.example")
    amara.refresh_from_db()
    assert amara.email == "new@harbour.example"


def test_nobody_signs_up_without_an_invitation(visitor):
    page = visitor.posts("/sign-in/signup/", email="eve@elsewhere.example", password1=PASSWORD)

    assert "Accounts are opened from the link in an invitation." in page.words


PAGES = (
    "/sign-in/password/change/",
    "/sign-in/email/",
    "/sign-in/2fa/",
    "/sign-in/2fa/totp/activate/",
    "/sign-in/2fa/webauthn/",
    "/sign-in/2fa/webauthn/add/",
    "/sign-in/2fa/recovery-codes/generate/",
    "/sign-in/logout/",
)


@pytest.mark.parametrize("address", PAGES)
def test_no_page_of_the_account_runs_a_script_of_its_own(amara, address):
    TOTP.activate(amara, SECRET) if "recovery" in address else None
    amara.browser.logout()
    sign_in(amara, amara.email)
    if "recovery" in address:
        amara.posts(AGAIN, code=code())
    page = amara.opens(address)
    if "reauthenticate" in page.address:
        page = amara.posts(page.address, password=PASSWORD, code=code(1))

    scripts = re.findall(r"<script\b([^>]*)>", page)
    assert page.status == 200
    assert [s for s in scripts if "src=" not in s and "application/json" not in s] == []
    assert re.findall(r'\s(?:style|on\w+)="', page) == []
    policy = page.response.headers["Content-Security-Policy"]
    assert "unsafe" not in policy
    assert "script-src 'self'" in policy


def test_a_session_belongs_to_its_person_and_ends_with_them(amara, visitor):
    sign_in(visitor, amara.email)
    assert Session.objects.get(person=amara).expire_date > timezone.now()

    amara.delete()

    assert visitor.opens("/yours/").address.startswith(LOGIN)
    assert Session.objects.filter(person__isnull=False).count() == 0


def test_djangos_own_table_of_sessions_is_not_there(db):
    with connection.cursor() as cursor:
        assert "django_session" not in connection.introspection.table_names(cursor)


def test_no_browser_keeps_a_page_that_somebody_was_signed_in_to_see(amara, visitor):
    for address in ("/today/", "/circles/", "/advocate/"):
        kept = amara.opens(address).response.headers["Cache-Control"]
        assert kept == "private, no-store"
    assert "Cache-Control" not in visitor.opens("/who-sees-what/").response.headers


def test_a_time_zone_that_this_machine_does_not_know_shuts_nobody_out(amara):
    amara.time_zone = "Atlantis/Capital"
    amara.save()

    assert amara.opens("/today/").status == 200
