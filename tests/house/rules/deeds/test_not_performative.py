"""Not performative: what one did is private until one shares it, and told until others say more."""

import re

import pytest
from django.urls import reverse

from alongside.act.deeds.actions import sharing
from alongside.people import shares
from tests.people import circle
from tests.rooms.deeds.told import EVERYONE, shared, told

SECRET = "Lent Quillfeather my lamp"
PAGES = 30


def crawl(person):
    """Follow every link that a person finds, from Today and the rooms, and give the pages."""
    waiting = [
        "/today/",
        "/act/deeds/",
        "/act/deeds/shared/",
        "/act/credit/",
        "/people/",
    ]
    seen = {}
    while waiting and len(seen) < PAGES:
        address = waiting.pop(0)
        if address in seen:
            continue
        page = seen[address] = person.opens(address)
        found = [link.split("#")[0] for link in page.links if link.startswith(("/", "?"))]
        inside = [address.split("?")[0] + one if one[:1] == "?" else one for one in found]
        waiting += [one for one in inside if not re.match("/static|.*(logout|download|csv)", one)]
    return seen


def holding(person, words):
    return [address for address, page in crawl(person).items() if words in page]


@pytest.fixture
def everybody(amara, bo, chen, dana, eli, farah):
    circle("Night shift", bo, eli, convenor=amara)
    circle("Parents", chen, convenor=farah)
    return [amara, chen, dana, eli, farah]


def test_a_deed_that_was_not_shared_stands_on_no_page_of_anybody_else(everybody, amara, bo, eli):
    deed = told(bo, amara, together=(eli,), what=SECRET)
    assert reverse("deeds:deed", args=[deed.code]) in holding(bo, SECRET)

    for person in everybody:
        assert holding(person, SECRET) == []
        assert person.opens(f"/act/deeds/{deed.code}/").status == 404
        assert not person.notices.exists()


def test_a_deed_that_was_taken_back_stands_on_none_either(everybody, amara, bo, eli):
    deed = told(bo, amara, together=(eli,), what=SECRET)
    shared(deed, to=EVERYONE)
    assert holding(amara, SECRET)

    sharing.take_back(deed, person=bo)

    for person in everybody:
        assert holding(person, SECRET) == []


def test_no_page_leads_anybody_from_what_was_shared_to_the_deed_itself(everybody, amara, bo):
    deed = told(bo, amara, what=SECRET, came_of_it="Quillfeather wept")
    shared(deed, to=EVERYONE, came_of_it="")

    for person in everybody:
        pages = crawl(person)
        assert [address for address, page in pages.items() if str(deed.code) in page] == []
        assert [address for address, page in pages.items() if "wept" in page] == []


def test_a_deed_that_nobody_recognised_reads_told_to_all_whom_it_reached(everybody, amara, bo):
    share = shared(told(bo, amara), to=EVERYONE)

    for person in (bo, *everybody):
        page = person.opens(f"/act/deeds/shared/{share.code}/").words
        assert "told These are the words of whoever did it, and of nobody else." in page
        assert "recognised" not in page

    shares.note_recognised(share)
    assert "recognised" in amara.opens(f"/act/deeds/shared/{share.code}/").words
