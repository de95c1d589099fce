"""With boundaries: a pause holds, nothing floods, and everything can be handed back."""

from datetime import timedelta

import pytest
from django.utils import timezone

from alongside.listen.asks import policy
from alongside.listen.asks.actions import taking, telling
from tests.people import circle
from tests.rooms.asks.asked import asked, asked_everyone, asked_members, news, now_for, page_of

pytestmark = pytest.mark.django_db


def test_during_a_pause_no_road_leads_to_a_notice(amara, bo, eli, monkeypatch):
    parents = circle("Parents", bo, convenor=amara)
    bo.paused_until = timezone.localdate() + timedelta(days=1)
    bo.save()

    asked_everyone(amara)
    asked_members(eli, parents)
    now_for(asked(amara, eli), by=amara, circles=(parents,))
    now_for(asked(amara, eli), by=amara, everyone=True)
    monkeypatch.setattr(telling, "MANY", 0)
    asked_everyone(eli)
    now_for(asked(amara, eli), by=amara, everyone=True)
    telling.tell_those_waiting()

    assert news(bo) == []
    assert "ask.made" in news(amara)


def test_after_a_pause_asks_come_again(amara, bo):
    bo.paused_until = timezone.localdate()
    bo.save()

    asked(amara, bo)

    assert news(bo) == ["ask.made"]


def test_one_person_does_not_flood_the_others(amara, bo):
    for _number in range(policy.MOST_OPEN):
        asked_everyone(amara)

    page = amara.posts("/listen/asks/new/", words="One more", to="everyone")

    assert page.status == 403
    assert bo.notices.count() == policy.MOST_OPEN


def test_what_was_taken_up_stays_with_whoever_did_though_it_is_for_others_now(amara, bo, eli):
    ask = asked(amara, bo)
    taking.take_up(ask, person=bo)

    now_for(ask, eli, by=amara)

    assert "Hand it back" in bo.opens(page_of(ask))
    assert bo.posts(f"{page_of(ask)}hand-back/").status == 200


def test_what_was_taken_up_is_handed_back_in_one_press(amara, bo):
    ask = asked(amara, bo)
    taking.take_up(ask, person=bo)

    page = bo.opens(page_of(ask))
    assert "Hand it back" in page
    bo.posts(f"{page_of(ask)}hand-back/")
    assert not ask.takings_up.exists()
    assert not taking.hand_back(ask, person=bo)
    taking.take_up(ask, person=bo)
