"""A wrong attribution is put right, with the correction beside it and the original readable."""

import pytest

from alongside.act.credit.actions import answering, correcting
from alongside.act.credit.models import Correction, Credit
from alongside.people import own
from alongside.people.actions import leaving
from alongside.people.models import Notice
from alongside.people.policy import NotAllowed
from tests.rooms.credit.given import WHAT, carried, given, page_of


def test_eli_says_that_it_was_farahs_and_she_agrees(bo, amara, eli, farah):
    credit = carried(bo, amara, eli)
    eli.posts(f"{page_of(credit)}correct/", whose=farah.email, words="She wrote it in April.")
    said = Correction.objects.get()
    assert "April" not in amara.opens(page_of(credit))
    assert "Others read it once it is agreed to." in eli.opens(page_of(credit)).words

    page = farah.opens(f"/act/credit/corrections/{said.code}/")
    assert "Was this idea Farah Haddad's?" in page.words
    farah.posts(f"/act/credit/corrections/{said.code}/", answer="agree", words=said.words)

    assert "This idea was yours." in amara.opens(page_of(credit)).words
    for person in (bo, amara, eli):
        words = person.opens(page_of(credit)).words
        assert person == amara or "This idea was Amara Osei's." in words
        assert "This idea was Farah Haddad's. She wrote it in April." in words
    assert not farah.notices.exists()


def test_a_correction_that_nobody_agreed_to_is_read_by_nobody(bo, amara, eli, farah):
    credit = carried(bo, amara, eli)
    said = correcting.correct(credit, person=eli, whose=farah, words="In April.")
    correcting.answer(said, person=farah, agrees=False)

    for person in (bo, amara):
        assert "April" not in person.opens(page_of(credit))
        assert "Farah" not in person.opens(page_of(credit))


def test_what_was_answered_is_not_asked_again_or_reworded(bo, amara, eli, farah):
    credit = carried(bo, amara, eli)
    said = correcting.correct(credit, person=eli, whose=farah, words="In April.")
    correcting.answer(said, person=farah, agrees=True, read=said.words)
    farah.notices.all().delete()

    correcting.correct(credit, person=eli, whose=farah, words="Amara stole it.")

    assert not farah.notices.exists()
    assert Correction.objects.get().words == "In April."


def test_a_yes_to_words_that_were_changed_since_is_asked_for_again(bo, amara, eli, farah):
    credit = carried(bo, amara, eli)
    said = correcting.correct(credit, person=eli, whose=farah, words="In April.")
    address = f"/act/credit/corrections/{said.code}/"
    assert 'name="words" value="In April."' in farah.opens(address)
    correcting.correct(credit, person=eli, whose=farah, words="Amara stole it.")

    page = farah.posts(address, answer="agree", words="In April.")

    said = Correction.objects.get()
    assert said.stands is None
    assert "stole" not in bo.opens(page_of(credit))
    assert "Amara stole it." in page
    assert "reads otherwise since you opened it" in page.words
    with pytest.raises(NotAllowed):
        correcting.answer(said, person=farah, agrees=True, read="In April.")

    farah.posts(address, answer="no", words="In April.")
    assert Correction.objects.get().stands is False


def test_nobody_agrees_to_their_own_claim(bo, amara, eli):
    credit = carried(bo, amara, eli)
    said = correcting.correct(credit, person=eli, whose=eli, words="It was mine.")

    with pytest.raises(NotAllowed):
        correcting.answer(said, person=eli, agrees=True, read=said.words)
    address = f"/act/credit/corrections/{said.code}/"
    assert eli.posts(address, answer="agree", words=said.words).status == 403
    assert "It was mine." not in bo.opens(page_of(credit))

    amara.posts(address, answer="agree", words=said.words)
    assert "This idea was Eli Marchetti's." in bo.opens(page_of(credit)).words


def test_who_gave_credit_cannot_turn_it_to_themselves(bo, amara, eli):
    credit = carried(bo, amara, eli)
    said = correcting.correct(credit, person=bo, whose=bo)

    with pytest.raises(NotAllowed):
        correcting.answer(said, person=bo, agrees=True, read=said.words)
    assert amara.notices.filter(kind="correction.said").exists()


def test_only_those_whom_it_reached_put_it_right(bo, amara, eli, gwen, farah):
    credit = carried(bo, amara, eli)
    waiting = given(bo, amara, eli)

    assert gwen.posts(f"{page_of(credit)}correct/", whose=farah.email).status == 404
    for person, one in ((gwen, credit), (eli, waiting), (bo, waiting)):
        with pytest.raises(NotAllowed):
            correcting.correct(one, person=person, whose=farah)


def test_nobody_else_answers_a_correction(bo, amara, eli, farah, gwen):
    said = correcting.correct(carried(bo, amara, eli), person=eli, whose=farah)

    for person in (bo, amara, eli, gwen):
        with pytest.raises(NotAllowed):
            correcting.answer(said, person=person, agrees=True, read=said.words)
    assert gwen.opens(f"/act/credit/corrections/{said.code}/").status == 404


def test_corrections_go_out_of_sight_with_what_was_taken_back(bo, amara, eli, farah):
    credit = carried(bo, amara, eli)
    said = correcting.correct(credit, person=eli, whose=farah)
    answering.take_back(credit, person=amara)

    assert farah.opens(f"/act/credit/corrections/{said.code}/").status == 404
    assert not farah.notices.exists()


def test_leaving_takes_what_names_one_and_leaves_the_rest_without_the_name(
    bo, amara, chen, eli, farah
):
    credit = carried(bo, amara, eli, under=chen)
    answering.stand_beside(credit, person=chen, words="I was wrong.")
    said = correcting.correct(credit, person=eli, whose=farah)
    correcting.answer(said, person=farah, agrees=True, read=said.words)

    leaving.leave(bo)
    leaving.leave(chen)
    leaving.leave(eli)
    words = farah.opens(page_of(credit)).words + amara.opens(page_of(credit)).words
    assert "Somebody who has left said so" in words
    assert not [name for name in ("Bo ", "Chen", "Eli", "I was wrong") if name in words]

    leaving.leave(amara)
    assert not Credit.objects.exists()
    assert not Notice.objects.filter(about_kind__in=["credit", "correction"]).exists()


def test_everybody_takes_along_what_is_theirs(bo, amara, chen, eli):
    credit = carried(bo, amara, eli, under=chen)
    answering.stand_beside(credit, person=chen, words="I was wrong.")
    correcting.correct(credit, person=eli, whose=bo, words="His.")

    assert own.about(bo)["credit"]["given"][0]["what"] == WHAT
    assert own.about(amara)["credit"]["received"][0]["said_by"] == "Bo Lindqvist"
    assert own.about(chen)["credit"]["that_stood_under_me"] == [
        {"what": WHAT, "my_sentence": "I was wrong."}
    ]
    assert own.about(eli)["credit"]["corrections"][0]["words"] == "His."


def test_a_refusal_looks_like_no_answer_to_whoever_said_it(bo, amara, eli, farah):
    credit = carried(bo, amara, eli)
    said = correcting.correct(credit, person=eli, whose=farah, words="In April.")
    address = f"/act/credit/corrections/{said.code}/"
    before = (eli.opens(page_of(credit)).words, eli.opens(address).words)
    correcting.answer(said, person=farah, agrees=False)

    assert (eli.opens(page_of(credit)).words, eli.opens(address).words) == before
