"""What goes when somebody leaves, and what a person can take along."""

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
