"""Never self-defined: only whoever asks says that it is done, by no other road."""

from datetime import timedelta

import pytest
from django.utils import timezone

from alongside.listen.asks.actions import asks, rounds, taking
from alongside.listen.asks.models import State
from alongside.people.policy import NotAllowed
from tests.people import circle
from tests.rooms.asks.asked import asked, asked_everyone, asked_members, page_of

pytestmark = pytest.mark.django_db


def test_whoever_took_it_up_cannot_say_that_it_is_done(amara, bo):
    ask = asked(amara, bo)
    taking.take_up(ask, person=bo)

    with pytest.raises(NotAllowed):
        asks.settle(ask, person=bo, helped=True)
    assert bo.posts(f"{page_of(ask)}settle/", helped="yes").status == 403
    assert "Say what became of it" not in bo.opens(page_of(ask))
    ask.refresh_from_db()
    assert ask.state == State.OPEN


def test_neither_can_a_steward_or_a_leader(amara, chen, dana):
    ask = asked_everyone(amara)

    for other in (chen, dana):
        with pytest.raises(NotAllowed):
            asks.settle(ask, person=other, helped=True)


def test_whoever_comes_to_speak_for_a_circle_does_not_approve_of_their_own_deed(amara, bo):
    parents = circle("Parents", bo, convenor=amara)
    ask = asked_members(amara, parents, circle=parents)
    taking.take_up(ask, person=bo)
    parents.memberships.filter(person=bo).update(is_convenor=True)

    with pytest.raises(NotAllowed):
        asks.settle(ask, person=bo, helped=True)
    assert "Say what became of it" not in bo.opens(page_of(ask))
    asks.settle(ask, person=amara, helped=True)


def test_whoever_asks_cannot_take_it_up(amara, bo):
    parents = circle("Parents", bo, convenor=amara)
    for ask in (asked_everyone(amara), asked_everyone(amara, circle=parents)):
        with pytest.raises(NotAllowed):
            taking.take_up(ask, person=amara)


def test_time_that_passes_never_makes_it_done(amara, bo):
    today = timezone.localdate()
    ask = asked(amara, bo, until=today)
    taking.take_up(ask, person=bo)

    for days in range(0, 400, 20):
        rounds.daily(today + timedelta(days=days))

    ask.refresh_from_db()
    assert ask.state == State.RUN_OUT
