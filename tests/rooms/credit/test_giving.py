"""Giving credit: it goes to whom it names, and nowhere else until they say so."""

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from alongside.act.credit.actions import giving
from alongside.act.credit.actions.giving import Wrongly
from alongside.act.credit.models import Credit
from alongside.people.audience import To
from alongside.people.models import Erasure, RecordEntry
from alongside.people.policy import NotAllowed
from tests.people import circle
from tests.rooms.credit.given import WHAT, given, page_of


def test_bo_gives_credit_and_amara_alone_reads_it(bo, amara, chen, eli, dana):
    page = bo.posts(
        "/act/credit/give/",
        kind="idea",
        what=WHAT,
        whose="Amara Osei",
        stood="The minutes of May",
        credited_to="Chen Wei",
        to="persons",
        persons=eli.email,
    )

    credit = Credit.objects.get()
    assert credit.credited_to == chen
    assert "Only whoever gave it and whoever it was of read this." in page.words
    assert [one.kind for one in amara.notices.all()] == ["credit.given"]
    assert "This idea was yours." in amara.opens(page_of(credit)).words
    assert not amara.notices.exists()
    for person in (chen, eli, dana):
        assert person.opens(page_of(credit)).status == 404
        assert not person.notices.exists()
    assert not RecordEntry.objects.exists()


def test_who_gave_credit_can_tell_it_as_a_deed(bo, amara, eli):
    credit = given(bo, amara, eli)
    link = "/act/deeds/tell/?action=credit-the-idea"

    assert link in bo.opens(page_of(credit)).links
    assert link not in amara.opens(page_of(credit)).links


def test_a_name_that_nobody_here_has_is_kept_as_words(bo, amara):
    bo.posts(
        "/act/credit/give/",
        kind="work",
        what=WHAT,
        whose="Amara Osei",
        credited_to="the project team",
        to="nowhere",
    )

    credit = Credit.objects.get()
    assert (credit.credited_to, credit.credited_to_words) == (None, "the project team")
    assert "This work was Amara Osei's." in bo.opens(page_of(credit)).words


def test_nobody_credits_themselves(bo, amara):
    for form in ({"whose": bo.email}, {"whose": amara.email, "also": bo.email}):
        bo.posts("/act/credit/give/", kind="idea", what=WHAT, to="nowhere", **form)
    with pytest.raises(NotAllowed):
        given(bo, bo)
    with pytest.raises(NotAllowed):
        given(bo, amara, also=[bo])
    with pytest.raises(IntegrityError), transaction.atomic():
        Credit.objects.create(what=WHAT, said_by=bo, whose=bo, made_on=timezone.localdate())

    assert not Credit.objects.exists()


def test_what_stood_under_the_right_name_needs_no_credit(bo, amara):
    page = bo.posts(
        "/act/credit/give/",
        kind="idea",
        what=WHAT,
        whose=amara.email,
        credited_to=amara.email,
        to="nowhere",
    )

    assert "it stood under the right name" in page.words


def test_a_hidden_circle_is_told_only_what_concerns_its_member(bo, amara, eli):
    heron = circle("Night heron", bo, eli, openness="hidden")
    page = bo.posts(
        "/act/credit/give/",
        kind="idea",
        what=WHAT,
        whose=amara.email,
        to="circles",
        circles=heron.code,
    )
    assert "does not belong to that circle" in page.words
    with pytest.raises(NotAllowed):
        given(bo, amara, circles=(heron,))
    with pytest.raises(NotAllowed):
        giving.give(
            person=bo,
            kind="idea",
            what=WHAT,
            whose=amara,
            wrongly=Wrongly(reached=To(everyone=True)),
        )

    assert given(bo, eli, circles=(heron,))


def test_credit_is_taken_back_until_it_goes_further(bo, amara, eli):
    credit = given(bo, amara, eli)
    address = f"{page_of(credit)}withdraw/"
    assert "Take this credit back?" in bo.opens(address)
    assert amara.posts(address).status == 403

    bo.posts(address)

    assert not Credit.objects.exists()
    assert not amara.notices.exists()
    assert Erasure.objects.get().kind == "credit"


def test_a_backup_does_not_bring_it_back(bo, amara):
    credit = given(bo, amara)

    giving.erase_again(credit.code)

    assert not Credit.objects.exists()


def test_the_lists_show_ones_own_and_no_count(bo, amara, eli, django_assert_max_num_queries):
    for number in range(55):
        given(bo, amara, eli, what=f"Idea {number}")

    for person, show in ((bo, "by-you"), (amara, "to-you")):
        page = person.opens("/act/credit/", show=show)
        assert "Idea 54" in page
        assert "55" not in page.words
        assert "Idea 3" in person.opens("/act/credit/", show=show, page=2)
        with django_assert_max_num_queries(10):
            person.opens("/act/credit/", show=show)
    assert "Idea" not in eli.opens("/act/credit/", show="carried").words.replace("Credit", "")
    assert "No credit names you here" in eli.opens("/act/credit/", show="nonsense")
