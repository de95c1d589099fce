"""The floor under numbers about people: stewards raise it, and nobody lowers it."""

import pytest
from django.db import IntegrityError, transaction

from alongside.people.actions import first_run, floor, leaving, roles
from alongside.people.models import RecordEntry, Workplace
from alongside.people.models.workplace import HIGHEST_FLOOR
from alongside.people.policy import NotAllowed
from alongside.people.queries.workplace import the_workplace

FLOOR = "/first-steps/floor/"


def test_a_steward_raises_the_floor_in_the_open(dana, bo):
    page = dana.posts(FLOOR, floor=8, sure="on")

    assert "rests on fewer than 8 of them" in page.words
    assert the_workplace().floor == 8
    entry = RecordEntry.objects.get(kind="workplace.floor_raised")
    assert (entry.person, entry.payload["before"], entry.payload["floor"]) == (dana, 5, 8)
    assert "A steward raised the floor under numbers about people." in bo.opens("/record/").words


@pytest.mark.parametrize("lower", [4, 5, 7, 8])
def test_the_floor_is_never_lowered_not_even_back(dana, lower):
    floor.raise_floor(8, person=dana)

    page = dana.posts(FLOOR, floor=lower, sure="on")

    assert "The floor is 8 and can only be raised; give a higher number." in page.words
    with pytest.raises(floor.FloorNotRaised):
        floor.raise_floor(lower, person=dana)
    assert the_workplace().floor == 8
    assert RecordEntry.objects.filter(kind="workplace.floor_raised").count() == 1


def test_the_database_holds_no_floor_under_five(workplace):
    with pytest.raises(IntegrityError), transaction.atomic():
        Workplace.objects.update(floor=4)
    assert the_workplace().floor == 5


def test_a_floor_that_would_silence_circles_is_refused(dana):
    page = dana.posts(FLOOR, floor=HIGHEST_FLOOR + 1, sure="on")

    assert "A floor above 20 would silence circles; give a lower number." in page.words
    with pytest.raises(floor.FloorNotRaised):
        floor.raise_floor(HIGHEST_FLOOR + 1, person=dana)
    assert the_workplace().floor == 5


def test_only_stewards_are_led_there_from_the_people(dana, bo):
    assert "/first-steps/" in dana.opens("/people/").links
    assert "/first-steps/" not in bo.opens("/people/").links


def test_the_highest_floor_leaves_nothing_to_fill_in(dana):
    page = dana.posts(FLOOR, floor=HIGHEST_FLOOR, sure="on")

    assert "rests on fewer than 20 of them" in page.words
    assert "Raise the floor" not in page.words


def test_the_record_keeps_the_raised_floor_when_the_steward_leaves(dana, eli):
    floor.raise_floor(8, person=dana)
    roles.appoint_steward(eli, person=dana)

    leaving.leave(dana)

    entry = RecordEntry.objects.get(kind="workplace.floor_raised")
    assert (entry.person, entry.payload["floor"]) == (None, 8)


def test_it_is_asked_once_more_before_there_is_no_way_back(dana):
    dana.posts(FLOOR, floor=8)
    assert the_workplace().floor == 5


def test_members_and_leaders_do_not_raise_the_floor(amara, chen):
    for somebody in (amara, chen):
        assert somebody.posts(FLOOR, floor=8, sure="on").status == 403
        with pytest.raises(NotAllowed):
            floor.raise_floor(8, person=somebody)
    assert the_workplace().floor == 5


def test_whoever_names_the_workplace_meanwhile_does_not_lower_the_floor(dana):
    read_before = the_workplace()
    floor.raise_floor(8, person=dana)

    first_run.name_workplace(read_before, person=dana, name="Harbour Works")
    first_run.finish(read_before, person=dana)

    assert the_workplace().floor == 8
