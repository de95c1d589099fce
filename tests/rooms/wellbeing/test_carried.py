"""What is asked of a circle: shown to whom it weighs on, and counted against nobody's limit."""

import pytest

from alongside.listen.asks.actions import asks, taking
from alongside.people import limits
from tests.people import circle
from tests.rooms.asks.asked import asked, asked_everyone, asked_members

pytestmark = pytest.mark.django_db

HERE = "/account/wellbeing/"
ONE = "One open ask reaches you as one of many."


@pytest.fixture
def ramps(amara, bo, eli):
    return circle("Ramps", bo, eli, convenor=amara)


def test_an_ask_to_a_circle_is_told_to_its_members_apart_from_what_is_asked_by_name(
    ramps, amara, bo, chen, eli
):
    asked_members(eli, ramps)

    page = bo.opens(HERE).words
    assert ONE in page
    assert "Nothing was asked of you by name this month." in page
    for other in (chen, eli):
        assert "as one of many" not in other.opens(HERE).words


def test_it_uses_up_nobodys_limit(ramps, bo, eli):
    bo.most_asks = 1
    bo.save()
    for _number in range(3):
        asked_members(eli, ramps)

    assert "3 open asks reach you as one of many." in bo.opens(HERE).words
    assert limits.open_to_more([bo]) == [bo]


def test_an_ask_by_name_is_not_counted_twice(ramps, bo, eli):
    asked(eli, bo)

    page = bo.opens(HERE).words
    assert "You were asked once this month." in page
    assert "as one of many" not in page


def test_an_ask_to_everyone_reaches_each_as_one_of_many(bo, eli):
    asked_everyone(eli)

    assert ONE in bo.opens(HERE).words


def test_what_somebody_took_up_is_theirs_to_carry_until_it_is_settled(ramps, bo, eli):
    ask = asked_members(eli, ramps)
    taking.take_up(ask, person=bo)

    page = bo.opens(HERE).words
    assert "You have taken up one ask that is still open." in page
    assert "as one of many" not in page

    asks.settle(ask, person=eli, helped=True)
    assert "taken up" not in bo.opens(HERE).words


def test_whoever_speaks_for_a_circle_reads_what_nobody_in_it_took_up(ramps, amara, bo, eli):
    taken, _left = asked_members(eli, ramps), asked_members(eli, ramps)
    taking.take_up(taken, person=bo)

    told = "One ask to its members is open that nobody has taken up."
    assert told in amara.opens(HERE).words
    assert told not in bo.opens(HERE).words


def test_the_page_costs_the_same_with_many_asks_to_circles(
    amara, bo, eli, django_assert_max_num_queries
):
    for number in range(5):
        made = circle(f"Circle {number}", bo, eli, convenor=amara)
        for _again in range(2):
            asked_members(eli, made)
    amara.opens(HERE)

    with django_assert_max_num_queries(12):
        assert "10 open asks reach you as one of many." in amara.opens(HERE).words
