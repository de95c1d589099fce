"""What goes when somebody leaves, and what each takes along."""

import json
from datetime import timedelta

import pytest
from django.utils import timezone

from alongside.account.repair.actions import helping, saying, standing, withdrawing
from alongside.account.repair.models import CallingIn, RepairWord
from alongside.people import own
from alongside.people.actions.leaving import erase
from tests.rooms.repair.called import HAPPENED, called_in, facilitated, page_of, unnamed


def taken_along(person):
    return json.dumps(own.about(person))


def steps_back(person):
    helping.step_back(CallingIn.objects.get(), person=person)


def test_when_the_one_hurt_leaves_everything_goes(amara, bo, eli):
    one = facilitated(amara, bo, eli)
    saying.answer(one, person=bo, say="acknowledges", text="I did that.")

    erase(amara)

    assert not CallingIn.objects.exists() and not RepairWord.objects.exists()
    assert [told.kind for told in bo.notices.all()] == ["callingin.withdrawn"]


@pytest.mark.parametrize("helped", [facilitated, unnamed])
def test_when_the_one_hurt_leaves_it_reads_as_if_they_had_withdrawn_it(
    helped, amara, bo, eli, farah
):
    one, another = helped(amara, bo, eli), helped(farah, bo, eli)
    for side in (bo, eli):
        side.notices.all().delete()

    erase(amara)
    withdrawing.withdraw(another, person=farah)

    for side, kind in ((bo, "callingin.withdrawn"), (eli, "callingin.help_over")):
        left, withdrawn = side.notices.order_by("pk")
        assert (left.kind, left.about_code) == (kind, one.code)
        for told in (left, withdrawn):
            assert (told.kind, told.words, told.sender) == (kind, "", None)
        today = side.opens("/today/")
        assert "Amara" not in today and page_of(one) not in today.links


def test_what_had_not_reached_them_goes_without_a_word_to_the_one_called_in(amara, bo, eli):
    called_in(amara, bo, road="through", helper=eli)

    erase(amara)

    assert not bo.notices.exists()
    assert eli.notices.get().kind == "callingin.help_over"


def test_that_it_was_withdrawn_is_still_told_once_its_writer_has_left(amara, bo):
    one = called_in(amara, bo)
    withdrawing.withdraw(one, person=amara)

    erase(amara)

    assert bo.notices.get().kind == "callingin.withdrawn"


def test_when_the_one_called_in_leaves_what_was_written_stays_without_their_name(amara, bo):
    one = called_in(amara, bo)
    saying.answer(one, person=bo, say="acknowledges", text="I did that.")

    erase(bo)

    page = amara.opens(page_of(one))
    assert HAPPENED in page and "I did that." in page
    assert "Bo Lindqvist" not in page
    assert "Somebody who has left" in page.words


@pytest.mark.parametrize("called_in_leaves_first", [True, False])
def test_words_that_wait_go_once_whoever_wrote_them_and_whoever_helps_are_both_gone(
    called_in_leaves_first, amara, bo, eli
):
    one = unnamed(amara, bo, eli)
    saying.answer(one, person=bo, say="acknowledges", text="I did that.")

    if called_in_leaves_first:
        erase(bo)
        assert "I did that." in eli.opens(page_of(one))
        steps_back(eli)
    else:
        steps_back(eli)
        erase(bo)

    assert not RepairWord.objects.exists()


def test_words_that_wait_stay_while_another_can_be_found_to_pass_them_on(amara, bo, eli):
    one = unnamed(amara, bo, eli)
    saying.answer(one, person=bo, say="acknowledges", text="I did that.")

    steps_back(eli)

    assert RepairWord.objects.get().text == "I did that."


def test_what_was_passed_on_stays_when_both_are_gone(amara, bo, eli):
    one = unnamed(amara, bo, eli)
    saying.pass_on(
        saying.answer(one, person=bo, say="acknowledges", text="I did that."), person=eli
    )
    saying.say(one, person=amara, text="Not passed on yet.")

    erase(bo)
    steps_back(eli)

    page = amara.opens(page_of(one))
    assert "I did that." in page and "Not passed on yet." in page


@pytest.mark.parametrize("called_in_leaves_first", [True, False])
def test_a_word_that_was_handed_back_goes_with_whoever_wrote_it(
    called_in_leaves_first, amara, bo, eli
):
    one = unnamed(amara, bo, eli)
    word = saying.answer(one, person=bo, say="asks", text="Is it Amara?")

    if called_in_leaves_first:
        erase(bo)
        word.refresh_from_db()
        saying.hand_word_back(word, person=eli, because="You guess who it is.")
    else:
        saying.hand_word_back(word, person=eli, because="You guess who it is.")
        erase(bo)

    assert not RepairWord.objects.exists()


def test_when_a_facilitator_leaves_their_name_goes_and_another_can_come(amara, bo, eli):
    one = facilitated(amara, bo, eli)
    saying.say(one, person=eli, text="Shall we meet?")

    erase(eli)

    page = amara.opens(page_of(one))
    assert "Shall we meet?" in page and "Eli" not in page
    assert "Bring in a facilitator" in page


@pytest.mark.parametrize("parts", [erase, steps_back])
@pytest.mark.parametrize("helped", [facilitated, unnamed])
def test_when_a_facilitator_goes_both_hear_it_without_a_name_and_choose_another(
    parts, helped, amara, bo, dana, eli
):
    one = helped(amara, bo, eli)
    for side in (amara, bo):
        side.notices.all().delete()

    parts(eli)

    for side in (amara, bo):
        told = side.notices.get()
        assert (told.kind, told.words, told.sender) == ("callingin.nobody_helps", "", None)
        today = side.opens("/today/")
        assert "Nobody helps with a conversation of yours any more." in today.words
        assert "Eli" not in today and HAPPENED not in today
        assert f"{page_of(one)}facilitator/" in side.opens(page_of(one)).links
    bo.posts(f"{page_of(one)}facilitator/", facilitator=dana.email)
    assert amara.notices.filter(kind="callingin.proposed").exists()


def test_of_a_facilitator_they_never_heard_of_the_one_called_in_hears_nothing(amara, bo, dana, eli):
    one = unnamed(amara, bo, dana)
    helping.step_back(one, person=dana)
    helping.propose(one, person=amara, facilitator=eli)
    bo.notices.all().delete()

    erase(eli)

    assert amara.notices.filter(kind="callingin.nobody_helps").exists()
    assert not bo.notices.exists()


def test_when_a_facilitator_goes_during_a_pause_whoever_rests_hears_nothing(amara, bo, dana, eli):
    bo.paused_until = timezone.localdate() + timedelta(days=3)
    bo.save()
    one = called_in(amara, bo)
    helping.propose(one, person=amara, facilitator=eli)

    erase(eli)

    assert amara.notices.get().kind == "callingin.nobody_helps"
    assert not bo.notices.exists()


def test_when_it_is_settled_nobody_is_troubled_that_a_facilitator_goes(amara, bo, eli):
    one = facilitated(amara, bo, eli)
    standing.say_mended(one, person=amara)
    bo.notices.all().delete()
    amara.notices.all().delete()

    erase(eli)

    assert not amara.notices.exists() and not bo.notices.exists()


def test_what_was_being_read_first_comes_back_when_the_reader_leaves(amara, bo, dana, eli):
    for road, reader in (("through", eli), ("unnamed", dana)):
        dana.is_steward = False
        dana.save()
        one = called_in(amara, bo, road=road, helper=reader)
        erase(reader)
        one.refresh_from_db()
        assert one.state == "handed_back"
        today = amara.opens("/today/").words
        assert "Something that you wrote came back to you." in today and "a word" not in today
        assert "cannot do it any more" in amara.opens(page_of(one)).words
        assert "cannot do it any more" in amara.opens(f"{page_of(one)}send-again/").words
        one.delete()


def test_what_is_handed_back_with_a_word_is_told_as_that(amara, bo, eli):
    one = called_in(amara, bo, road="through", helper=eli)
    helping.hand_back(one, person=eli, because="I work for Bo.")

    assert "came back to you, with a word" in amara.opens("/today/").words
    page = amara.opens(page_of(one)).words
    assert "I work for Bo." in page and "cannot do it any more" not in page


def test_each_takes_along_what_their_page_shows(amara, bo, eli):
    one = facilitated(amara, bo, eli)
    saying.answer(one, person=bo, say="acknowledges", text="I did that.")

    assert HAPPENED in taken_along(amara) and "I did that." in taken_along(amara)
    assert HAPPENED in taken_along(bo) and "Amara Osei" in taken_along(bo)
    assert HAPPENED not in taken_along(eli)


def test_who_is_unnamed_stays_unnamed_in_what_is_taken_along(amara, bo, dana):
    one = unnamed(amara, bo, dana)
    saying.say(one, person=amara, text="Not passed on yet.")

    taken = taken_along(bo)

    assert HAPPENED in taken
    for mark in ("Amara", amara.email, str(amara.code), "Not passed on yet."):
        assert mark not in taken
