"""With boundaries, and a verb, not a badge: what is somebody's alone is on nobody else's page.

Two things that could leak are the convenor's, in the story of addresses: what she answered to
herself (`tests/house/addresses/rooms`), and that she was asked seventeen times this month.
Everybody else then opens every page of the site that opens for them.
"""

import re

import pytest

from alongside.people import limits
from tests.house.addresses.asking import TABLES, table

pytestmark = pytest.mark.django_db

ANSWERED, ASKED = b"I told nobody.", b"asked 17 times"
EVERY_PAGE = [row for name in TABLES for row in table(name) if row.method == "GET"]
OTHERS = ("member", "outside", "elsewhere", "owner", "leader", "steward")


@pytest.fixture
def marked(browsers):
    """Give the story, in which the convenor was asked seventeen times this month."""
    amara = browsers.story.someone("convenor")
    limits.note([amara] * (17 - limits.asked_this_month(amara)), "ask")
    return browsers


def told(browsers, role, row):
    response = browsers.visit(role, row).response
    parts = getattr(response, "streaming_content", None)
    return b"".join(parts) if parts is not None else response.content


def page(browsers, role, address):
    [row] = [row for row in EVERY_PAGE if row.address == address]
    return told(browsers, role, row)


def test_the_convenor_reads_both(marked):
    assert ANSWERED in page(marked, "convenor", "wellbeing:check_ins")
    assert ASKED in page(marked, "convenor", "wellbeing:index")


@pytest.mark.parametrize("role", OTHERS)
def test_nobody_else_finds_either_on_any_page_of_the_site(marked, role):
    pages = [row for row in EVERY_PAGE if row.answers[role] == "200"]
    assert len(pages) > 30

    found = [
        (row.address, words)
        for row in pages
        for words in (ANSWERED, ASKED)
        if words in told(marked, role, row)
    ]

    assert found == []


@pytest.mark.parametrize("role", ["convenor", "steward"])
def test_her_card_holds_no_number_of_what_was_asked(marked, role):
    for row in EVERY_PAGE:
        if row.address == "people:person" and row.answers[role] == "200":
            card = told(marked, role, row)
            assert re.search(rb"\b17\b", card[card.find(b"<main") :]) is None
