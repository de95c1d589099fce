"""The longest word that somebody writes makes no page wider than a narrow screen."""

import pytest

from tests.journeys.conftest import NARROW
from tests.rooms.asks.asked import asked_everyone, page_of
from tests.rooms.credit import given
from tests.rooms.deeds import told
from tests.rooms.practice.planned import takes_on

LONGEST = "https://harbour.example/" + "planning-of-the-planning-" * 6


@pytest.fixture
def pages(transactional_db, amara, bo):
    """Give the addresses of pages on which the longest word stands, all for Bo to open."""
    amara.name = "Amara " + "Osei-Bonsu" * 6
    amara.save()
    ask = asked_everyone(amara, words=LONGEST, avoid=LONGEST)
    deed = told.told(bo, amara, what=LONGEST, came_of_it=LONGEST)
    share = told.shared(told.told(amara, bo, what=LONGEST), bo)
    practice = takes_on(bo, title=LONGEST, will=LONGEST)
    credit = given.given(amara, bo, what=LONGEST)
    return [
        "/today/",
        "/listen/",
        page_of(ask),
        "/act/deeds/",
        f"/act/deeds/{deed.code}/",
        "/act/deeds/shared/",
        f"/act/deeds/shared/{share.code}/",
        "/act/plan/",
        f"/act/plan/{practice.code}/",
        "/act/credit/",
        given.page_of(credit),
        "/account/recognition/",
        f"/people/{amara.code}/",
    ]


def test_the_longest_word_gives_way(opens, bo, pages):
    page = opens("/today/", bo, width=NARROW)
    across = {}
    for address in pages:
        response = page.goto(address)
        assert response is not None and response.status == 200, address
        across[address] = page.evaluate("document.documentElement.scrollWidth")

    assert {one: wide for one, wide in across.items() if wide > NARROW} == {}


def test_a_long_name_leaves_the_mark_of_the_site_alone(opens, pages, amara):
    page = opens("/today/", amara, width=NARROW)
    mark, me = (page.locator(one).bounding_box() for one in (".mark", ".me"))

    assert mark["x"] + mark["width"] <= me["x"]
    assert me["x"] + me["width"] <= NARROW
