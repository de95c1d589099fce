"""The few numbers that leave this room: safe, and never changed later."""

from datetime import date, datetime
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest

from alongside.account.repair import tasks
from alongside.account.repair.models import CallingIn, RepairQuarter
from alongside.account.repair.queries import report
from tests.people import colleagues

IN_QUARTER = date(2026, 5, 4)
AFTER = datetime(2026, 7, 1, 9, tzinfo=ZoneInfo("UTC"))


def made(hurt, called, state, on=IN_QUARTER):
    settled = on if state in ("mended", "left_open") else None
    return CallingIn.objects.create(
        hurt=hurt,
        called=called,
        road="by_name",
        state=state,
        opened_on=on,
        reached_on=on,
        settled_on=settled,
    )


def in_a_ring(people, state):
    return [made(one, other, state) for one, other in pairwise([*people, people[0]])]


def test_a_quarter_is_counted_at_its_close_and_never_changes(workplace):
    people = colleagues(6)
    for state in ("open", "mended", "left_open"):
        in_a_ring(people, state)

    tasks.close_the_quarter(AFTER)
    CallingIn.objects.update(state="mended", settled_on=IN_QUARTER)
    tasks.close_the_quarter(AFTER)

    row = RepairQuarter.objects.get()
    assert (row.first_day, row.rests_on) == (date(2026, 4, 1), 6)
    assert (row.still_open, row.mended, row.left_open) == (6, 6, 6)


@pytest.mark.parametrize("state", ["open", "mended", "left_open"])
def test_a_few_are_not_counted_and_not_stored(state, workplace):
    in_a_ring(colleagues(4), state)

    tasks.close_the_quarter(AFTER)

    row = RepairQuarter.objects.get()
    assert {row.still_open, row.mended, row.left_open, row.rests_on} == {None}


def test_many_about_one_colleague_are_not_counted(workplace):
    one, *others = colleagues(9)
    for other in others:
        made(other, one, "mended")

    counted = report.count(date(2026, 4, 1), date(2026, 6, 30), floor=5)

    assert set(counted.cells.values()) == {None}
    assert counted.rests_on is None


def test_a_higher_floor_of_the_workplace_holds(workplace):
    workplace.floor = 10
    workplace.save()
    people = colleagues(6)
    for state in ("open", "mended", "left_open"):
        in_a_ring(people, state)

    tasks.close_the_quarter(AFTER)

    row = RepairQuarter.objects.get()
    assert {row.still_open, row.mended, row.left_open, row.rests_on} == {None}


def test_what_was_withdrawn_or_lies_outside_is_not_counted(workplace):
    people = colleagues(7)
    in_a_ring(people, "withdrawn")
    for one, other in pairwise(people):
        made(one, other, "mended", on=date(2026, 3, 31))
        made(one, other, "mended", on=date(2026, 7, 1))

    counted = report.count(date(2026, 4, 1), date(2026, 6, 30), floor=5)

    assert set(counted.cells.values()) == {None}


def test_the_quarter_before_a_day(workplace):
    assert report.quarter_before(date(2026, 1, 1)) == (date(2025, 10, 1), date(2025, 12, 31))
    assert report.quarter_before(date(2026, 9, 30)) == (date(2026, 4, 1), date(2026, 6, 30))


def test_everybody_reads_the_same_page_of_numbers(amara, dana):
    RepairQuarter.objects.create(first_day=date(2026, 4, 1), mended=7, rests_on=12)

    page = dana.opens("/account/repair/counts/")

    assert "7" in page.words and "withheld" in page.words
    assert page.words.count("withheld") == 2
    assert "withheld" in amara.opens("/account/repair/counts/").words
