"""What whom credit names does with it, and the sentence of whoever it stood under."""

from datetime import timedelta

import pytest
from django.utils import timezone

from alongside.act.credit.actions import answering
from alongside.act.credit.models import Credit
from alongside.act.credit.tasks import carry_what_is_due
from alongside.people.actions import circles
from alongside.people.audience import To
from alongside.people.policy import NotAllowed
from tests.people import circle, colleagues
from tests.rooms.credit.given import WHAT, carried, given, page_of


def state(credit):
    credit.refresh_from_db()
    return credit.state


def test_amara_carries_it_to_fewer_than_was_proposed(bo, amara, eli, farah):
    parents = circle("Parents", farah)
    credit = given(bo, amara, eli, circles=(parents,))
    page = amara.opens(f"{page_of(credit)}carry/")
    assert "Members of Parents" in page
    assert "Eli Marchetti" in page

    amara.posts(f"{page_of(credit)}carry/", reach=[str(eli.code)])

    assert state(credit) == "carried"
    assert WHAT in eli.opens(page_of(credit))
    assert farah.opens(page_of(credit)).status == 404
    assert WHAT in eli.opens("/act/credit/", show="carried")


def test_she_carries_it_no_further_than_was_proposed(bo, amara, eli, farah):
    credit = given(bo, amara, eli)

    for to in (To(persons=(farah,)), To(everyone=True), To(circles=(circle("Parents"),)), To()):
        with pytest.raises(NotAllowed):
            answering.carry(credit, person=amara, to=to)
    amara.posts(f"{page_of(credit)}carry/", reach=[str(farah.code)])

    assert state(credit) == "waiting"


def test_nobody_else_answers(bo, amara, eli, dana):
    credit = given(bo, amara, eli)

    for person in (bo, eli, dana):
        with pytest.raises(NotAllowed):
            answering.carry(credit, person=person, to=To(persons=(eli,)))
        with pytest.raises(NotAllowed):
            answering.keep(credit, person=person)
        with pytest.raises(NotAllowed):
            answering.decline(credit, person=person)


def test_she_keeps_it_between_the_two_and_can_think_again(bo, amara, eli):
    credit = given(bo, amara, eli)
    amara.posts(f"{page_of(credit)}keep/")
    assert state(credit) == "kept"
    assert eli.opens(page_of(credit)).status == 404
    assert not eli.notices.exists()

    amara.posts(f"{page_of(credit)}carry/", reach=[str(eli.code)])
    assert state(credit) == "carried"

    amara.posts(f"{page_of(credit)}take-back/")
    assert state(credit) == "kept"
    assert eli.opens(page_of(credit)).status == 404
    assert not eli.notices.exists()


def test_it_was_not_hers_and_bo_alone_reads_whose_it_was(bo, amara, eli, farah):
    credit = given(bo, amara, eli)

    amara.posts(f"{page_of(credit)}decline/", rather=farah.email)

    assert "but Farah Haddad's" in bo.opens(page_of(credit)).words
    assert [one.kind for one in bo.notices.all()] == []
    assert farah.opens(page_of(credit)).status == 404
    assert not farah.notices.exists()
    form = bo.opens("/act/credit/give/", whose="Farah Haddad", what=WHAT)
    assert 'value="Farah Haddad"' in form


def test_silence_looks_the_same_for_ever_and_is_shown_to_nobody(bo, amara, eli):
    credit = given(bo, amara, eli)
    before = bo.opens(page_of(credit)).words

    carry_what_is_due(timezone.now() + timedelta(days=400))

    assert bo.opens(page_of(credit)).words == before
    assert "answer" not in before
    assert not eli.notices.exists()


def test_whoever_it_stood_under_reads_it_first_and_adds_a_sentence(bo, amara, chen, eli):
    credit = given(bo, amara, eli, under=chen)
    assert chen.opens(page_of(credit)).status == 404

    answering.carry(credit, person=amara, to=To(persons=(eli,)))
    assert state(credit) == "agreed"
    assert [one.kind for one in chen.notices.all()] == ["credit.stood_under_you"]
    assert eli.opens(page_of(credit)).status == 404

    assert "Add a sentence" in chen.opens(page_of(credit))
    chen.posts(f"{page_of(credit)}beside/", words="I should have named her. Sorry.")
    assert state(credit) == "carried"
    assert "I should have named her." in eli.opens(page_of(credit))

    chen.posts(f"{page_of(credit)}beside/", words="")
    assert "I should" not in eli.opens(page_of(credit))


def test_it_goes_further_by_itself_once_there_was_time_to_read_it(bo, amara, chen, eli):
    credit = given(bo, amara, eli, under=chen)
    answering.carry(credit, person=amara, to=To(persons=(eli,)))
    carry_what_is_due(timezone.now() + timedelta(days=2))
    assert state(credit) == "agreed"

    carry_what_is_due(timezone.now() + timedelta(days=3))

    assert state(credit) == "carried"
    assert eli.notices.filter(kind="credit.carried").exists()


def test_who_says_it_of_themselves_has_heard_it(amara, chen, eli):
    credit = given(chen, amara, eli, under=chen)

    answering.carry(credit, person=amara, to=To(persons=(eli,)))

    assert state(credit) == "carried"


def test_nobody_else_adds_a_sentence(bo, amara, chen, eli):
    credit = carried(bo, amara, eli, under=chen)

    for person in (bo, amara, eli):
        assert person.posts(f"{page_of(credit)}beside/", words="Ha").status == 403


def test_whose_it_was_too_is_asked_before_it_names_them(bo, amara, eli, farah):
    credit = given(bo, amara, eli, also=[farah])
    assert farah.opens(page_of(credit)).status == 404
    answering.carry(credit, person=amara, to=To(persons=(eli,)))

    assert [one.kind for one in farah.notices.all()] == ["credit.also"]
    assert "Farah" not in eli.opens(page_of(credit))
    farah.posts(f"{page_of(credit)}also/", agreed="yes")
    assert "And of Farah Haddad" in eli.opens(page_of(credit)).words

    farah.posts(f"{page_of(credit)}also/", agreed="no")
    assert "Farah" not in eli.opens(page_of(credit))
    assert eli.posts(f"{page_of(credit)}also/", agreed="yes").status == 403


def test_a_large_circle_is_not_told(bo, amara, monkeypatch):
    monkeypatch.setattr(answering, "MOST_TOLD", 5)
    crowd = colleagues(6)

    credit = carried(bo, amara, circles=(circle("Crowd", *crowd),))

    assert credit.state == Credit.State.CARRIED
    assert not any(one.notices.exists() for one in crowd)


def test_who_leaves_the_circle_reads_it_no_more(bo, amara, eli):
    parents = circle("Parents", eli, convenor=amara)
    credit = carried(bo, amara, circles=(parents,))
    assert eli.notices.exists()

    circles.leave(parents, person=eli)

    assert eli.opens(page_of(credit)).status == 404
    assert not eli.notices.exists()
