"""Not a saviour: what support looks like is said by those supported, and comes before all else."""

import pytest

from alongside.listen.asks.models import Ask
from alongside.people import notices, wanted
from tests.rooms.asks.asked import WORDS, asked, asked_everyone

pytestmark = pytest.mark.django_db


def test_of_all_kinds_of_news_none_comes_before_an_ask():
    weights = {kind.name: kind.weight for kind in notices._KINDS.values()}

    assert weights["ask.made"] == min(weights.values())


def test_an_ask_that_came_last_stands_first_on_today(amara, bo):
    parents = asked(amara, bo, words="Earlier")
    notices.tell([bo], "ask.taken_up", about=parents)
    notices.tell([bo], "ask.run_out", about=parents)
    asked(amara, bo)

    kinds = [one.kind for one in notices.waiting_for(bo)]
    assert kinds[:2] == ["ask.made", "ask.made"]
    assert len(kinds) == 4


def test_what_is_suggested_begins_with_what_was_asked(amara, bo):
    asked(amara, bo, action="credit-the-idea")

    assert [one.action for one in wanted.of(bo)][:1] == ["credit-the-idea"]


def test_nobody_can_ask_on_behalf_of_somebody_else(amara, bo, chen, dana):
    for other in (chen, dana):
        other.posts("/listen/asks/new/", words=WORDS, to="everyone", asker=bo.pk, person=bo.pk)

    assert {ask.asker for ask in Ask.objects.all()} == {chen, dana}
    fields = {
        name for name in chen.opens("/listen/asks/new/").split('name="') if name[:5] == "asker"
    }
    assert fields == set()


def test_nobody_is_shown_as_the_one_who_saved_somebody(amara, bo, eli):
    ask = asked_everyone(amara)
    bo.posts(f"/listen/asks/{ask.code}/take-up/")
    amara.posts(f"/listen/asks/{ask.code}/settle/", helped="yes", closing="Well done, Bo Lindqvist")

    for address in ("/listen/", "/today/", f"/people/{bo.code}/"):
        page = eli.opens(address)
        assert WORDS not in page
        assert "Well done" not in page


@pytest.mark.parametrize("address", ["/act/", "/act/plan/"])
def test_every_list_of_what_to_do_leads_to_what_is_asked_first(bo, address):
    page = bo.opens(address)
    content = page[page.index("<main") :]

    assert content.index("What others ask for comes first") < content.index("take on next")
