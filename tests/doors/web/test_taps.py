"""One press from a message: without signing in, once, by POST alone, and giving nothing away."""

from datetime import timedelta
from urllib.parse import urlsplit

import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone

from alongside.doors.web import letters, tickets
from alongside.people import notices, taps
from alongside.people.models import UsedTap
from alongside.people.taps import Tap
from tests.people import Visitor, circle

pytestmark = pytest.mark.django_db


@pytest.fixture
def pressed(monkeypatch):
    """A question that the house learns for one test, and what was answered to it."""
    answers = []

    def act(person, about, answer):
        answers.append((person.name, about, answer))
        return True

    question = Tap("test.asked", "How was it?", (("well", "Well"), ("ill", "Ill")), "Only you", act)
    monkeypatch.setitem(taps._TAPS, "test.asked", question)
    kind = notices.Kind(
        "test.news", "Heron %(words)s", "people:circle", tap="test.asked", group="asks"
    )
    monkeypatch.setitem(notices._KINDS, "test.news", kind)
    return answers


@pytest.fixture
def heron(amara, bo, pressed):
    heron = circle("Night heron", bo, convenor=amara, openness="hidden")
    notices.tell([bo], "test.news", about=heron, words="panel", sender=amara)
    return heron


def address_for(person):
    """Give the address of the question in the message that a person gets."""
    [message] = letters.written([(person, letters.Counter({"asks": 1}))])
    links = [line for line in message.text.splitlines() if "/tap/" in line]
    return urlsplit(links[0]).path


def test_whoever_opens_the_link_sees_a_question_and_nothing_of_what_it_is_about(bo, heron, amara):
    page = Visitor().opens(address_for(bo))

    assert (page.status, "How was it?" in page) == (200, True)
    for secret in (bo.name, amara.name, "heron", "panel", str(heron.code), bo.email):
        assert secret not in page


def test_the_address_itself_gives_nothing_away(bo, heron):
    address = address_for(bo)

    for secret in (bo.code, heron.code):
        assert str(secret) not in address
        assert secret.hex not in address


def test_following_the_link_as_mail_scanners_do_changes_nothing(bo, heron, pressed):
    address = address_for(bo)
    for _ in range(3):
        Visitor().opens(address)

    assert (pressed, UsedTap.objects.count()) == ([], 0)


def test_one_press_answers_in_the_name_of_whoever_got_the_message(bo, heron, pressed):
    page = Visitor().posts(address_for(bo), answer="well")

    assert "Taken down" in page
    assert pressed == [("Bo Lindqvist", heron.code, "well")]


def test_a_link_opens_once(bo, heron, pressed):
    address = address_for(bo)
    Visitor().posts(address, answer="well")
    again = Visitor().posts(address, answer="ill")

    assert (again.status, len(pressed)) == (410, 1)


def test_an_answer_that_was_not_offered_is_no_answer(bo, heron, pressed):
    page = Visitor().posts(address_for(bo), answer="delete everything")

    assert (pressed, "How was it?" in page) == ([], True)


def test_a_link_runs_out(bo, heron, pressed):
    long_ago = timezone.now() - timedelta(days=15)
    ticket = tickets.to_tap(bo, taps.known("test.asked"), heron.code, now=long_ago)

    assert Visitor().posts(f"/tap/{ticket}/", answer="well").status == 410
    assert pressed == []


@pytest.mark.parametrize("change", [lambda t: t[:-1], lambda t: "A" + t[1:], lambda t: t + "A"])
def test_a_link_that_was_changed_opens_nothing(bo, heron, pressed, change):
    ticket = tickets.to_tap(bo, taps.known("test.asked"), heron.code, now=timezone.now())

    assert Visitor().posts(f"/tap/{change(ticket)}/", answer="well").status == 404
    assert pressed == []


def test_a_link_of_one_kind_is_none_of_the_other(bo, heron):
    stop = tickets.to_stop(bo)

    assert Visitor().opens(f"/tap/{stop}/").status == 404


def test_a_form_from_another_site_presses_nothing(bo, heron, pressed):
    strict = Client(enforce_csrf_checks=True)

    assert strict.post(address_for(bo), {"answer": "well"}).status_code == 403
    assert pressed == []


def test_a_mail_programs_own_button_ends_all_messages(bo):
    address = f"/less-mail/{tickets.to_stop(bo)}/"
    strict = Client(enforce_csrf_checks=True)

    assert strict.post(address, {"List-Unsubscribe": "One-Click"}).status_code == 200
    bo.refresh_from_db()
    assert not bo.by_mail


def test_following_the_way_out_ends_nothing_by_itself(bo):
    page = Visitor().opens(f"/less-mail/{tickets.to_stop(bo)}/")

    bo.refresh_from_db()
    assert (page.status, bo.by_mail) == (200, True)
    assert bo.name not in page


def test_one_kind_of_news_can_be_ended_and_still_waits_on_the_site(bo, heron):
    Visitor().posts(f"/less-mail/{tickets.to_stop(bo)}/", some="yes", group=["circles"])
    notices.tell([bo], "circle.closed", about=heron)

    bo.refresh_from_db()
    assert list(bo.muted.values_list("group", flat=True)) == ["circles"]
    assert bo.notices.filter(kind="circle.closed").exists()


def test_news_that_is_muted_brings_no_message(eli, amara):
    parents = circle("Parents", eli, convenor=amara)
    Visitor().posts(f"/less-mail/{tickets.to_stop(eli)}/", some="yes", group=["circles"])

    notices.tell([eli], "circle.closed", about=parents)

    eli.refresh_from_db()
    assert (eli.next_message_at, mail.outbox) == (None, [])


def test_the_message_says_who_sent_it_why_now_and_how_to_end_it(bo, heron):
    bo.mail_weekday = 1
    [message] = letters.written([(bo, letters.Counter({"asks": 2, "promises": 1}))])

    assert "- 2 asks are for you" in message.text
    assert "- 1 promise moved" in message.text
    assert "It comes once a week, on the day and at the hour that you chose." in message.text
    assert "Alongside itself sent this, in your interest." in message.text
    assert "/less-mail/" in message.stop
