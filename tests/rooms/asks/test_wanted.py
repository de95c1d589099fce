"""Whoever suggests something to do hears first what is asked for."""

from alongside import content
from alongside.listen.asks.actions import asks, taking
from alongside.people import wanted
from alongside.people.wanted import Wanted
from tests.people import circle
from tests.rooms.asks.asked import WORDS, asked, asked_everyone

ACTION = "credit-the-idea"


def test_what_open_asks_name_is_wanted_of_those_whom_they_reach(amara, bo, eli):
    assert ACTION in content.actions()
    ask = asked(amara, bo, action=ACTION)
    asked(amara, bo, words="Without one")

    assert wanted.of(bo) == [Wanted(ACTION, f"Amara Osei asks for it: {WORDS}")]
    assert wanted.of(eli) == wanted.of(amara) == []
    asks.withdraw(ask, person=amara)
    assert wanted.of(bo) == []


def test_what_one_took_up_is_not_suggested_again(amara, bo):
    taking.take_up(asked(amara, bo, action=ACTION), person=bo)

    assert wanted.of(bo) == []


def test_a_hidden_circle_is_those_concerned_there_too(amara, bo, eli):
    heron = circle("Night heron", bo, convenor=amara, openness="hidden")
    asked_everyone(amara, circle=heron, action=ACTION)

    assert [one.because for one in wanted.of(eli)] == [f"Those concerned ask for it: {WORDS}"]


def test_an_action_that_left_the_catalogue_is_left_out(amara, bo):
    asked(amara, bo, action="no-such-action")

    assert wanted.of(bo) == []
