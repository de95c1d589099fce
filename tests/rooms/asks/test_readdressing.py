"""Whoever asked changes whom it is for: who is new is told, and from the others it goes."""

import pytest

from alongside.listen.asks.actions import asks, questions, taking, telling
from alongside.listen.asks.actions.addressing import AmongMembers, readdress
from alongside.listen.asks.models import Ask, Clarification, TakingUp
from alongside.people import own
from alongside.people.audience import To
from alongside.people.models import RecordEntry
from alongside.people.policy import NotAllowed
from tests.people import circle, colleagues
from tests.rooms.asks.asked import (
    WORDS,
    asked,
    asked_everyone,
    asked_members,
    news,
    now_for,
    page_of,
    ticked,
)


def test_who_is_new_is_told_and_who_knew_is_not_told_again(amara, bo, eli, dana):
    ask = asked(amara, bo)
    bo.opens(page_of(ask))

    now_for(ask, bo, eli, by=amara)

    assert [news(one) for one in (bo, eli, dana, amara)] == [[], ["ask.made"], [], []]
    told = eli.notices.get()
    assert (told.words, told.sender, told.weight) == (WORDS, amara, 10)
    assert WORDS in eli.opens("/today/")
    assert bo.opens(page_of(ask)).status == eli.opens(page_of(ask)).status == 200


def test_from_whoever_it_no_longer_reaches_it_is_gone(amara, bo, eli):
    ask = asked_everyone(amara)
    assert news(bo) == ["ask.made"]

    now_for(ask, eli, by=amara)

    assert [news(one) for one in (bo, eli)] == [[], ["ask.made"]]
    assert bo.opens(page_of(ask)).status == 404
    for address in ("/today/", "/listen/"):
        assert WORDS not in bo.opens(address)
        assert WORDS in eli.opens(address)
    with pytest.raises(NotAllowed):
        taking.take_up(ask, person=bo)


def test_it_can_be_for_a_circle_and_for_everyone_and_each_is_told_once(amara, bo, eli, farah):
    parents = circle("Parents", bo, eli, convenor=amara)
    ask = asked(amara, bo)
    for one in (bo, eli, farah):
        one.notices.all().delete()

    now_for(ask, by=amara, circles=(parents,))
    assert [news(one) for one in (bo, eli, farah)] == [[], ["ask.made"], []]

    eli.opens(page_of(ask))
    now_for(ask, by=amara, everyone=True)
    assert [news(one) for one in (bo, eli, farah)] == [[], [], ["ask.made"]]
    now_for(ask, by=amara, everyone=True)
    assert [news(one) for one in (bo, eli)] == [[], []]


def test_who_was_taken_out_and_is_addressed_again_is_told_anew_and_those_left_are_not(
    amara, bo, eli
):
    ask = asked_everyone(amara)
    for one in (bo, eli):
        one.opens(page_of(ask))

    now_for(ask, bo, by=amara)
    now_for(ask, by=amara, everyone=True)

    assert [news(one) for one in (bo, eli)] == [[], ["ask.made"]]


def test_nothing_else_of_it_changes_and_nothing_of_before_is_kept(amara, bo, eli):
    ask = asked(amara, bo, avoid="Not now", team="the planning team")

    readdress(ask, person=amara, to=To(persons=(eli,)), team="the two of us")

    was = {name: getattr(ask, name) for name in ("words", "avoid", "state", "made_on", "until")}
    ask = Ask.objects.get()
    assert {name: getattr(ask, name) for name in was} == was
    assert "the two of us (Eli Marchetti)" in eli.opens(page_of(ask)).words
    assert "Lindqvist" not in str(own.about(amara)["asks"])
    assert not RecordEntry.objects.exists()


def test_what_those_named_are_called_goes_where_nobody_is_named(amara, bo):
    ask = asked(amara, bo, team="the planning team")

    readdress(ask, person=amara, to=To(everyone=True), team="the planning team")

    ask.refresh_from_db()
    assert ask.team == ""


def test_where_many_are_new_a_round_tells_them_and_nobody_who_knew(amara, bo, eli, monkeypatch):
    monkeypatch.setattr(telling, "MANY", 3)
    colleagues(5)
    ask = asked(amara, bo)
    bo.opens(page_of(ask))

    ask = now_for(ask, by=amara, everyone=True)
    assert (news(eli), ask.is_told) == ([], False)
    assert "everyone at the workplace" in eli.opens(page_of(ask)).words

    telling.tell_those_waiting()
    assert [news(one) for one in (bo, eli)] == [[], ["ask.made"]]
    ask.refresh_from_db()
    assert (ask.is_told, ask.persons.count(), ask.circles.count()) == (True, 0, 0)


def test_a_second_change_before_the_round_still_knows_who_knew(amara, bo, eli, monkeypatch):
    monkeypatch.setattr(telling, "MANY", 3)
    parents = circle("Parents", bo, eli)
    colleagues(5)
    ask = asked(amara, bo)
    bo.opens(page_of(ask))
    now_for(ask, by=amara, everyone=True)
    now_for(ask, by=amara, everyone=True)

    ask = now_for(ask, by=amara, circles=(parents,))

    assert [news(one) for one in (bo, eli)] == [[], ["ask.made"]]
    assert (ask.is_told, ask.everyone, ask.persons.count()) == (True, False, 0)


def test_what_was_narrowed_before_the_round_came_is_told_to_those_left(amara, bo, eli, monkeypatch):
    monkeypatch.setattr(telling, "MANY", 3)
    colleagues(5)
    ask = asked_everyone(amara)

    now_for(ask, eli, by=amara)
    telling.tell_those_waiting()

    assert [news(one) for one in (bo, eli)] == [[], ["ask.made"]]


def test_a_round_tells_of_each_ask_as_it_stands_when_its_turn_comes(amara, bo, eli, monkeypatch):
    monkeypatch.setattr(telling, "MANY", 0)
    first, second = asked_everyone(amara, words="First"), asked_everyone(amara)
    tells = telling.tell_each

    def meanwhile(persons, kind, ask):
        tells(persons, kind, ask)
        if ask == first:
            now_for(second, eli, by=amara)

    monkeypatch.setattr(telling, "tell_each", meanwhile)
    telling.tell_those_waiting()

    assert [one.words for one in bo.notices.all()] == ["First"]
    assert {one.words for one in eli.notices.all()} == {"First", WORDS}


def test_new_members_of_a_circle_are_told_at_once_however_many(amara, bo, monkeypatch):
    monkeypatch.setattr(telling, "MANY", 3)
    many = colleagues(5)
    ask = asked(amara, many[0])
    many[0].opens(page_of(ask))

    ask = now_for(ask, by=amara, circles=(circle("Walkers", *many),))

    assert ask.is_told
    assert [news(one) for one in many] == [[]] + 4 * [["ask.made"]]


def test_who_took_it_up_keeps_it_until_they_hand_it_back_and_is_told_nothing(amara, bo, eli):
    ask = asked(amara, bo)
    taking.take_up(ask, person=bo)

    now_for(ask, eli, by=amara)

    assert (news(bo), WORDS in bo.opens("/listen/").words) == ([], True)
    page = bo.opens(page_of(ask)).words
    assert "You took it up." in page
    assert "Eli" not in page
    assert "Bo Lindqvist" in amara.opens(page_of(ask)).words

    bo.posts(f"{page_of(ask)}hand-back/")
    assert bo.opens(page_of(ask)).status == 404
    assert not TakingUp.objects.exists()


def test_who_took_it_up_and_is_addressed_again_is_not_told_again(amara, bo, eli):
    ask = asked(amara, bo)
    taking.take_up(ask, person=bo)

    now_for(ask, eli, by=amara)
    now_for(ask, by=amara, everyone=True)

    assert news(bo) == []


def test_who_took_it_up_among_members_is_shown_to_nobody_else(amara, bo, eli, farah):
    parents, walkers = circle("Parents", bo, convenor=amara), circle("Walkers", bo)
    ask = asked_members(amara, parents, walkers)
    taking.take_up(ask, person=bo)

    for wider in ({"everyone": True}, {"circles": (parents, circle("Readers", eli))}):
        with pytest.raises(AmongMembers):
            now_for(ask, by=amara, **wider)
    sent = amara.posts(f"{page_of(ask)}whom/", to="persons", persons=eli.name)
    assert "Somebody took it up among those whom it is for now." in sent.words
    assert (news(eli), eli.opens(page_of(ask)).status) == ([], 404)

    now_for(ask, by=amara, circles=(walkers,))
    taking.hand_back(ask, person=bo)
    now_for(ask, eli, by=amara)
    assert news(eli) == ["ask.made"]


def test_who_took_it_up_before_it_was_for_a_circle_reads_of_no_member(amara, bo, eli, farah):
    heron = circle("Night heron", bo, farah, convenor=amara, openness="hidden")
    ask = asked_everyone(amara)
    taking.take_up(ask, person=eli)
    now_for(ask, by=amara, circles=(heron,))
    for member in (bo, farah):
        taking.take_up(ask, person=member)

    page = eli.opens(page_of(ask)).words
    assert "Taken up you Ask one question" in page
    assert [name for name in ("Lindqvist", "Haddad", "heron") if name in page] == []
    assert "you, Eli Marchetti, Farah Haddad" in bo.opens(page_of(ask)).words


def test_what_was_asked_and_answered_is_not_carried_to_others(amara, bo, eli):
    ask = asked(amara, bo, eli)
    said = questions.ask_question(ask, person=bo, question="At the heron pond?")
    questions.answer(said, person=amara, answer="There")
    questions.ask_question(ask, person=eli, question="Before the heron comes?")

    now_for(ask, by=amara, everyone=True)

    assert not Clarification.objects.exists()
    assert [news(one) for one in (amara, bo)] == [[], ["ask.made"]]
    bo.opens(page_of(ask))
    questions.ask_question(ask, person=bo, question="May I ask again?")


def test_a_question_stays_with_whoever_asks_and_its_answer_with_those_left(amara, bo, eli):
    ask = asked(amara, bo, eli)
    one = questions.ask_question(ask, person=bo, question="At which door?")

    now_for(ask, eli, by=amara)
    assert "At which door?" in amara.opens(page_of(ask)).words
    questions.answer(one, person=amara, answer="The east one")

    assert news(bo) == []
    assert "The east one" in eli.opens(page_of(ask)).words
    assert own.about(bo)["asks"]["questions"][0]["answer"] == ""


def test_an_answer_that_waits_goes_with_the_ask(amara, bo, eli, farah):
    ask = asked(amara, bo, eli, farah)
    for one in (bo, eli):
        said = questions.ask_question(ask, person=one, question="When?")
        questions.answer(said, person=amara, answer="At ten")
    taking.take_up(ask, person=eli)
    questions.answer(said, person=amara, answer="At nine")
    assert [news(one) for one in (bo, eli)] == [["ask.answered", "ask.made"], ["ask.answered"]]

    now_for(ask, farah, by=amara)

    assert [news(one) for one in (bo, eli)] == [[], ["ask.answered"]]


def test_only_those_who_ask_change_whom_an_open_ask_is_for(amara, bo, eli, chen, dana):
    parents = circle("Parents", bo, convenor=amara)
    ask = asked_everyone(amara, circle=parents)

    for other in (bo, eli, chen, dana):
        with pytest.raises(NotAllowed):
            now_for(ask, eli, by=other)
        assert other.posts(f"{page_of(ask)}whom/", to="everyone").status == 403
        assert "Change whom it is for" not in other.opens(page_of(ask))

    parents.memberships.filter(person=bo).update(is_convenor=True)
    now_for(ask, eli, by=bo)
    assert list(Ask.objects.get().persons.all()) == [eli]

    asks.settle(ask, person=amara, helped=True)
    with pytest.raises(NotAllowed):
        now_for(ask, bo, by=amara)
    assert "Change whom it is for" not in amara.opens(page_of(ask))


def test_it_is_changed_through_the_page_which_says_what_will_come_of_it(amara, bo, eli):
    ask = asked(amara, bo, team="the planning team")
    questions.ask_question(ask, person=bo, question="When?")

    assert f"{page_of(ask)}whom/" in amara.opens(page_of(ask)).links
    page = amara.opens(f"{page_of(ask)}whom/")
    assert "Bo Lindqvist</textarea>" in page
    assert "the planning team" in page
    for said in (
        "Whoever it does not reach now, and then does, is told as of a new ask, also if",
        "For whoever it no longer reaches it is gone",
        "Whoever took it up keeps it",
        "the questions about it and their answers are erased",
    ):
        assert said in page.words

    names = f"{amara.name}\n{bo.name}\n{eli.email}"
    page = amara.posts(f"{page_of(ask)}whom/", to="persons", persons=names, team="the three")
    assert page.address == page_of(ask)
    assert "the three (Bo Lindqvist and Eli Marchetti)" in page.words
    assert news(eli) == ["ask.made"]


def test_the_page_begins_with_everyone_or_with_the_circles_that_it_is_for(amara, bo):
    parents, walkers = circle("Parents", convenor=amara), circle("Walkers", convenor=bo)
    ask = asked_members(amara, parents)

    page = amara.opens(f"{page_of(ask)}whom/")
    assert walkers.name in page
    assert ticked(page) == ["circles", str(parents.code)]

    now_for(ask, by=amara, everyone=True)
    assert ticked(amara.opens(f"{page_of(ask)}whom/")) == ["everyone"]


def test_whoever_left_the_workplace_does_not_stand_in_the_way(amara, bo, eli):
    ask = asked(amara, bo, eli)
    bo.is_active = False
    bo.save()

    page = amara.opens(f"{page_of(ask)}whom/")
    assert "Eli Marchetti</textarea>" in page
    assert "Bo Lindqvist" not in page


def test_those_of_one_name_are_told_apart_by_their_address(amara, bo, eli):
    eli.name = bo.name
    eli.save()
    ask = asked(amara, bo)

    assert f"{bo.email}</textarea>" in amara.opens(f"{page_of(ask)}whom/")
