"""Ask how a deed was: only who wishes to be asked, once a deed, two a month over everybody."""

from datetime import timedelta

import pytest
from django.utils import timezone

from alongside.account.recognition import tasks
from alongside.account.recognition.actions import asking, giving
from alongside.account.recognition.models import FeedbackAsking, Recognition
from alongside.people import limits, taps
from alongside.people.actions import leaving
from alongside.people.policy import NotAllowed
from tests.people import circle
from tests.rooms.recognition.acts import agrees, shared


@pytest.fixture
def open_amara(amara):
    amara.may_be_asked_for_feedback = True
    amara.save()
    return amara


def ask_page(share):
    return f"/account/recognition/ask/{share.code}/"


def test_bo_asks_amara_who_answers_by_one_press(open_amara, bo):
    share = shared(bo, open_amara)
    page = bo.posts(ask_page(share), whom="Amara Osei")

    assert "Asked. Whatever comes will stand among what came back to you." in page.words
    notice = open_amara.notices.get()
    assert (notice.kind, notice.sender_id, notice.weight) == ("recognition.wanted", bo.pk, 20)
    assert "Bo Lindqvist would like to know" in open_amara.opens("/today/").words

    assert taps.known("recognition.wanted").act(open_amara, share.code, "helped")
    said = Recognition.objects.get()
    assert (said.giver, said.answer) == (open_amara, "helped")
    assert not open_amara.notices.exists()  # it waits no longer, though she never opened the page


def test_the_page_that_a_tap_opens_names_nobody():
    tap = taps.known("recognition.wanted")

    assert str(tap.question) == "How was it for you?"
    assert "with your name" in str(tap.who_sees)


@pytest.mark.parametrize("why", ["not opted in", "paused", "at their limit", "not reached"])
def test_who_cannot_be_asked_is_said_in_one_sentence_whatever_the_reason(
    why, open_amara, bo, eli, farah
):
    share = shared(bo, open_amara)
    if why == "not opted in":
        open_amara.may_be_asked_for_feedback = False
    if why == "paused":
        open_amara.paused_until = timezone.localdate() + timedelta(days=3)
    if why == "at their limit":
        for doer in (eli, farah):
            assert asking.ask(shared(doer, open_amara), person=doer, asked=open_amara)
    if why == "not reached":
        share = shared(bo, eli)
    open_amara.save()
    page = bo.posts(ask_page(share), whom=open_amara.email)

    assert limits.cannot_be_asked([open_amara]) in page.words
    assert not FeedbackAsking.objects.filter(share=share).exists()
    assert not open_amara.notices.filter(sender=bo).exists()


def test_a_third_asking_of_the_month_reaches_nobody_over_all_doers(open_amara, bo, eli, farah):
    asked = [
        asking.ask(shared(doer, open_amara), person=doer, asked=open_amara)
        for doer in (bo, eli, farah)
    ]

    assert asked == [True, True, False]
    assert open_amara.notices.count() == 2


def test_a_deed_is_asked_about_once(open_amara, bo, eli):
    eli.may_be_asked_for_feedback = True
    eli.save()
    share = shared(bo, open_amara, eli)
    asking.ask(share, person=bo, asked=open_amara)

    with pytest.raises(NotAllowed):
        asking.ask(share, person=bo, asked=eli)


def test_being_able_to_ask_tells_nobody_who_is_in_a_circle(open_amara, bo, eli):
    night = circle("Night shift", open_amara, openness="hidden")
    share = shared(bo, circles=[night])
    assert not asking.ask(share, person=bo, asked=open_amara)

    fellow = circle("Harbour", open_amara, bo)
    assert asking.ask(shared(bo, circles=[fellow]), person=bo, asked=open_amara)


def test_only_whoever_did_it_asks(open_amara, bo, eli):
    share = shared(bo, open_amara, eli)

    assert eli.posts(ask_page(share), whom=open_amara.email).status == 403
    assert not open_amara.notices.exists()


def test_who_has_not_agreed_to_have_done_it_too_does_not_ask(open_amara, bo, chen):
    share = shared(bo, open_amara, together=[chen])

    assert chen.posts(ask_page(share), whom=open_amara.email).status == 403
    assert not open_amara.notices.exists()

    agrees(share, chen)
    assert chen.posts(ask_page(share), whom=open_amara.email).status == 200
    assert open_amara.notices.get().sender_id == chen.pk


def test_an_asking_goes_by_itself_after_thirty_days(open_amara, bo):
    share = shared(bo, open_amara)
    asking.ask(share, person=bo, asked=open_amara)
    today = timezone.localdate()
    asking.expire(today + timedelta(days=30))
    assert open_amara.notices.exists()
    asking.expire(today + timedelta(days=31))

    assert not open_amara.notices.exists()


def test_a_tap_on_what_is_gone_does_nothing(open_amara, bo):
    share = shared(bo, open_amara)
    code = share.code
    share.delete()

    assert not tasks.say_how_it_was(open_amara, code, "helped")
    assert not tasks.say_how_it_was(open_amara, shared(bo, open_amara).code, "great")


def test_when_the_asker_leaves_nothing_waits_any_more(open_amara, bo):
    asking.ask(shared(bo, open_amara), person=bo, asked=open_amara)
    leaving.leave(bo)

    assert not open_amara.notices.exists()


def test_opening_the_page_takes_the_asking_away_and_says_nothing_to_the_asker(open_amara, bo):
    share = shared(bo, open_amara)
    asking.ask(share, person=bo, asked=open_amara)
    open_amara.opens(f"/account/recognition/of/{share.code}/")

    assert not open_amara.notices.exists()


def test_who_may_be_asked_is_chosen_on_ones_own_page(amara):
    page = amara.opens("/yours/")
    assert "let colleagues ask me, at most twice a month altogether" in page.words.lower()

    amara.posts("/yours/", name="Amara Osei", may_be_asked_for_feedback="on")
    amara.refresh_from_db()
    assert (amara.may_be_asked_for_feedback, amara.may_be_asked_if_felt) == (True, False)


def test_a_second_tap_changes_the_answer_and_keeps_the_words(open_amara, bo):
    share = shared(bo, open_amara)
    giving.give(share, person=open_amara, answer="helped", words="I was heard")
    tasks.say_how_it_was(open_amara, share.code, "no_difference")

    said = Recognition.objects.get()
    assert (said.answer, said.words) == ("no_difference", "I was heard")


def test_whoever_did_it_too_learns_from_no_asking_whom_it_was_for(open_amara, bo, eli):
    share = shared(
        bo, together=[eli], for_person=open_amara, is_for_one=True, for_whom="a colleague"
    )
    agrees(share, eli)

    assert open_amara.name in bo.opens(ask_page(share))
    assert open_amara.name not in eli.opens(ask_page(share))
    assert not asking.ask(share, person=eli, asked=open_amara)
    assert asking.ask(share, person=bo, asked=open_amara)
