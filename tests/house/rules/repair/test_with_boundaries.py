"""With boundaries: nobody is kept on the path, and nobody floods a colleague with it."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from alongside.account.repair.actions import helping, withdrawing
from alongside.account.repair.policy.asking import AT_MOST_IN_A_MONTH
from alongside.people.policy import NotAllowed
from tests.people import colleagues
from tests.rooms.repair.called import called_in, facilitated

pytestmark = pytest.mark.django_db


def test_a_pause_is_kept_and_whoever_asked_learns_only_that_it_is_on_its_way(amara, bo):
    bo.paused_until = timezone.localdate() + timedelta(days=9)
    bo.save()

    one = called_in(amara, bo)

    assert not bo.notices.exists()
    assert "pause" not in amara.opens(reverse("repair:calling_in", args=[one.code])).words


def test_nobody_floods_by_withdrawing_and_beginning_anew(amara):
    people = colleagues(AT_MOST_IN_A_MONTH + 1)
    for one in people[:-1]:
        withdrawing.withdraw(called_in(amara, one), person=amara)

    with pytest.raises(NotAllowed):
        called_in(amara, people[-1])


def test_whoever_helps_steps_back_without_a_reason(amara, bo, eli):
    one = facilitated(amara, bo, eli)

    helping.step_back(one, person=eli)

    assert not eli.opens(reverse("repair:index")).words.count("Amara")


def test_nobody_is_made_to_help(amara, bo, eli):
    one = called_in(amara, bo, road="through", helper=eli)

    helping.hand_back(one, person=eli, because="Not now.")

    assert eli.opens(reverse("repair:calling_in", args=[one.code])).status == 404


def test_no_word_of_where_it_stands_tells_a_pause(amara, bo, eli):
    """Sent to somebody who pauses, or to somebody who does not: it is sent, and open."""
    eli.paused_until = timezone.localdate() + timedelta(days=9)
    eli.save()

    for one in (bo, eli):
        found = called_in(amara, one)
        words = amara.opens(reverse("repair:calling_in", args=[found.code])).words
        assert ("It is sent." in words, "On its way" in words) == (True, False)
        assert "How it stands Open" in words

    assert not eli.notices.exists()
