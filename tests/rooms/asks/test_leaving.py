"""What goes when somebody leaves, and what a person can take along."""

import pytest

from alongside.listen.asks.actions import asks, questions, support, taking
from alongside.listen.asks.models import Ask, Clarification, SupportWords, TakingUp
from alongside.people import own
from alongside.people.actions import circles, leaving
from alongside.people.audience import To
from tests.people import circle
from tests.rooms.asks.asked import WORDS, asked, asked_everyone, asked_members, news, page_of


def test_asks_go_with_whoever_asked_and_takings_up_with_whoever_took_up(amara, bo, eli):
    asked(amara, bo)
    kept = asked(eli, bo)
    taking.take_up(kept, person=bo)
    questions.ask_question(kept, person=bo, question="When?")
    support.say(person=amara, to=To(everyone=True), how="Slowly", avoid="")

    leaving.leave(amara)
    assert list(Ask.objects.all()) == [kept]
    assert news(bo) == []
    assert not SupportWords.objects.exists()

    leaving.leave(bo)
    assert not TakingUp.objects.exists()
    assert not Clarification.objects.exists()
    assert Ask.objects.exists()


def test_whoever_took_an_ask_up_hears_that_it_is_gone_and_not_whose_it_was(amara, bo, eli):
    ask = asked(amara, bo, eli)
    taking.take_up(ask, person=bo)

    leaving.leave(amara)

    told = bo.notices.get()
    assert (told.kind, told.words, told.sender) == ("ask.gone", "", None)
    today = bo.opens("/today/")
    assert "An ask that you took up is gone; there is nothing more to do." in today.words
    assert "Amara" not in today and WORDS not in today and page_of(ask) not in today.links
    assert news(eli) == []


@pytest.mark.parametrize("over", ["settled", "withdrawn"])
@pytest.mark.parametrize("has_read", [True, False])
def test_that_an_ask_was_over_before_is_told_to_whoever_had_not_read_it(over, has_read, amara, bo):
    ask = asked(amara, bo)
    taking.take_up(ask, person=bo)
    if over == "settled":
        asks.settle(ask, person=amara, helped=True)
    else:
        asks.withdraw(ask, person=amara)
    if has_read:
        bo.opens(page_of(ask))

    leaving.leave(amara)

    assert news(bo) == ([] if has_read else ["ask.gone"])


def test_what_a_circle_asked_stays_without_who_wrote_it_down(amara, bo, eli):
    parents = circle("Parents", bo, convenor=amara)
    ask = asked_everyone(amara, circle=parents)

    leaving.leave(amara)

    ask.refresh_from_db()
    assert (ask.asker, ask.words) == (None, WORDS)
    assert "Asked by Parents" in eli.opens(page_of(ask))


def test_leaving_a_circle_takes_what_reached_one_only_as_a_member(amara, bo):
    parents = circle("Parents", bo, convenor=amara)
    ask = asked_members(amara, parents)
    also = asked(amara, bo, words="By name")
    unread = asked_members(amara, parents, words="Unread")
    for one in (ask, also):
        taking.take_up(one, person=bo)
    questions.ask_question(ask, person=bo, question="When?")

    circles.leave(parents, person=bo)

    assert list(TakingUp.objects.values_list("ask", flat=True)) == [also.pk]
    assert not Clarification.objects.exists()
    assert news(bo) == []
    assert [bo.opens(page_of(one)).status for one in (ask, unread, also)] == [404, 404, 200]


def test_what_was_settled_before_stays_with_whoever_took_it_up_by_name(amara, bo):
    parents = circle("Parents", bo, convenor=amara)
    ask = asked(amara, bo)
    taking.take_up(ask, person=bo)
    asks.settle(ask, person=amara, helped=True)

    circles.leave(parents, person=bo)

    assert bo.opens(page_of(ask)).status == 200


def test_a_person_takes_along_what_they_asked_took_up_and_wondered(amara, bo):
    ask = asked(amara, bo, avoid="Not this")
    taking.take_up(ask, person=bo)
    questions.ask_question(ask, person=bo, question="When?")
    support.say(person=bo, to=To(persons=(amara,)), how="Slowly", avoid="No fuss")

    hers, his = own.about(amara)["asks"], own.about(bo)["asks"]

    assert (hers["asks"][0]["words"], hers["asks"][0]["to"]) == (WORDS, "Bo Lindqvist")
    assert "When?" not in str(hers)
    assert [one["words"] for one in his["taken_up"]] == [WORDS]
    assert his["questions"][0]["question"] == "When?"
    assert his["how_to_support_me"]["to"] == "Amara Osei"
