"""What somebody who leaves takes with them from words and deeds, and what stays."""

import json
from datetime import date

import pytest

from alongside.advocate.promises.actions import evidence, farewells, follows, naming, replies
from alongside.advocate.promises.models import EvidenceDocument, EvidenceNamed, Tally
from alongside.advocate.promises.queries.evidence import evidence_seen_by, put_forward_for
from alongside.people import notices
from alongside.people.actions import circles, leaving
from alongside.people.models import Erasure
from tests.people import circle
from tests.rooms.promises.said import cause, promised, said, said_to, shown


@pytest.fixture
def pride(amara, bo, eli):
    return circle("Pride", bo, eli, convenor=amara)


@pytest.fixture
def promise(pride, bo, chen):
    chen.office = ""
    chen.save()
    return promised(said(bo, causes=[cause("Fair pay", pride)]), bo, owner=chen)


def owned():
    return sum(Tally.objects.values_list("owned", flat=True))


def test_a_promise_whose_owner_leaves_has_no_owner_and_is_counted_so(promise, chen):
    before = owned()

    leaving.leave(chen)

    promise.refresh_from_db()
    assert promise.owner is None
    assert (before > 0, owned()) == (True, 0)


def test_what_was_put_forward_and_replied_stays_without_a_name(promise, chen, amara):
    note = shown(promise, chen)
    reply = replies.reply(promise, person=chen, text="It took longer than we said.")

    leaving.leave(chen)

    note.refresh_from_db()
    reply.refresh_from_db()
    assert (note.put_forward_by, reply.person) == (None, None)
    assert chen.name not in amara.opens(f"/advocate/promises/{promise.code}/")


def test_what_somebody_hid_stays_hidden_after_they_left(promise, chen, eli, bo, amara):
    note = shown(promise, chen, title="Eli Marchetti moved up a grade")
    naming.hide(naming.say_it_names_me(note, person=eli), person=eli)
    assert put_forward_for(promise, amara).get(pk=note.pk).hidden

    leaving.leave(eli)

    assert put_forward_for(promise, amara).get(pk=note.pk).hidden
    assert EvidenceNamed.objects.get().person is None
    assert evidence_seen_by(amara).get(pk=note.pk).names_me is False


def test_the_words_that_somebody_hid_go_for_good_when_they_leave(promise, chen, eli):
    minutes = evidence.Document("eli.txt", "text/plain", b"Eli came.")
    note = shown(promise, chen, title="Eli moved up", text="In May", document=minutes)
    naming.say_it_names_me(note, person=eli)

    leaving.leave(eli)

    note.refresh_from_db()
    assert (note.title, note.text) == ("", "")
    assert not EvidenceDocument.objects.exists()
    assert Erasure.objects.filter(kind="evidence", code=note.code).exists()


def test_a_restored_backup_does_not_bring_them_back(promise, chen):
    note = shown(promise, chen, title="Eli moved up")

    farewells.erase_again(note.code)

    note.refresh_from_db()
    assert note.title == ""


def test_everything_about_somebody_holds_what_they_said_in_the_open(promise, chen, eli):
    shown(promise, chen)
    evidence.put_forward(
        promise, person=eli, title="Nothing yet in grade 5", done_on=date(2026, 5, 4)
    )

    told = json.loads(chen.opens("/yours/everything/"))["words and deeds"]

    assert told["promises_owned"] == [promise.wording]
    assert [one["words"] for one in told["evidence_put_forward"]] == [
        "Pay of grades 1 to 4 is on the intranet"
    ]


@pytest.mark.parametrize("openness", ["open", "by_request", "hidden"])
def test_who_leaves_a_circle_takes_no_news_along_of_what_was_said_to_it_alone(
    openness, amara, bo, chen, eli
):
    night = circle("Night shift", bo, eli, convenor=amara, openness=openness)
    unseen = promised(said_to(bo, night), bo, owner=chen)
    public = promised(said(bo), bo, owner=chen)
    for one in (unseen, public):
        for reader in (amara, eli):
            follows.follow(one, person=reader)
        follows.tell_followers(one, "promise.moved")
    notices.tell([eli], "statement.entered", about=unseen.statement, words=unseen.statement.title)

    circles.leave(night, person=eli)

    assert [notice.about_code for notice in eli.notices.all()] == [public.code]
    assert set(amara.notices.filter(kind="promise.moved").values_list("about_code", flat=True)) == {
        unseen.code,
        public.code,
    }


def test_news_stays_with_whoever_the_words_reached_in_another_circle_too(amara, bo, chen, eli):
    night, day = (circle(name, bo, eli, convenor=amara) for name in ("Night shift", "Day shift"))
    promise = promised(said_to(bo, night, day), bo, owner=chen)
    follows.follow(promise, person=eli)
    follows.tell_followers(promise, "promise.moved")

    circles.leave(night, person=eli)
    assert eli.notices.count() == 1

    circles.leave(day, person=eli)
    assert eli.notices.count() == 0
