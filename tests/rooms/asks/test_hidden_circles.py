"""A hidden circle can ask without being there for anybody outside it."""

import pytest

from alongside.listen.asks.actions import asks, taking
from alongside.people.actions import circles
from tests.people import circle
from tests.rooms.asks.asked import asked_everyone, asked_members, news, page_of


@pytest.fixture
def heron(amara, bo):
    return circle("Night heron", bo, convenor=amara, openness="hidden")


def test_to_outsiders_it_is_those_concerned_and_to_members_itself(heron, amara, bo, eli, dana):
    ask = asked_everyone(amara, circle=heron)

    for outsider in (eli, dana):
        for page in (outsider.opens(page_of(ask)), outsider.opens("/listen/")):
            assert "those concerned" in page.words
            assert "heron" not in page
            assert "Amara" not in page
            assert str(heron.code) not in page
    assert "Asked by Night heron" in bo.opens(page_of(ask)).words


def test_news_of_it_names_neither_the_circle_nor_a_sender(heron, amara, eli):
    ask = asked_everyone(amara, circle=heron)
    taking.take_up(ask, person=eli)
    asks.settle(ask, person=amara, helped=True)

    waiting = list(eli.notices.all())
    assert waiting
    assert {one.sender for one in waiting} == {None}
    assert [one for one in waiting if "heron" in one.words] == []


def test_an_ask_to_its_members_reaches_nobody_else(heron, amara, bo, eli, dana):
    ask = asked_members(amara, heron, circle=heron)

    assert news(bo) == ["ask.made"]
    assert bo.opens(page_of(ask)).status == 200
    for outsider in (eli, dana):
        assert outsider.opens(page_of(ask)).status == 404


def test_those_outside_cannot_address_it_or_choose_it(heron, eli):
    page = eli.posts("/listen/asks/new/", words="Hello", to="circles", circles=heron.pk)

    assert "heron" not in page
    assert "In whose name" not in page
    assert not heron.asks.exists()


def test_a_circle_that_hides_is_unnamed_from_then_on(amara, bo, eli):
    parents = circle("Parents", bo, convenor=amara)
    ask = asked_everyone(amara, circle=parents)
    assert "Parents" in eli.opens(page_of(ask))

    circles.change_openness(parents, person=amara, openness="hidden")

    assert "Parents" not in eli.opens(page_of(ask))
    assert "Parents" not in eli.opens("/listen/")
    assert "Parents" not in eli.opens("/today/")


def test_whom_it_is_for_names_no_hidden_circle_to_an_outsider(heron, amara, bo, eli):
    ask = asked_members(bo, heron)
    taking.take_up(ask, person=amara)
    circles.leave(heron, person=bo)

    page = bo.opens(page_of(ask))
    assert page.status == 200
    assert "heron" not in page


def test_a_circles_page_leads_to_its_asks_as_far_as_each_may_see_them(amara, bo, eli):
    parents = circle("Parents", bo, convenor=amara)
    asked_everyone(amara, circle=parents, words="Hear us")
    asked_members(amara, parents, circle=parents, words="Among us")
    asked_members(eli, parents, words="From outside")

    address = f"/listen/circles/{parents.code}/asks/"
    assert address in eli.opens(f"/circles/{parents.code}/")
    seen = {
        one: [words for words in ("Hear us", "Among us", "From outside") if words in page]
        for one in (bo, eli, amara)
        if (page := one.opens(address))
    }
    assert seen == {
        bo: ["Hear us", "Among us", "From outside"],
        amara: ["Hear us", "Among us", "From outside"],
        eli: ["Hear us", "From outside"],
    }


def test_the_asks_of_a_hidden_circle_have_no_page_for_others(amara, bo, eli):
    heron = circle("Night heron", bo, convenor=amara, openness="hidden")
    asked_everyone(amara, circle=heron, words="Hear us")

    assert bo.opens(f"/listen/circles/{heron.code}/asks/").status == 200
    assert eli.opens(f"/listen/circles/{heron.code}/asks/").status == 404
