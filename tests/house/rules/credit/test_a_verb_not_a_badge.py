"""A verb, not a badge: credit is for one idea at a time, and adds up to nothing about anybody."""

import re

import pytest

from tests.house.rules.test_a_verb_not_a_badge import BADGES
from tests.rooms.credit.given import carried, page_of

COUNTS = re.compile(r"\b\d+\b (?:credits?|ideas?|times|people)|\bin all\b")


@pytest.mark.parametrize("who", ["bo", "amara", "eli"])
def test_no_page_counts_credit_or_speaks_of_badges(bo, amara, eli, who, request):
    person = request.getfixturevalue(who)
    for number in range(7):
        credit = carried(bo, amara, eli, what=f"Rota number {number}")
    lists = [f"/act/credit/?show={show}" for show in ("to-you", "by-you", "carried")]

    for address in (*lists, page_of(credit), "/today/", f"/people/{amara.code}/"):
        words = person.opens(address).words
        assert (COUNTS.findall(words), BADGES.findall(words)) == ([], [])


def test_nobodys_card_says_what_was_theirs(bo, amara, eli):
    carried(bo, amara, eli)

    assert "rota" not in eli.opens(f"/people/{amara.code}/").words
