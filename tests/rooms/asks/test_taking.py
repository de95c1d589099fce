"""Others take an ask up, alone or together, ask one question, and hand it back."""

import re

import pytest

from alongside.listen.asks.actions import asks, questions, taking
from alongside.listen.asks.models import Clarification, TakingUp
from alongside.people.policy import NotAllowed
from tests.people import circle
from tests.rooms.asks.asked import (
    WORDS,
    asked,
    asked_everyone,
    asked_members,
    news,
    now_for,
    page_of,
)


def test_those_who_take_it_up_see_each_other_and_others_do_not(amara, bo, eli, farah):
    ask = asked_everyone(amara)
    for one in (bo, eli):
        one.posts(f"{page_of(ask)}take-up/")

    assert "you, Eli Marchetti" in bo.opens(page_of(ask)).words
    assert "Bo Lindqvist, Eli Marchetti" in amara.opens(page_of(ask)).words
    seen = farah.opens(page_of(ask)).words
    assert "Yes; you can join in." in seen
    assert "Bo" not in seen
    assert "Eli" not in seen


def test_whoever_asks_is_told_and_does_not_take_it_up_themselves(amara, bo):
    ask = asked(amara, bo)
    taking.take_up(ask, person=bo)

    assert news(amara) == ["ask.taken_up"]
    assert news(bo) == []
    with pytest.raises(NotAllowed):
        taking.take_up(ask, person=amara)


def test_what_does_not_reach_somebody_they_cannot_take_up(amara, bo, dana):
    ask = asked(amara, bo)

    with pytest.raises(NotAllowed):
        taking.take_up(ask, person=dana)
    assert dana.posts(f"{page_of(ask)}take-up/").status == 404


def test_handing_back_leaves_no_row_and_tells_whoever_asks(amara, bo):
    ask = asked(amara, bo)
    taking.take_up(ask, person=bo)
    amara.opens(page_of(ask))

    bo.posts(f"{page_of(ask)}hand-back/")

    assert not TakingUp.objects.exists()
    assert news(amara) == ["ask.handed_back"]
    assert bo.opens(page_of(ask)).status == 200


def test_a_second_press_shows_what_the_first_one_did_and_tells_nobody_again(amara, bo):
    ask = asked(amara, bo)
    question = {"question": "In which meeting?"}
    for press, sent, told in (
        ("question", question, "ask.question"),
        ("take-up", {}, "ask.taken_up"),
        ("hand-back", {}, "ask.handed_back"),
    ):
        bo.posts(f"{page_of(ask)}{press}/", **sent)
        assert told in news(amara)
        amara.notices.all().delete()

        page = bo.posts(f"{page_of(ask)}{press}/", **sent)
        assert page.status == 200
        assert "already" not in page.words
        assert news(amara) == []

    assert Clarification.objects.count() == 1
    assert not TakingUp.objects.exists()


def test_a_second_press_opens_nothing_to_whoever_may_not_make_the_first(amara, bo, eli):
    ask = asked(amara, bo)
    taking.take_up(ask, person=bo)

    for press in ("take-up", "hand-back", "question"):
        assert amara.posts(f"{page_of(ask)}{press}/", question="When?").status == 403
        assert eli.posts(f"{page_of(ask)}{press}/", question="When?").status == 404
    for act in (taking.take_up, taking.hand_back):
        for one in (amara, eli):
            with pytest.raises(NotAllowed):
                act(ask, person=one)
    assert TakingUp.objects.get().person_id == bo.pk


def test_what_is_settled_is_not_handed_back_and_its_closing_words_stay(amara, bo):
    ask = asked(amara, bo)
    taking.take_up(ask, person=bo)
    assert "Hand it back" in bo.opens(page_of(ask))
    asks.settle(ask, person=amara, helped=True, closing="It was enough")

    assert "Hand it back" not in bo.opens(page_of(ask))
    page = bo.posts(f"{page_of(ask)}hand-back/")

    assert "It is settled, so there is nothing to hand back." in page.words
    assert "It was enough" in page.words
    with pytest.raises(NotAllowed):
        taking.hand_back(ask, person=bo)
    assert "It was enough" in bo.opens(page_of(ask))


def test_who_took_it_up_for_some_is_not_shown_to_others_by_a_page_of_before(amara, bo):
    parents = circle("Parents", bo, convenor=amara)
    ask = asked_members(amara, parents)
    stale = mark_on(bo.opens(page_of(ask)))
    now_for(ask, by=amara, everyone=True)

    page = bo.posts(f"{page_of(ask)}take-up/", read=stale)
    assert page.address == page_of(ask)
    assert "Whom it is for reads otherwise than when you opened the page" in page.words
    assert "For everyone at the workplace" in page.words
    assert (TakingUp.objects.exists(), news(amara)) == (False, [])

    bo.posts(f"{page_of(ask)}take-up/", read=mark_on(page))
    assert TakingUp.objects.get().person_id == bo.pk


def test_a_question_for_some_is_not_put_before_others_by_a_page_of_before(amara, bo):
    parents = circle("Parents", bo, convenor=amara)
    ask = asked_members(amara, parents)
    page = bo.opens(f"{page_of(ask)}question/")
    assert "It is for members of Parents." in page.words
    now_for(ask, by=amara, everyone=True)

    page = bo.posts(f"{page_of(ask)}question/", question="When?", read=mark_on(page))
    assert "Whom it is for reads otherwise than when you opened the page" in page.words
    assert "It is for everyone at the workplace." in page.words
    assert "When?</textarea>" in page
    assert (Clarification.objects.exists(), news(amara)) == (False, [])

    bo.posts(f"{page_of(ask)}question/", question="When?", read=mark_on(page))
    assert Clarification.objects.get().question == "When?"


def test_what_a_page_sends_along_tells_of_no_circle_that_its_reader_may_not_know(amara, bo, eli):
    parents = circle("Parents", bo, convenor=amara)
    heron = circle("Night heron", eli, convenor=amara, openness="hidden")
    ask = asked_members(amara, parents)
    before = mark_on(bo.opens(page_of(ask)))

    now_for(ask, by=amara, circles=(parents, heron))

    assert mark_on(bo.opens(page_of(ask))) == before
    bo.posts(f"{page_of(ask)}take-up/", read=before)
    assert TakingUp.objects.get().person_id == bo.pk


def test_what_is_sent_from_no_page_counts_as_it_stands(amara, bo):
    ask = asked_everyone(amara)

    bo.posts(f"{page_of(ask)}question/", question="When?")
    bo.posts(f"{page_of(ask)}take-up/")

    assert (Clarification.objects.count(), TakingUp.objects.count()) == (1, 1)


def mark_on(page):
    """Give what a page sends along of whom it said that the ask is for."""
    return re.search(r'name="read" value="(\w+)"', page)[1]


def test_one_question_each(amara, bo):
    ask = asked(amara, bo)
    bo.posts(f"{page_of(ask)}question/", question="In which meeting?")

    assert news(amara) == ["ask.question"]
    assert "In which meeting?" in amara.opens(page_of(ask))
    page = bo.posts(f"{page_of(ask)}question/", question="And when?")
    assert "You asked your one question already; this was not sent." in page.words
    assert page.address == bo.opens(f"{page_of(ask)}question/").address == page_of(ask)
    assert [one.question for one in Clarification.objects.all()] == ["In which meeting?"]


def test_an_unanswered_question_is_seen_by_two_people_alone(amara, bo, eli, dana):
    ask = asked_everyone(amara)
    questions.ask_question(ask, person=bo, question="In which meeting?")

    for other in (eli, dana):
        assert "In which meeting?" not in other.opens(page_of(ask))


def test_to_whoever_asked_a_question_that_is_put_aside_looks_as_it_did(amara, bo):
    ask = asked(amara, bo)
    asked_about = questions.ask_question(ask, person=bo, question="In which meeting?")
    before = bo.opens(page_of(ask)).words

    amara.posts(f"/listen/questions/{asked_about.code}/put-aside/")

    assert "In which meeting?" not in amara.opens(page_of(ask))
    assert bo.opens(page_of(ask)).words == before
    assert news(bo) == []
    page = bo.posts(f"{page_of(ask)}question/", question="And when?")
    assert "You asked your one question already; this was not sent." in page.words


def test_an_answer_stands_beside_the_ask_without_who_asked(amara, bo, eli):
    ask = asked_everyone(amara)
    asked_about = questions.ask_question(ask, person=bo, question="In which meeting?")

    amara.posts(f"/listen/questions/{asked_about.code}/answer/", answer="On Thursday")

    assert "ask.answered" in news(bo)
    seen = eli.opens(page_of(ask)).words
    assert "In which meeting? On Thursday" in seen
    assert "Bo" not in seen


def test_nobody_else_answers(amara, bo, eli):
    ask = asked(amara, bo, eli)
    asked_about = questions.ask_question(ask, person=bo, question="In which meeting?")

    assert eli.posts(f"/listen/questions/{asked_about.code}/answer/", answer="No").status == 404
    with pytest.raises(NotAllowed):
        questions.answer(asked_about, person=eli, answer="No")


def test_the_list_has_what_reaches_one_then_what_one_took_up_then_ones_own(amara, bo):
    first, second = asked(amara, bo, words="First"), asked(amara, bo, words="Second")
    taking.take_up(first, person=bo)
    asked(bo, amara, words="Third")

    page = bo.opens("/listen/").words

    assert page.index("Second") < page.index("First") < page.index("Third")
    assert second.words in page
    assert WORDS not in page


def test_a_list_costs_the_same_however_long_it_is(amara, bo, django_assert_num_queries):
    def queries():
        from django.db import connection
        from django.test.utils import CaptureQueriesContext

        with CaptureQueriesContext(
            connection,
        ) as found:
            bo.opens("/listen/")
        return len(found)

    asked(amara, bo)
    bo.opens("/listen/")
    one = queries()
    for number in range(6):
        taking.take_up(asked(amara, bo, words=f"No. {number}"), person=bo)
        asked_everyone(bo, words=f"Mine {number}")

    assert queries() == one
