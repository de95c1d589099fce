"""A verb, not a badge: nothing counts what somebody took up."""

import re

import pytest

from alongside.listen.asks.actions import asks, taking
from alongside.listen.asks.queries import report
from alongside.people import own
from tests.rooms.asks.asked import asked, asked_everyone, page_of

pytestmark = pytest.mark.django_db

COUNTED = re.compile(r"\b\d+\b (?:asks?|times?|people helped)|\btaken up:? \d", re.IGNORECASE)


@pytest.fixture
def busy(amara, bo):
    """Bo has taken up seven asks of Amara's, all of which she says are done."""
    for number in range(7):
        ask = asked_everyone(amara, words=f"Ask {chr(65 + number)}")
        taking.take_up(ask, person=bo)
        asks.settle(ask, person=amara, helped=True)
    return bo


def test_no_page_counts_what_somebody_took_up(busy, amara, bo, eli, dana):
    still = asked(amara, bo)
    for viewer in (amara, bo, eli, dana):
        for address in ("/listen/", "/today/", f"/people/{bo.code}/", page_of(still)):
            page = viewer.opens(address).words
            assert COUNTED.findall(page) == []


def test_what_one_takes_along_lists_and_does_not_count(busy):
    part = own.about(busy)["asks"]

    assert len(part["taken_up"]) == 7
    assert [value for value in part.values() if isinstance(value, int)] == []


def test_the_report_names_nobody_and_rests_on_people_not_on_one_persons_deeds(busy, amara):
    counted = report.between(amara.asks.first().made_on, amara.asks.last().made_on)

    assert counted["taken_up"].people == 1
    assert "Bo" not in str(counted)


def test_what_is_done_is_in_nobodys_list(busy, eli):
    page = eli.opens("/listen/").words
    assert "Ask A" not in page
    assert "Taken up by you" not in busy.opens("/listen/").words
