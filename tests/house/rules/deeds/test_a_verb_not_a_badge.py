"""A verb, not a badge: deeds are told one by one, and add up to nothing about anybody."""

import re

import pytest

from alongside.act.deeds.models import Deed
from alongside.people import shares
from alongside.people.models import Share
from tests.house.rules.test_a_verb_not_a_badge import BADGES
from tests.rooms.deeds.told import EVERYONE, shared, told

COUNTS = re.compile(r"\b\d+\b (?:deeds?|shares?|people|recognised|told)|\bin all\b")


@pytest.fixture
def busy(bo, amara, eli):
    """Bo did and shared a great deal that could be counted."""
    for number in range(7):
        deed = told(bo, amara, what=f"Held door {number}")
        shares.note_recognised(shared(deed, to=EVERYONE))
    return deed


def pages(busy):
    own = ("/act/deeds/", f"/act/deeds/{busy.code}/", "/today/", "/yours/")
    return [*own, "/act/deeds/shared/", f"/act/deeds/shared/{busy.share.code}/"]


@pytest.mark.parametrize("who", ["bo", "amara", "eli"])
def test_no_page_counts_deeds_or_speaks_of_badges(busy, who, request):
    person = request.getfixturevalue(who)

    words = {address: person.opens(address).words for address in pages(busy)}

    assert {a: COUNTS.findall(w) for a, w in words.items() if COUNTS.search(w)} == {}
    assert {a: BADGES.findall(w) for a, w in words.items() if BADGES.search(w)} == {}


def test_nobodys_card_says_what_they_did(busy, bo, amara):
    card = amara.opens(f"/people/{bo.code}/").words

    assert "Held door" not in card
    assert "recognised" not in card


def test_deeds_come_by_day_and_by_nothing_that_others_said_of_them(busy, bo, amara):
    Share.objects.filter(what="Held door 3").update(is_recognised=False)
    page = bo.opens("/act/deeds/").words
    places = [page.index(f"Held door {number}") for number in range(7)]

    assert places == sorted(places, reverse=True)


def test_two_pages_of_deeds_do_not_say_how_many_there_are(bo):
    Deed.objects.bulk_create(
        Deed(person=bo, what="Held a door", whom="everyone", done_on=day, told_on=day)
        for day in [told(bo).done_on] * 57
    )

    page = bo.opens("/act/deeds/").words

    assert "58" not in page
    assert "Page 1" not in page
