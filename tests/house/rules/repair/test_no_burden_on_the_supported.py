"""No burden on the supported: nobody hurt is made to answer, and silence is not told."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from alongside.account.repair import news, tasks
from alongside.account.repair.actions import saying
from tests.rooms.repair.called import called_in

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
