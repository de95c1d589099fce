"""Telling a deed: three things to say, and nobody else sees any of them."""

from datetime import date

import pytest
from django.utils import timezone

from alongside.act.deeds.actions import deeds as actions
from alongside.act.deeds.actions.deeds import Telling
from alongside.act.deeds.models import Deed
from alongside.people.models import Cause, Erasure, RecordEntry
from alongside.people.policy import NotAllowed
from tests.people import circle
from tests.rooms.deeds.told import CAME_OF_IT, WHAT, shared, telling_form, told


def test_bo_tells_a_deed_two_taps_from_today(bo, amara):
    assert "/act/deeds/tell/" in bo.opens("/today/").links

    page = bo.posts(
        "/act/deeds/tell/",
        **telling_form(whom="person", for_person=amara.email, came_of_it=CAME_OF_IT),
    )

    deed = Deed.objects.get()
    assert (deed.person, deed.for_person, deed.what) == (bo, amara, WHAT)
    assert "Only you see this." in page.words
    assert page.address == f"/act/deeds/{deed.code}/"


def test_telling_tells_nobody_and_is_not_on_record(bo, amara, eli):
    told(bo, amara, together=(eli,))

    assert not amara.notices.exists()
    assert not eli.notices.exists()
    assert not RecordEntry.objects.exists()


def test_a_deed_is_for_somebody_else(bo, amara, eli):
    for form in (
        {"whom": "person", "for_person": bo.email},
        {"whom": "person", "for_person": ""},
        {"whom": "person", "for_person": amara.email, "together": amara.email},
        {"whom": "circle"},
    ):
        bo.posts("/act/deeds/tell/", **telling_form(**form))
    for telling in (
        Telling(WHAT, for_person=bo),
        Telling(WHAT, for_person=amara, together=(amara,)),
        Telling(WHAT, together=(bo,)),
    ):
        with pytest.raises(NotAllowed):
            actions.tell(telling, person=bo)

    assert not Deed.objects.exists()


def test_an_action_of_the_catalogue_brings_its_features_and_scope(bo):
    page = bo.opens("/act/deeds/tell/", action="credit-the-idea")
    assert "Name whose idea it was" in page

    bo.posts("/act/deeds/tell/?action=credit-the-idea", **telling_form(scope="systemic"))

    deed = Deed.objects.get()
    assert (deed.action, deed.scope) == ("credit-the-idea", "individual")
    assert deed.feature_names == ["amplification", "action"]


def test_an_action_that_is_in_no_catalogue_is_left_aside(bo):
    bo.posts(
        "/act/deeds/tell/?action=nothing-of-the-kind",
        **telling_form(features=["listening", "risk-taking"], scope="systemic"),
    )

    deed = Deed.objects.get()
    assert (deed.action, deed.scope) == ("", "systemic")
    assert deed.feature_names == ["listening", "risk-taking"]


def test_a_circle_that_one_cannot_know_of_cannot_be_chosen(bo, amara):
    heron = circle("Night heron", amara, openness="hidden")
    circle("Parents", amara)

    page = bo.posts("/act/deeds/tell/", **telling_form(whom="circle", for_circle=heron.code))

    assert "Night heron" not in page
    assert not Deed.objects.exists()


def test_what_came_of_it_can_be_said_later(bo, amara):
    deed = told(bo, amara, came_of_it="")
    page = bo.opens(f"/act/deeds/{deed.code}/")
    assert "You have not said yet." in page.words

    form = telling_form(whom="person", for_person=amara.email, came_of_it=CAME_OF_IT)
    bo.posts(f"/act/deeds/{deed.code}/change/", **form)

    deed.refresh_from_db()
    assert deed.came_of_it == CAME_OF_IT


def test_the_form_of_a_change_holds_what_was_told(bo, amara, eli):
    cause = Cause.objects.create(name="Fair pay")
    deed = told(bo, amara, together=(eli,), cause=cause, scope="systemic", features=("listening",))

    page = bo.opens(f"/act/deeds/{deed.code}/change/")

    for held in (WHAT, CAME_OF_IT, amara.name, eli.name, 'value="systemic"', "Fair pay"):
        assert held in page


def test_ones_deeds_stand_by_month_the_latest_first(bo):
    for day in (date(2026, 3, 5), date(2026, 4, 2), date(2026, 3, 9)):
        told(bo, what=f"Done on the {day.day}th", done_on=day)

    page = bo.opens("/act/deeds/").words

    places = [page.index(words) for words in ("April 2026", "2th", "March 2026", "9th", "5th")]
    assert places == sorted(places)


def test_erasing_asks_first_and_leaves_nothing(bo, amara):
    deed = told(bo, amara)
    shared(deed, amara)
    address = f"/act/deeds/{deed.code}/delete/"

    assert "Erase this deed?" in bo.opens(address)
    assert Deed.objects.exists()
    bo.posts(address)

    assert not Deed.objects.exists()
    assert not amara.notices.exists()
    assert "Gave" not in amara.opens("/act/deeds/shared/")
    assert set(Erasure.objects.values_list("kind", flat=True)) == {"deed", "share"}


def test_a_backup_does_not_bring_an_erased_deed_back(bo, amara):
    deed = told(bo, amara)
    shared(deed, amara)

    actions.erase_again(deed.code)

    assert not Deed.objects.exists()
    assert not amara.opens("/act/deeds/shared/").words.count("Gave")


def test_nobody_changes_or_erases_the_deed_of_another(bo, amara, dana):
    deed = told(bo, amara)

    for person in (amara, dana):
        with pytest.raises(NotAllowed):
            actions.change(deed, Telling("Nothing", whom="everyone"), person=person)
        with pytest.raises(NotAllowed):
            actions.delete(deed, person=person)


def test_no_page_costs_more_with_more_deeds(bo, amara, eli, django_assert_max_num_queries):
    for number in range(60):
        deed = told(bo, amara, what=f"Deed {number}", done_on=timezone.localdate())
        shared(deed, eli)
    pages = [
        (bo, "/act/deeds/"),
        (bo, f"/act/deeds/{deed.code}/"),
        (eli, "/act/deeds/shared/"),
        (eli, f"/act/deeds/shared/{deed.share.code}/"),
    ]

    for person, address in pages:
        person.opens(address)
        with django_assert_max_num_queries(12):
            assert person.opens(address).status == 200
    assert "Deed 0" not in bo.opens("/act/deeds/").words.split()
    assert "Deed 5" in bo.opens("/act/deeds/", page=2).words
