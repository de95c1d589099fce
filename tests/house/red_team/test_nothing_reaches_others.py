"""No practice, deed, recognition, repair, credit or ask reaches anybody whom it is not for.

What is private of many is planted, each with a word of its own; then everybody goes everywhere.
Who may read each word is said in `words.py`, and whoever may must find it, too.
"""

import re
from collections import Counter

import pytest
from django.utils import timezone

from alongside.account.repair.queries import shown
from alongside.doors.web import letters
from alongside.people import notices, shares
from alongside.people.models import Notice, Share
from tests.house.addresses.asking import TABLES, table
from tests.house.red_team.acts import PRIVATE_ACTS, pages_around
from tests.house.red_team.crawl import Seen, led_to_from_elsewhere
from tests.house.red_team.words import EVERYBODY, MAY_READ, found_in, mark

pytestmark = [pytest.mark.django_db, pytest.mark.once]
LED_TO_OTHERWISE = {
    "a letter": {
        "account_confirm_email", "account_reset_password_from_key", "people:accept",
        "people:sign_in_by_link", "stop_mail", "tap",
    },
    "a press, or what came before": {
        "account_email_verification_sent", "account_inactive", "account_logout",
        "account_reauthenticate", "account_reset_password_done",
        "account_reset_password_from_key_done", "account_signup", "mfa_reauthenticate_webauthn",
        "people:found_circles", "people:left", "people:name_workplace", "people:raise_floor",
        "recognition:kept",
    },
    "a notice on Today, to whoever it is for": {"recognition:felt"},
    "a page that nobody in the story has cause to see so": {
        "promises:cause_without_promise", "promises:confirm",
    },
    "a machine that asks": {"healthz", "readyz"},
}  # fmt: skip
FIND_FORM = re.compile(r'(?s)<form[^>]*method="get"[^>]*>.*?</form>')
ASKED_BY_WORDS = re.compile(r'<input[^>]*type="(?:text|search)"[^>]*name="([^"]+)"')


def leaks(seen, role):
    """Give what somebody met that is not for them, and where."""
    return {name: sorted(at) for name, at in seen.words.items() if role not in MAY_READ[name]}


def for_(role):
    return {name for name, readers in MAY_READ.items() if role in readers}


@pytest.mark.parametrize("role", EVERYBODY)
def test_everybody_meets_what_is_for_them_and_nothing_else(crawler, role):
    seen = crawler.as_(role)

    assert leaks(seen, role) == {}
    assert for_(role) - set(seen.words) == set(), "whoever may read it found it nowhere"
    assert not any(status >= 500 for status in seen.statuses)


@pytest.mark.parametrize("role", EVERYBODY)
def test_no_form_that_somebody_sends_answers_with_what_is_not_for_them(crawler, role):
    seen = crawler.sends_everything(role)

    assert leaks(seen, role) == {}
    assert not any(status >= 500 for status in seen.statuses)


def test_every_page_is_led_to_by_a_link_on_another(crawler):
    pages = {
        row.address
        for name in TABLES
        for row in table(name)
        if row.method == "GET" and "200" in row.answers.values()
    }
    reached = led_to_from_elsewhere(crawler.as_(role) for role in EVERYBODY)

    assert pages - reached == set().union(*LED_TO_OTHERWISE.values())


def test_what_no_page_shows_is_told_by_ones_own_export(crawler):
    export = "/yours/everything/"

    assert crawler.as_("member").words["suggestion waved away"] == {export}
    assert found_in(crawler.as_("steward").pages[export]) <= for_("steward")


def test_asking_for_the_head_of_a_page_tells_no_more(crawler):
    seen, pages = Seen(), crawler.as_("steward").pages
    for address in [one for one, page in pages.items() if page.startswith("200")][::4]:
        head = crawler.browsers.go("steward", address, "HEAD").response
        crawler.reads(head, address, seen)

    assert seen.statuses[200] > 20
    assert leaks(seen, "steward") == {}


@pytest.mark.parametrize("role", ["outside", "steward"])
def test_the_code_of_another_kind_of_thing_tells_no_more(crawler, role):
    seen = Seen()
    for target in crawler.targets.of_another_kind():
        crawler.opens(role, target.address, seen)

    assert len(seen.pages) > 20
    assert leaks(seen, role) == {}


def test_no_search_tells_that_a_word_stands_somewhere(crawler):
    """A page that changes with a word that nobody may find has told that it is there."""
    asked = [
        (address, name)
        for address, page in crawler.as_("outside").pages.items()
        for form in FIND_FORM.findall(page)
        for name in ASKED_BY_WORDS.findall(form)
        if "?" not in address
    ]
    found = {}
    for address, name in asked:
        nowhere = answer(crawler, address, name, "xqnowhereqx")
        hidden = (one for one in MAY_READ if "outside" not in MAY_READ[one])
        found |= {
            (address, one): 1
            for one in hidden
            if answer(crawler, address, name, mark(one)) != nowhere
        }

    assert asked
    assert found == {}


def answer(crawler, address, name, word):
    response = crawler.browsers.go("outside", f"{address}?{name}={word}", "GET").response
    return crawler.reads(response, address, Seen()).replace(word, "")


def test_no_message_tells_anything(crawler):
    groups = Counter(notices.known_groups())
    people = [one for one in crawler.browsers.story.people.values() if one]
    written = list(letters.written([(person, groups) for person in people]))

    assert len(written) == len(people)
    assert found_in(" ".join(f"{one.subject} {one.text} {one.stop}" for one in written)) == set()
    waits = Notice.objects.filter(person__in=people, made_at__lte=timezone.now())
    assert found_in(" ".join(waits.values_list("words", flat=True))), "Today has them instead"


@pytest.mark.parametrize("role", ["steward", "convenor"])
def test_no_page_of_another_changes_when_somebody_acts_in_private(crawler, role):
    """All acts at once: a page that changed by any of them, by a number alone, has told of it."""
    before = crawler.as_(role).pages
    changed = pages_around(crawler, role, PRIVATE_ACTS, before)

    assert changed == []


def test_a_page_that_changes_by_an_act_would_have_been_found(crawler):
    before = {"/today/": crawler.as_("unnamed").pages["/today/"]}

    assert "/today/" in pages_around(crawler, "unnamed", PRIVATE_ACTS, before)


def test_a_leak_of_shared_deeds_would_have_been_found(crawler, monkeypatch):
    monkeypatch.setattr(shares, "of_others", lambda person: Share.objects.all())
    seen = Seen()
    crawler.opens("steward", "/act/deeds/shared/", seen)

    assert "deed shown to circle" in leaks(seen, "steward")


def test_a_name_that_slips_out_would_have_been_found(crawler, monkeypatch):
    monkeypatch.setattr(shown, "hurt_as_seen", lambda place: place.calling_in.hurt.name)
    seen = Seen()
    for address, page in crawler.as_("member").pages.items():
        if mark("called in unnamed") in page:
            crawler.opens("member", address, seen)

    assert "name of unnamed" in leaks(seen, "member")
