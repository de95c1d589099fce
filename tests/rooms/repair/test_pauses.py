"""That the one called in pauses is nobody's business: the person hurt sees and may do the same."""

from datetime import timedelta

import pytest
from django.utils import timezone

from alongside.account.repair import tasks
from alongside.account.repair.actions import calling, flagging, helping, saying, standing
from tests.rooms.repair.called import HAPPENED, called_in, page_of

SAID = "I was not at the quay that day"


def by_name(hurt, called, _helper):
    return called_in(hurt, called)


def carried(hurt, called, helper):
    one = called_in(hurt, called, road="through", helper=helper)
    helping.take_on(one, person=helper)
    return one


def without_a_name(hurt, called, helper):
    one = called_in(hurt, called, road="unnamed", helper=helper)
    helping.take_on(one, person=helper)
    return one


def named_after_all(hurt, called, helper):
    one = without_a_name(hurt, called, helper)
    calling.give_name(one, person=hurt)
    return one


def named_after_it_was_left_open(hurt, called, helper):
    one = without_a_name(hurt, called, helper)
    standing.leave_open(one, person=hurt)
    calling.give_name(one, person=hurt)
    return one


def alone_again(hurt, called, helper):
    one = without_a_name(hurt, called, helper)
    helping.step_back(one, person=helper)
    return one


def said_more(hurt, called, _helper):
    one = called_in(hurt, called)
    saying.say(one, person=hurt, text=SAID)
    return one


def proposed(hurt, called, helper):
    one = called_in(hurt, called)
    helping.propose(one, person=hurt, facilitator=helper)
    return one


def flagged(hurt, called, _helper):
    one = called_in(hurt, called)
    flagging.flag(one, person=hurt, what="My shifts were cut.")
    return one


def mended(hurt, called, _helper):
    one = called_in(hurt, called)
    standing.say_mended(one, person=hurt)
    return one


def left_open(hurt, called, _helper):
    one = called_in(hurt, called)
    standing.leave_open(one, person=hurt)
    return one


def left_open_without_a_name(hurt, called, helper):
    one = without_a_name(hurt, called, helper)
    standing.leave_open(one, person=hurt)
    return one


def gone_on(hurt, called, _helper):
    one = left_open(hurt, called, _helper)
    standing.go_on(one, person=hurt)
    return one


ROADS = (
    by_name,
    carried,
    without_a_name,
    named_after_all,
    named_after_it_was_left_open,
    alone_again,
    said_more,
    proposed,
    flagged,
    mended,
    left_open,
    left_open_without_a_name,
    gone_on,
)


def pauses(person, days=3):
    person.paused_until = timezone.localdate() + timedelta(days=days) if days else None
    person.save()


def seen_by(hurt, one):
    """Give the page, the list and every form behind it, word for word, whoever looks."""
    page = hurt.opens(page_of(one))
    own = str(one.code)
    forms = [address for address in page.links if own in address]
    pages = [page, hurt.opens("/account/repair/"), *(hurt.opens(form) for form in forms)]
    acts = [address.replace(own, "") for address in forms]
    return acts, [(seen.status, seen.words.replace(hurt.name, "Whoever looks")) for seen in pages]


@pytest.mark.parametrize("road", ROADS)
def test_a_pause_of_the_one_called_in_shows_in_no_word_and_no_choice(road, amara, bo, chen, farah):
    reached = road(farah, bo, chen)
    pauses(bo)
    waiting = road(amara, bo, chen)
    assert reached.reached_on and not waiting.reached_on

    assert seen_by(amara, waiting) == seen_by(farah, reached)


@pytest.mark.parametrize("road", ROADS)
def test_whoever_pauses_hears_nothing_and_then_reads_all_of_it(road, amara, bo, chen):
    pauses(bo)
    one = road(amara, bo, chen)
    assert not bo.notices.exists()
    assert bo.opens(page_of(one)).status == 404
    before = seen_by(amara, one)

    pauses(bo, days=0)
    tasks.reach_and_remind(timezone.now())

    assert bo.notices.get().kind == "callingin.called"
    assert (HAPPENED in bo.opens(page_of(one))) is (not one.is_unnamed)
    assert seen_by(amara, one) == before


def test_what_was_said_and_proposed_during_a_pause_waits_there(amara, bo, chen):
    pauses(bo)
    one = said_more(amara, bo, chen)
    helping.propose(one, person=amara, facilitator=chen)

    pauses(bo, days=0)
    tasks.reach_and_remind(timezone.now())

    page = bo.opens(page_of(one))
    assert SAID in page
    assert "Answer about the facilitator" in page


def test_what_was_left_open_during_a_pause_can_still_be_made_good(amara, bo, chen):
    pauses(bo)
    one = left_open(amara, bo, chen)

    pauses(bo, days=0)
    tasks.reach_and_remind(timezone.now())

    page = bo.opens(page_of(one))
    assert "leaves it open" in page.words and "Apologise" in page
