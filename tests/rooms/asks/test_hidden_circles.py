"""A hidden circle can ask without being there for anybody outside it."""

import pytest

from alongside.listen.asks.actions import asks, questions, taking, telling
from alongside.listen.asks.actions.addressing import AmongMembers
from alongside.listen.asks.models import Ask
from alongside.people.actions import circles, convening
from tests.people import circle
from tests.rooms.asks.asked import asked_everyone, asked_members, news, now_for, page_of, ticked


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
    page = eli.posts("/listen/asks/new/", words="Hello", to="circles", circles=heron.code)

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


def test_what_it_asked_its_members_tells_others_nothing_of_it_when_it_is_for_them(
    heron, amara, bo, eli
):
    ask = asked_members(amara, heron, circle=heron)
    said = questions.ask_question(ask, person=bo, question="Is it for all of Night heron?")
    questions.answer(said, person=amara, answer="For Night heron, yes")

    now_for(ask, by=amara, everyone=True)

    waiting = eli.notices.get()
    assert (waiting.kind, waiting.sender) == ("ask.made", None)
    for page in (eli.opens("/today/"), eli.opens("/listen/"), eli.opens(page_of(ask))):
        assert "those concerned" in page.words or page.address == "/today/"
        for word in ("heron", "Amara", "Bo Lindqvist", str(heron.code)):
            assert word not in page


def test_which_of_its_members_took_it_up_is_shown_to_nobody_outside(heron, amara, bo, eli):
    ask = asked_members(amara, heron, circle=heron)
    taking.take_up(ask, person=bo)

    with pytest.raises(AmongMembers):
        now_for(ask, by=amara, everyone=True)
    assert eli.opens(page_of(ask)).status == 404


def test_that_it_cannot_reach_others_says_nothing_of_a_circle(heron, amara, bo, eli):
    parents = circle("Parents", eli, convenor=amara)
    parents.memberships.filter(person=eli).update(is_convenor=True)
    ask = asked_members(amara, heron, circle=parents)
    taking.take_up(ask, person=bo)

    page = eli.posts(f"{page_of(ask)}whom/", to="everyone").words
    assert "Somebody took it up among those whom it is for now." in page
    assert "heron" not in page
    assert "member of a circle" not in page


def test_whoever_may_not_know_of_it_changes_an_ask_without_meeting_it(heron, amara, bo, eli):
    parents = circle("Parents", eli, convenor=amara)
    parents.memberships.filter(person=eli).update(is_convenor=True)
    ask = asked_members(amara, heron, circle=parents)
    assert news(bo) == ["ask.made"]

    page = eli.opens(f"{page_of(ask)}whom/")
    assert page.status == 200
    assert "heron" not in page
    assert ticked(page) == ["persons"]
    eli.posts(f"{page_of(ask)}whom/", to="circles", circles=heron.code)
    assert list(ask.circles.all()) == [heron]

    eli.posts(f"{page_of(ask)}whom/", to="circles", circles=parents.code)
    assert {*ask.circles.all()} == {heron, parents}
    assert (news(bo), bo.opens(page_of(ask)).status) == (["ask.made"], 200)
    assert "heron" not in eli.opens(page_of(ask))

    eli.posts(f"{page_of(ask)}whom/", to="everyone")
    now_for(ask, by=eli, circles=(parents,))
    assert list(ask.circles.all()) == [parents]


def test_whoever_changes_nothing_takes_an_ask_from_no_circle_that_they_may_not_know(
    heron, amara, bo, eli
):
    parents, walkers = circle("Parents", eli, convenor=amara), circle("Walkers", convenor=eli)
    parents.memberships.filter(person=eli).update(is_convenor=True)
    ask = asked_members(amara, parents, walkers, heron, circle=parents)
    page = eli.opens(f"{page_of(ask)}whom/")
    assert ticked(page) == ["circles", str(parents.code), str(walkers.code)]
    assert "A hidden circle to which you do not belong keeps it" in page.words

    eli.posts(f"{page_of(ask)}whom/", to="circles", circles=[parents.code, walkers.code])
    assert {*ask.circles.all()} == {parents, walkers, heron}
    eli.posts(f"{page_of(ask)}whom/", to="circles", circles=parents.code)
    assert {*ask.circles.all()} == {parents, heron}
    assert (news(bo), bo.opens(page_of(ask)).status) == (["ask.made"], 200)

    amara.posts(f"{page_of(ask)}whom/", to="circles", circles=parents.code)
    assert list(ask.circles.all()) == [parents]


def test_a_hidden_circle_that_knew_keeps_nothing_while_everyone_waits_to_be_told(
    heron, amara, eli, farah, monkeypatch
):
    monkeypatch.setattr(telling, "MANY", 0)
    parents = circle("Parents", eli, convenor=amara)
    parents.memberships.filter(person=eli).update(is_convenor=True)
    ask = asked_members(amara, heron, circle=parents)
    telling.tell_those_waiting()
    now_for(ask, by=amara, everyone=True)
    assert list(ask.circles.all()) == [heron]

    now_for(ask, by=eli, circles=(parents,))

    assert list(ask.circles.all()) == [parents]


def test_what_whoever_asks_reads_tells_nobodys_membership(amara, bo, eli, farah):
    parents = circle("Parents", bo, convenor=farah)
    read = []
    for somebody in (bo, eli):
        ask = asked_everyone(amara)
        questions.ask_question(ask, person=somebody, question="When?")
        taking.take_up(ask, person=somebody)
        now_for(ask, by=amara, circles=(parents,))
        pages = [amara.opens(page_of(ask) + more).words for more in ("", "whom/")]
        read.append([page.replace(somebody.name, "somebody") for page in pages])

    assert read[0] == read[1]
    assert "When?" in read[0][0]


def test_a_limit_tells_nobodys_membership_either(amara, bo, eli, farah):
    ask = asked_members(amara, circle("Parents", bo, convenor=farah))
    for one in (bo, eli):
        one.most_asks = 0
        one.save()

    for one in (bo, eli):
        page = amara.posts(f"{page_of(ask)}whom/", to="persons", persons=one.name).words
        assert f"Cannot be asked just now: {one.name}. Nothing was sent." in page


def test_an_ask_in_a_circles_name_never_becomes_ones_own(amara, bo, eli):
    heron = circle("Heron", bo, convenor=amara, openness="hidden")
    sent = {"words": "Hear us", "to": "everyone", "circle": heron.code}
    assert str(heron.code) in amara.opens("/listen/asks/new/")

    convening.step_down(heron, person=amara)
    page = amara.posts("/listen/asks/new/", **sent)

    assert "“In whose name” is not open to you any more" in page.words
    assert "Hear us</textarea>" in page
    assert not Ask.objects.exists()
    assert "Amara Osei" not in eli.opens("/listen/").words.replace("Hear us", "")

    circle("Parents", convenor=amara)
    page = amara.posts("/listen/asks/new/", **sent)
    assert "This cannot be chosen any more" in page.words
    assert not Ask.objects.exists()
