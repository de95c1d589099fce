"""What is kept ready of a promise's page shows whatever changed at once, and nothing to others."""

from datetime import date

import pytest
from django.core.cache import caches
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from alongside.advocate.promises.actions import (
    contests,
    evidence,
    naming,
    owning,
    replies,
    statements,
)
from alongside.advocate.promises.models import Ruling
from alongside.people.actions import leaving
from tests.people import circle
from tests.rooms.promises.said import cause, promised, said, shown

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def nothing_kept_ready():
    """Begin without pages that another test left."""
    caches["pages"].clear()


@pytest.fixture
def night(amara, bo):
    return circle("Night shift", bo, convenor=amara)


@pytest.fixture
def promise(night, amara, chen):
    return promised(said(amara, causes=[cause("Fair pay", night)]), amara, owner=chen)


@pytest.fixture
def reads(promise, gwen):
    """Let Gwen, who has no part in it, read the page again, after it was kept ready."""

    def again():
        return gwen.opens(reverse("promises:promise", args=[promise.code]))

    again()
    return again


def test_a_second_reader_asks_for_less(promise, gwen, farah, reads):
    farah.browser.get("/healthz")
    with CaptureQueriesContext(connection) as asked:
        page = farah.opens(reverse("promises:promise", args=[promise.code]))

    assert page.status == 200
    assert len(asked) <= 7


def test_a_reply_is_read_at_once_and_gone_at_once(promise, chen, reads):
    reply = replies.reply(promise, person=chen, text="The contracts are signed.")
    assert "The contracts are signed." in reads()

    replies.take_back(reply, person=chen)
    assert "The contracts are signed." not in reads()


def test_evidence_is_read_at_once_and_hidden_at_once(promise, chen, bo, reads):
    note = shown(promise, chen, title="Bo Lindqvist moved up", names=[bo])
    assert "Bo Lindqvist moved up" in reads()

    naming.hide(note, person=bo)
    assert "Bo Lindqvist moved up" not in reads()

    naming.show_again(note, person=bo)
    assert "Bo Lindqvist moved up" in reads()

    evidence.withdraw(note, person=chen)
    assert "withdrawn" in reads()


def test_a_change_in_the_open_is_read_at_once(promise, chen, reads):
    owning.change(
        promise,
        person=chen,
        because="The auditors need longer",
        wording="Publish most pay",
        due=None,
        due_precision="day",
        measure="",
        cost_money="",
        cost_time="",
        cost_power="",
    )

    assert "Publish most pay" in reads()
    assert "The auditors need longer" in reads()


def test_a_contest_is_read_at_once_and_gone_at_once(promise, night, eli, reads):
    ruling = Ruling.objects.create(
        promise=promise,
        month=date(2026, 1, 1),
        says="kept",
        rests_on=9,
        released_on=date(2026, 2, 1),
    )
    ruling.circles.add(night)
    harbour = circle("Harbour", convenor=eli)

    contest = contests.contest(ruling, person=eli, circle=harbour, words="Not on our pier.")
    assert "Not on our pier." in reads()

    contests.withdraw(contest, person=eli)
    assert "Not on our pier." not in reads()


def test_words_that_were_erased_are_gone_at_once(promise, amara, reads):
    assert "publish the pay of every grade" in reads()

    statements.erase(promise.statement, person=amara, because="Asked", title="Erased")
    assert "publish the pay of every grade" not in reads()


def test_the_name_of_somebody_who_leaves_is_gone_at_once(promise, chen, reads):
    replies.reply(promise, person=chen, text="The contracts are signed.")
    assert chen.name in reads()

    leaving.leave(chen)
    assert chen.name not in reads()


def test_the_name_of_a_hidden_circle_is_kept_ready_for_its_members_only(amara, eli, farah, gwen):
    unseen = circle("Unseen", eli, farah, convenor=amara, openness="hidden")
    made = promised(said(amara, causes=[cause("Quiet rooms", unseen)]), amara)
    address = reverse("promises:promise", args=[made.code])

    assert "Unseen" in eli.opens(address)
    assert "Unseen" in farah.opens(address)
    assert "Unseen" not in gwen.opens(address)
    assert "Unseen" in farah.opens(address)


def test_what_only_a_party_sees_is_not_kept_ready_for_anybody(promise, chen, bo, gwen, reads):
    note = shown(promise, chen, title="Bo Lindqvist moved up", names=[bo])
    naming.hide(note, person=bo)
    address = reverse("promises:promise", args=[promise.code])
    link = reverse("promises:evidence", args=[note.code])

    assert link in bo.opens(address)
    assert link not in reads()
    assert link in bo.opens(address)


def test_only_members_of_the_circle_are_offered_to_put_something_forward(promise, gwen, night):
    address = reverse("promises:promise", args=[promise.code])
    offer = reverse("promises:put_forward", args=[promise.code])
    member = circle("Harbour", gwen).memberships.get().person
    assert offer not in gwen.opens(address)

    night.memberships.create(person=member, since=date(2026, 1, 1))
    assert offer in gwen.opens(address)
