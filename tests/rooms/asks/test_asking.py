"""Somebody says what support looks like: to whom, in whose name, and who hears of it."""

from datetime import timedelta

import pytest
from django.utils import timezone

from alongside.listen.asks import policy
from alongside.listen.asks.actions import asks, taking, telling
from alongside.listen.asks.models import Ask, State
from alongside.people import limits
from alongside.people.audience import To
from alongside.people.models import Asking, RecordEntry
from alongside.people.policy import NotAllowed
from tests.people import circle, colleagues
from tests.rooms.asks.asked import WORDS, asked, asked_everyone, asked_members, news, page_of


def test_those_named_are_told_and_nobody_else(amara, bo, eli, dana):
    asked(amara, bo)

    assert [news(one) for one in (bo, eli, dana, amara)] == [["ask.made"], [], [], []]
    told = bo.notices.get()
    assert (told.weight, told.sender, told.words) == (10, amara, WORDS)


def test_an_ask_stands_first_on_today(amara, bo):
    asked(amara, bo)

    assert f"What support looks like right now: {WORDS}" in bo.opens("/today/")


def test_members_of_a_circle_are_told_in_the_name_of_whoever_asks(amara, bo, eli):
    parents = circle("Parents", bo, convenor=amara)

    asked_members(eli, parents)

    assert news(bo) == news(amara) == ["ask.made"]
    assert news(eli) == []


def test_everyone_is_told_by_a_round_where_they_are_many(amara, bo, monkeypatch):
    monkeypatch.setattr(telling, "MANY", 3)
    colleagues(5)

    ask = asked_everyone(amara)
    assert (news(bo), ask.is_told) == ([], False)

    telling.tell_those_waiting()
    assert (news(bo), news(amara)) == (["ask.made"], [])
    telling.tell_those_waiting()
    assert not Ask.objects.filter(is_told=False).exists()


def test_what_was_withdrawn_before_the_round_came_is_told_to_nobody(amara, bo, monkeypatch):
    monkeypatch.setattr(telling, "MANY", 0)
    ask = asked_everyone(amara)
    asks.withdraw(ask, person=amara)

    telling.tell_those_waiting()

    assert news(bo) == []


def test_whoever_is_paused_is_told_nothing_and_finds_it_later(amara, bo):
    bo.paused_until = timezone.localdate() + timedelta(days=3)
    bo.save()

    asked_everyone(amara)

    assert news(bo) == []
    assert WORDS in bo.opens("/listen/")


def test_a_pause_a_limit_and_a_limit_of_none_read_the_same(amara, bo, eli, farah):
    bo.paused_until = timezone.localdate() + timedelta(days=3)
    eli.most_asks, farah.most_asks = 0, 1
    for one in (bo, eli, farah):
        one.save()
    limits.note([farah], "feedback")

    said = set()
    for one in (bo, eli, farah):
        page = amara.posts("/listen/asks/new/", words=WORDS, to="persons", persons=one.email)
        assert f"Cannot be asked just now: {one.name}. Nothing was sent." in page.words
        said.add(page.words.replace(one.name, "").replace(one.email, ""))

    assert len(said) == 1
    assert not Ask.objects.exists()
    assert not Asking.objects.exclude(kind="feedback").exists()


def test_each_of_those_named_is_asked_once_more_and_a_circle_never(amara, bo, eli):
    asked(amara, bo)
    asked_members(amara, circle("Parents", eli, convenor=bo))

    assert list(Asking.objects.values_list("person", "kind")) == [(bo.pk, "ask")]


def test_nobody_has_more_than_ten_asks_open(amara, bo):
    made = [asked_everyone(amara) for _number in range(policy.MOST_OPEN)]

    with pytest.raises(NotAllowed):
        asked_everyone(amara)
    assert "Ten of your own asks are open" in amara.opens("/listen/asks/new/")
    asks.withdraw(made[0], person=amara)
    asked_everyone(amara)


def test_only_those_who_speak_for_a_circle_ask_in_its_name(amara, bo, dana, eli):
    parents = circle("Parents", bo, convenor=amara)

    for outsider in (bo, dana, eli):
        with pytest.raises(NotAllowed):
            asked_everyone(outsider, circle=parents)
    ask = asked_everyone(amara, circle=parents)
    assert eli.notices.get().sender is None

    page = eli.opens(page_of(ask))
    assert "Asked by Parents" in page
    assert "Amara" not in page


def test_an_ask_is_made_through_the_page(amara, bo, eli):
    page = amara.posts(
        "/listen/asks/new/",
        words=WORDS,
        avoid="Do not speak for me",
        to="persons",
        persons=f"{bo.email}\n{amara.email}\n{bo.name}",
        team="the planning team",
        until=(timezone.localdate() + timedelta(days=9)).isoformat(),
    )

    ask = Ask.objects.get()
    assert page.address == page_of(ask)
    assert list(ask.persons.all()) == [bo]
    seen = bo.opens(page_of(ask)).words
    for words in (WORDS, "Do not speak for me", "the planning team (Bo Lindqvist)", "Wanted until"):
        assert words in seen
    assert eli.opens(page_of(ask)).status == 404


def test_a_day_that_has_passed_is_told_beside_the_field(amara):
    page = amara.posts("/listen/asks/new/", words=WORDS, to="everyone", until="2024-01-01")

    assert "This day has passed" in page


def test_an_example_fills_the_box_and_says_why_it_is_there(amara):
    listed = amara.opens("/listen/asks/new/")
    assert "?example=back-me-up" in listed

    page = amara.opens("/listen/asks/new/", example="back-me-up")
    assert "do not let it be talked over" in page
    assert "easy for somebody beside you" in page
    assert amara.opens("/listen/asks/new/", example="not-one").status == 200


def test_an_ask_enters_no_public_record(amara, bo):
    asks.settle(asked(amara, bo), person=amara, helped=True)

    assert not RecordEntry.objects.exists()


def test_changed_words_reach_what_waits_and_keep_nothing_of_the_old(amara, bo):
    ask = asked(amara, bo, words="My knee hurts; walk slower")

    amara.posts(f"{page_of(ask)}change/", words="Please walk slower", avoid="", team="", until="")

    assert bo.notices.get().words == "Please walk slower"
    assert "knee" not in bo.opens(page_of(ask))


def test_nobody_but_whoever_asks_changes_or_withdraws(amara, bo, dana):
    ask = asked_everyone(amara)

    for other in (bo, dana):
        for act in ("change", "withdraw", "settle", "still-wanted"):
            assert other.posts(f"{page_of(ask)}{act}/", words="x", helped="yes").status == 403
    ask.refresh_from_db()
    assert (ask.words, ask.state) == (WORDS, State.OPEN)


def test_an_ask_can_name_nobody_who_has_left(amara, bo):
    bo.is_active = False
    bo.save()

    with pytest.raises(asks.CannotReach):
        asks.ask(person=amara, to=To(persons=(bo,)), words=WORDS)


def test_only_what_is_wanted_by_a_day_says_so(amara, bo):
    day = timezone.localdate() + timedelta(days=5)
    ask = asked(amara, bo, until=day)
    assert bo.notices.get().due == day

    taking.take_up(ask, person=bo)
    asks.settle(ask, person=amara, helped=True)
    assert bo.notices.get().due is None


def test_room_is_looked_for_and_taken_in_the_one_step_that_locks(amara, bo, monkeypatch):
    monkeypatch.setattr(limits, "ask", lambda persons, kind: list(persons))

    with pytest.raises(asks.CannotReach):
        asked(amara, bo)


def test_an_ask_of_a_circle_waits_unannounced_for_whoever_has_reached_their_limit(amara, bo, eli):
    bo.most_asks, eli.most_asks = 0, 5
    bo.save()
    eli.save()

    asked_members(amara, circle("Parents", bo, eli))

    assert (news(bo), news(eli)) == ([], ["ask.made"])
    assert WORDS in bo.opens("/listen/")


def test_whoever_names_only_themselves_is_told_that_they_are_in_it(amara, bo):
    sent = {"words": WORDS, "to": "persons"}

    page = amara.posts("/listen/asks/new/", **sent, persons="amara osei")
    assert "You are in it already. Name somebody else." in page.words
    assert "Say who" not in page.words

    amara.posts("/listen/asks/new/", **sent, persons="amara osei\nBO LINDQVIST")
    assert list(Ask.objects.get().persons.all()) == [bo]
