"""Only whoever asks says what became of it; days that pass ask them, and never say it for them."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from alongside.listen.asks.actions import asks, questions, rounds, taking
from alongside.listen.asks.models import Ask, Clarification, State
from alongside.people import erasures, notices, taps
from alongside.people.actions import circles
from alongside.people.models import Erasure
from alongside.people.policy import NotAllowed
from tests.people import circle
from tests.rooms.asks.asked import WORDS, asked, asked_everyone, news, page_of

TODAY = date(2026, 6, 1)


@pytest.fixture
def taken(amara, bo):
    ask = asked(amara, bo)
    taking.take_up(ask, person=bo)
    amara.notices.all().delete()
    return ask


@pytest.mark.parametrize(("helped", "says"), [("yes", "Done,"), ("no", "It did not help,")])
def test_whoever_asks_says_what_became_of_it_and_who_took_it_up_reads_it(
    helped, says, taken, amara, bo
):
    amara.posts(f"{page_of(taken)}settle/", helped=helped, closing="It was enough")

    assert news(bo) == ["ask.settled"]
    page = bo.opens(page_of(taken)).words
    assert says in page
    assert "It was enough" in page


def test_what_is_settled_is_shown_as_it_is_and_never_settled_otherwise(taken, amara, bo):
    said = {"helped": "yes", "closing": "It was enough"}
    amara.posts(f"{page_of(taken)}settle/", **said)
    bo.notices.all().delete()

    page = amara.posts(f"{page_of(taken)}settle/", **said)
    assert page.address == page_of(taken)
    assert "already" not in page.words

    for other in ({"helped": "no", "closing": "It was enough"}, {"helped": "yes"}):
        page = amara.posts(f"{page_of(taken)}settle/", **other)
        assert "It was settled already; what you sent was not taken." in page.words
        assert "It was enough" in page.words
    assert amara.opens(f"{page_of(taken)}settle/").address == page_of(taken)
    assert bo.posts(f"{page_of(taken)}settle/", **said).status == 403
    assert (news(bo), Ask.objects.get().state) == ([], State.DONE)

    for _press in range(2):
        assert amara.posts(f"{page_of(taken)}withdraw/").status == 200


def test_what_is_settled_is_gone_for_those_who_left_it(amara, bo, eli):
    ask = asked(amara, bo, eli)
    taking.take_up(ask, person=bo)

    asks.settle(ask, person=amara, helped=True)

    assert news(eli) == []
    assert eli.opens(page_of(ask)).status == 404
    with pytest.raises(NotAllowed):
        asks.settle(ask, person=amara, helped=False)


def test_withdrawing_erases_the_words_and_tells_who_took_it_up_without_them(taken, amara, bo, eli):
    questions.ask_question(taken, person=bo, question="When?")
    assert "Withdraw the ask?" in amara.opens(f"{page_of(taken)}withdraw/")

    amara.posts(f"{page_of(taken)}withdraw/")

    taken.refresh_from_db()
    assert (taken.state, taken.words, taken.persons.count()) == (State.WITHDRAWN, "", 0)
    assert not Clarification.objects.exists()
    assert news(bo) == ["ask.withdrawn"]
    assert WORDS not in bo.opens("/today/")
    page = bo.opens(page_of(taken))
    assert "Withdrawn." in page
    assert WORDS not in page


def test_a_backup_does_not_bring_withdrawn_words_back(taken, amara):
    asks.withdraw(taken, person=amara)
    Ask.objects.filter(pk=taken.pk).update(words=WORDS, state=State.OPEN)
    gone = list(erasures.known())
    Erasure.objects.all().delete()

    erasures.again(gone)

    taken.refresh_from_db()
    assert taken.words == ""


def test_words_of_a_settled_ask_are_erased_and_what_became_of_it_stays(taken, amara, bo):
    asks.settle(taken, person=amara, helped=True)

    amara.posts(f"{page_of(taken)}withdraw/")

    taken.refresh_from_db()
    assert (taken.state, taken.words) == (State.DONE, "")
    assert news(bo) == []


def test_after_the_last_day_only_whoever_asks_is_asked(amara, bo):
    ask = asked(amara, bo, until=TODAY - timedelta(days=1))
    bo.notices.all().delete()

    rounds.daily(TODAY)
    rounds.daily(TODAY)

    ask.refresh_from_db()
    assert (news(amara), news(bo), ask.state) == (["ask.run_out"], [], State.OPEN)
    assert "Still wanted" in amara.opens(page_of(ask))


def test_on_the_last_day_itself_nobody_is_asked(amara, bo):
    asked(amara, bo, until=TODAY)

    rounds.daily(TODAY)

    assert news(amara) == []


def test_after_a_month_of_silence_it_runs_out_and_who_took_it_up_hears(amara, bo):
    ask = asked(amara, bo, until=TODAY - timedelta(days=1))
    taking.take_up(ask, person=bo)
    rounds.daily(TODAY)

    rounds.daily(TODAY + timedelta(days=29))
    ask.refresh_from_db()
    assert ask.state == State.OPEN

    rounds.daily(TODAY + timedelta(days=30))
    ask.refresh_from_db()
    assert (ask.state, news(bo)) == (State.RUN_OUT, ["ask.settled"])


def test_still_wanted_takes_the_last_day_away(amara, bo):
    ask = asked(amara, bo, until=TODAY - timedelta(days=1))
    rounds.daily(TODAY)

    amara.posts(f"{page_of(ask)}still-wanted/")
    rounds.daily(TODAY + timedelta(days=90))

    ask.refresh_from_db()
    assert (ask.state, ask.until) == (State.OPEN, None)


@pytest.mark.parametrize("answer", ["still-wanted", "change"])
def test_what_one_convenor_answers_no_other_is_asked_any_more(answer, amara, bo, eli):
    parents = circle("Parents", eli, convenor=amara)
    parents.memberships.filter(person=eli).update(is_convenor=True)
    ask = asked_everyone(amara, circle=parents, until=TODAY - timedelta(days=1))
    taking.take_up(ask, person=bo)
    eli.notices.exclude(kind="ask.taken_up").delete()
    rounds.daily(TODAY)
    assert news(eli) == ["ask.run_out", "ask.taken_up"]

    later = timezone.localdate() + timedelta(days=9)
    amara.posts(f"{page_of(ask)}{answer}/", words=WORDS, until=later.isoformat())

    ask.refresh_from_db()
    assert ask.doubted_on is None
    assert news(eli) == ["ask.taken_up"]


def test_whoever_speaks_for_a_circle_now_settles_what_it_asked(amara, bo, eli):
    parents = circle("Parents", bo, eli, convenor=amara)
    ask = asked_everyone(amara, circle=parents)
    circles.leave(parents, person=amara)
    parents.memberships.filter(person=bo).update(is_convenor=True)

    for other in (amara, eli):
        with pytest.raises(NotAllowed):
            asks.settle(ask, person=other, helped=True)
    asks.settle(ask, person=bo, helped=True)


def test_what_a_closed_circle_asked_is_taken_back(amara, bo):
    parents = circle("Parents", bo, convenor=amara)
    ask = asked_everyone(amara, circle=parents)
    circles.close(parents, person=amara)

    assert WORDS not in bo.opens("/listen/")
    rounds.daily(timezone.localdate())

    ask.refresh_from_db()
    assert (ask.state, ask.words) == (State.WITHDRAWN, "")


def test_whoever_asks_says_by_one_press_that_it_is_still_wanted_and_nobody_else_can(amara, bo):
    ask = asked(amara, bo, until=timezone.localdate())
    rounds.daily(timezone.localdate() + timedelta(days=1))
    tap = taps.known(notices.kind_of(amara.notices.get()).tap)

    assert not tap.act(bo, ask.code, "wanted")
    assert tap.act(amara, ask.code, "wanted")
    ask.refresh_from_db()
    assert (ask.until, ask.doubted_on, ask.is_open) == (None, None, True)
    assert not amara.notices.exists()

    asks.withdraw(ask, person=amara)
    assert not tap.act(amara, ask.code, "wanted")
