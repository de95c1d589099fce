"""No burden on the supported: nobody hurt is made to answer, and silence is not told."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from alongside.account.repair import news, tasks
from alongside.account.repair.actions import saying
from alongside.account.repair.models import CallingIn
from alongside.people import limits
from tests.rooms.repair.called import EFFECT, HAPPENED, called_in, page_of

pytestmark = pytest.mark.django_db


def test_nobody_reminds_the_person_hurt_and_their_silence_is_not_shown(amara, bo):
    one = called_in(amara, bo)
    address = reverse("repair:calling_in", args=[one.code])
    saying.answer(one, person=bo, say="asks", text="What can I do?")
    before = bo.opens(address).words
    amara.opens(address)

    for days in (1, 40, 400):
        tasks.reach_and_remind(timezone.now() + timedelta(days=days))

    assert not amara.notices.exists()
    assert bo.opens(address).words == before
    for told in ("no answer", "waits for", "not read", "unread", "silent"):
        assert told not in before.casefold()


def test_whether_the_person_hurt_has_read_an_answer_is_not_shown(amara, bo):
    one = called_in(amara, bo)
    address = reverse("repair:calling_in", args=[one.code])
    saying.answer(one, person=bo, say="acknowledges", text="I did that.")
    before = bo.opens(address).words

    amara.opens(address)

    assert bo.opens(address).words == before


def test_what_waits_for_the_person_hurt_asks_nothing_of_them():
    kinds = {kind.name: kind for kind in news.KINDS}

    moved = kinds["callingin.moved"]
    assert (moved.weight, moved.tap, str(moved.button)) == (50, "", "Read")


def test_everything_that_a_person_hurt_can_do_they_can_leave_undone(amara, bo):
    one = called_in(amara, bo)

    page = amara.opens(reverse("repair:calling_in", args=[one.code])).words

    assert "You owe nobody an answer" in page
    assert "Nobody has to." in page


@pytest.mark.parametrize("why", ["paused", "a limit of none", "at their limit"])
@pytest.mark.parametrize("road", ["through", "unnamed"])
def test_nobody_is_asked_to_help_beyond_their_own_limit(why, road, amara, bo, eli):
    if why == "paused":
        eli.paused_until = timezone.localdate() + timedelta(days=3)
    eli.most_asks = {"a limit of none": 0, "at their limit": 1}.get(why)
    eli.save()
    limits.note([eli], "ask")
    page = amara.posts(
        f"/account/repair/begin/{road}/",
        called=bo.email,
        helper=eli.email,
        what_happened=HAPPENED,
        its_effect=EFFECT,
    )

    assert limits.cannot_be_asked([eli]) in page.words
    assert not eli.notices.exists()
    assert not CallingIn.objects.exists()


def test_a_facilitator_who_is_left_in_peace_is_not_proposed(amara, bo, eli):
    one = called_in(amara, bo)
    eli.most_asks = 0
    eli.save()

    page = amara.posts(f"{page_of(one)}facilitator/", facilitator=eli.email)

    assert limits.cannot_be_asked([eli]) in page.words
    assert not one.facilitations.exists()
