"""No burden: nobody is asked more than they wish, owes an answer, or has their silence counted."""

import json

import pytest
from django.utils import timezone

from alongside.listen.asks.actions import asks, questions, taking
from alongside.listen.asks.models import Clarification, TakingUp
from alongside.listen.asks.queries import report
from alongside.people import limits
from tests.rooms.asks.asked import asked, asked_everyone, news, now_for, page_of

pytestmark = pytest.mark.django_db


def test_a_limit_that_is_reached_holds_for_the_next_ask_by_anybody(amara, bo, eli):
    bo.most_asks = 1
    bo.save()
    asked(amara, bo)

    with pytest.raises(asks.CannotReach):
        asked(eli, bo)
    assert news(bo) == ["ask.made"]
    assert limits.asked_this_month(bo, kind="ask") == 1


def test_a_limit_holds_for_whoever_is_named_later_too(amara, bo, eli, farah):
    bo.most_asks = 0
    bo.save()
    ask = asked(amara, eli)

    for named in ([bo], [eli, bo]):
        with pytest.raises(asks.CannotReach):
            now_for(ask, *named, by=amara)
    assert (news(bo), list(ask.persons.all())) == ([], [eli])
    assert limits.asked_this_month(eli, kind="ask") == 1

    now_for(ask, eli, farah, by=amara)
    assert [limits.asked_this_month(one, kind="ask") for one in (eli, farah)] == [1, 1]
    now_for(ask, by=amara, everyone=True)
    assert news(bo) == []
    now_for(ask, bo, by=amara)
    assert (news(bo), limits.asked_this_month(bo)) == ([], 0)


def test_changing_whom_it_is_for_asks_nobody_twice(amara, bo, eli):
    ask = asked(amara, bo)
    bo.opens(page_of(ask))

    for named in ([bo, eli], [eli, bo], [bo]):
        now_for(ask, *named, by=amara)

    assert (news(bo), limits.asked_this_month(bo, kind="ask")) == ([], 1)


def test_no_reason_is_asked_for_anywhere(amara, bo):
    ask = asked(amara, bo)
    taking.take_up(ask, person=bo)

    for address in ("withdraw", "settle", "whom"):
        page = amara.opens(f"{page_of(ask)}{address}/")
        assert 'name="because"' not in page
        assert 'name="reason"' not in page
    bo.posts(f"{page_of(ask)}hand-back/")
    amara.posts(f"{page_of(ask)}withdraw/")
    assert not TakingUp.objects.exists()


def test_that_a_question_was_left_is_in_no_number_and_on_no_page(amara, bo, eli, dana):
    ask = asked_everyone(amara)
    before = (report.between(ask.made_on, ask.made_on), eli.opens(page_of(ask)).words)
    questions.ask_question(ask, person=bo, question="But why is that needed?")

    assert (report.between(ask.made_on, ask.made_on), eli.opens(page_of(ask)).words) == before
    assert "But why" not in dana.opens("/listen/asks/untaken/")
    assert [field.name for field in Clarification._meta.fields if "read" in field.name] == []


def test_many_questions_are_one_notice(amara, bo, eli, farah):
    ask = asked_everyone(amara)
    for one in (bo, eli, farah):
        questions.ask_question(ask, person=one, question="When?")

    assert amara.notices.filter(kind="ask.question").count() == 1


def test_who_left_an_ask_alone_is_kept_nowhere(amara, bo, eli):
    ask = asked(amara, bo, eli)
    bo.opens(page_of(ask))
    bo.opens("/listen/")

    seen = amara.opens(page_of(ask)).words
    assert "Bo Lindqvist and Eli Marchetti" in seen
    assert "Taken up Not yet." in seen
    assert json.dumps(bo.opens("/yours/everything/").response.json()["asks"]["taken_up"]) == "[]"


def test_a_steward_never_reads_who_was_asked_in_vain(amara, bo, dana):
    ask = asked(amara, bo, tells_stewards=True)
    ask.made_on = timezone.localdate().replace(year=2024, day=1)
    ask.save()

    for address in (page_of(ask), "/listen/asks/untaken/"):
        page = dana.opens(address)
        assert page.status == 200
        assert "Bo Lindqvist" not in page
