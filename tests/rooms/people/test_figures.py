"""Numbers of the report: released once, resting on enough people, never to be subtracted."""

from datetime import date

import pytest

from alongside.people import figures
from alongside.people.figures import Counted
from alongside.people.models import ProgrammeFigure

pytestmark = pytest.mark.django_db
SPRING = date(2026, 4, 1)


def released(parts, whole=None):
    figures.release(SPRING, "deeds", parts, whole=whole)
    return ProgrammeFigure.objects.get()


def test_what_rests_on_five_people_is_told_with_how_many_those_are(workplace):
    one = released({"individual": Counted(40, 12), "systemic": Counted(9, 6)}, Counted(49, 15))

    assert one.cells == {"individual": 40, "systemic": 9}
    assert one.people == {"individual": 12, "systemic": 6}
    assert (one.total, one.rests_on) == (49, 15)


def test_what_rests_on_four_is_withheld_and_so_is_what_would_give_it_away(workplace):
    one = released({"individual": Counted(40, 12), "systemic": Counted(9, 4)}, Counted(49, 15))

    assert one.cells == {"individual": None, "systemic": None}
    assert one.total == 49


def test_of_fewer_than_five_people_nothing_is_told_at_all(workplace):
    one = released({"individual": Counted(40, 2), "systemic": Counted(9, 2)}, Counted(49, 4))

    assert one.cells == {"individual": None, "systemic": None}
    assert (one.total, one.rests_on) == (None, None)


def test_a_quarter_is_released_once_and_stays_as_it_was(workplace):
    released({"a": Counted(10, 5), "b": Counted(10, 5)})
    again = released({"a": Counted(11, 6), "b": Counted(10, 5)})

    assert again.cells == {"a": 10, "b": 10}


def test_a_floor_that_was_raised_is_heeded(workplace):
    workplace.floor = 8
    workplace.save()

    assert released({"a": Counted(10, 7), "b": Counted(10, 9)}).cells == {"a": None, "b": None}


@pytest.mark.parametrize(
    ("on", "first", "last"),
    [
        (date(2026, 1, 1), date(2025, 10, 1), date(2025, 12, 31)),
        (date(2026, 3, 31), date(2025, 10, 1), date(2025, 12, 31)),
        (date(2026, 11, 25), date(2026, 7, 1), date(2026, 9, 30)),
    ],
)
def test_the_quarter_that_ended_before_a_day(on, first, last):
    assert figures.quarter_before(on) == (first, last)


def test_the_last_four_quarters_come_latest_first():
    assert figures.latest_quarters(date(2026, 11, 25)) == [
        date(2026, 7, 1),
        date(2026, 4, 1),
        date(2026, 1, 1),
        date(2025, 10, 1),
    ]
