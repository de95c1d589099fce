"""Accountable, even when it hurts: it reaches whom it is about, and nobody beside the path sees it.

Each test first makes a calling-in whose words stand nowhere else, then looks for them everywhere.
"""

import json
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from alongside.account.repair import tasks
from alongside.account.repair.actions import flagging, helping, saying, withdrawing
from alongside.people import own
from alongside.people.models import Notice
from tests.people import circle
from tests.rooms.repair.called import EFFECT, HAPPENED, HELP, called_in, facilitated, unnamed

pytestmark = pytest.mark.django_db

ABOUT_ONE = (
    *("calling_in", "rewrite", "give_name", "read_first", "propose", "accept", "step_back"),
    *("answer", "ask_time", "apologise", "mend", "say", "stands", "flag", "withdraw"),
)
OF_THE_ROOM = (
    *("index", "guidance", "counts", "routes"),
    *("begin", "begin_by_name", "begin_through", "begin_unnamed"),
)
ELSEWHERE = ("today", "record", "people:circles", "people:yours", "who_sees")


def every_page(person, one, word=None, *, sends=True):
    """Give all that a person can get out of the site about a calling-in, headers included."""
    addresses = [reverse(f"repair:{name}") for name in OF_THE_ROOM]
    addresses += [reverse("repair:index") + f"?only={name}" for name in ("mine", "to_me", "i_help")]
    addresses += [reverse(f"repair:{name}", args=[one.code]) for name in ABOUT_ONE]
    addresses += [reverse(name) for name in ELSEWHERE]
    if word:
        addresses.append(reverse("repair:pass_on", args=[one.code, word.code]))
    seen = []
    for address in addresses:
        pages = [person.opens(address)]
        if sends:
            pages.append(person.posts(address))
        for page in pages:
            seen += [page, page.words, str(page.response.headers), page.address]
    seen += [json.dumps(own.about(person), ensure_ascii=False)]
    seen += [str(vars(notice)) for notice in Notice.objects.filter(person=person)]
    return "\n".join(seen)


def found(marks, text):
    return [mark for mark in marks if mark in text]


@pytest.mark.parametrize("who", ["chen", "dana", "farah", "gwen"])
def test_nobody_beside_the_path_finds_a_word_of_it(who, request, amara, bo, eli, chen, dana):
    other = request.getfixturevalue(who)
    circle("Night shift", bo, other, convenor=amara)
    one = facilitated(amara, bo, eli)
    word = saying.answer(one, person=bo, say="acknowledges", text="Marker of the answer")
    flagging.flag(one, person=amara, what="Marker of the flag")

    marks = [HAPPENED, EFFECT, HELP, str(one.code), "Marker of the answer", "Marker of the flag"]
    assert found(marks, every_page(amara, one, sends=False)) == marks
    seen = every_page(other, one, word).replace(f"/account/repair/{one.code}/", "")
    assert found(marks, seen) == []


@pytest.mark.parametrize("stage", ["read first", "offered", "read", "mended", "withdrawn"])
def test_who_is_unnamed_is_named_nowhere_that_the_one_called_in_can_reach(stage, farah, bo, dana):
    one = called_in(farah, bo, road="unnamed", helper=dana)
    word = None
    if stage != "read first":
        helping.take_on(one, person=dana)
    if stage in ("read", "mended"):
        helping.accept(one, person=bo, whom=dana.code)
        word = saying.say(one, person=farah, text="Held back until Dana passes it on")
        passed = saying.say(one, person=farah, text="Passed on to Bo")
        saying.pass_on(passed, person=dana)
        saying.answer(one, person=bo, say="asks", text="Who are you?")
        flagging.flag(one, person=farah, what="My shifts were cut")
    if stage == "mended":
        farah.posts(reverse("repair:stands", args=[one.code]), says="say_mended")
    if stage == "withdrawn":
        withdrawing.withdraw(one, person=farah)

    marks = ["Farah", "Haddad", str(farah.code), farah.email]
    if stage != "withdrawn":
        assert "Farah" in every_page(dana, one, word, sends=False)
    seen = every_page(bo, one, word)
    assert found([*marks, "Held back", "My shifts"], seen) == []
    if stage in ("read", "mended"):
        assert HAPPENED in seen and "Passed on to Bo" in seen


def test_the_notices_of_the_room_hold_neither_a_name_nor_a_word(amara, bo, dana, eli):
    facilitated(amara, bo, eli)
    unnamed(amara, eli, dana)

    for notice in Notice.objects.all():
        assert (notice.words, notice.sender_id) == ("", None)


def test_no_limit_of_the_one_called_in_keeps_it_out(amara, bo):
    bo.most_asks, bo.may_be_asked_for_feedback = 0, False
    bo.paused_until = timezone.localdate() + timedelta(days=300)
    bo.save()
    one = called_in(amara, bo)
    assert not bo.notices.exists()

    tasks.reach_and_remind(timezone.now() + timedelta(days=301))

    assert HAPPENED in bo.opens(reverse("repair:calling_in", args=[one.code]))


def test_a_disagreement_and_silence_close_nothing(amara, bo):
    one = called_in(amara, bo)

    saying.answer(one, person=bo, say="disagrees", text="I see it otherwise.")
    tasks.reach_and_remind(timezone.now() + timedelta(days=900))

    one.refresh_from_db()
    assert one.state == "open"
