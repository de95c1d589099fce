"""Running tallies: what pages count by, without counting."""

from collections import Counter
from datetime import date

import pytest

from alongside.advocate.promises.actions import tallies
from alongside.advocate.promises.models import Evidence, Reach, Tally
from alongside.advocate.promises.models.tallies import COUNTS
from tests.people import circle
from tests.rooms.promises import words

pytestmark = pytest.mark.django_db


def totals(**which) -> dict[str, int]:
    """Give the counts that are not nought, summed over months and reaches."""
    sums = Counter()
    for row in Tally.objects.filter(**which).values(*COUNTS):
        sums.update(row)
    return {name: number for name, number in sums.items() if number}


def everything() -> set[tuple]:
    """Give every tally that counts something."""
    rows = Tally.objects.values_list("cause", "reach", "month", *COUNTS)
    return {row for row in rows if any(row[3:])}


def test_a_statement_without_a_promise_is_counted_as_exactly_that():
    words.statement(words.cause())

    assert totals() == {"statements": 1, "without_promise": 1}


def test_a_promise_is_counted_in_the_month_in_which_it_was_said():
    said = words.statement(words.cause(), said_on=date(2025, 6, 30))
    words.promise(said, due=date(2025, 12, 31), owner_office="Chief people officer")

    assert totals(month=date(2025, 6, 1)) == {
        "statements": 1,
        "promises": 1,
        "dated": 1,
        "owned": 1,
        "not_known": 1,
        "unsettled": 1,
    }
    assert totals() == totals(month=date(2025, 6, 1))


def test_a_deed_is_counted_in_the_month_in_which_it_was_done():
    kept = words.promise(words.statement(words.cause()))
    words.deed(kept, done_on=date(2025, 9, 3))
    words.deed(kept, done_on=date(2025, 10, 3), state=Evidence.State.ACCEPTED)

    assert totals(month=date(2025, 9, 1)) == {"deeds_put_forward": 1}
    assert totals(month=date(2025, 10, 1)) == {"deeds_accepted": 1}


def test_words_about_two_causes_count_for_each():
    pay, hiring = words.cause("Pay"), words.cause("Hiring")
    words.promise(words.statement(pay, hiring))

    assert totals(cause=pay) == totals(cause=hiring)
    assert totals(cause=pay)["promises"] == 1


def test_words_to_two_circles_are_one_reach_and_count_once(amara, bo):
    night, harbour = circle("Night shift", amara, bo), circle("Harbour", amara)
    words.statement(words.cause(), to=(harbour, night))

    reach = Reach.objects.exclude(key=Reach.EVERYONE).get()
    assert set(reach.circles.all()) == {night, harbour}
    assert totals() == {"statements": 1, "without_promise": 1}


def test_a_statement_that_changes_month_takes_its_promises_along():
    said = words.statement(words.cause(), said_on=date(2025, 6, 10))
    words.promise(said)

    with tallies.keeping(said):
        said.said_on = date(2025, 8, 1)
        said.save()

    assert totals(month=date(2025, 6, 1)) == {}
    assert totals(month=date(2025, 8, 1))["promises"] == 1


def test_a_change_that_fails_leaves_the_tallies_as_they_were():
    said = words.statement(words.cause())
    before = everything()

    with pytest.raises(RuntimeError), tallies.keeping(said):
        said.promises.create(wording="x", made_on=said.said_on, last_moved_on=said.said_on)
        raise RuntimeError

    assert everything() == before


def test_a_recount_after_rows_came_in_bulk_gives_what_the_running_tallies_give(amara):
    night = circle("Night shift", amara)
    said = words.statement(words.cause(), to=(night,))
    words.deed(words.promise(said, due=date(2025, 9, 1), cost_money="2 million"))
    words.statement(words.cause("Pay"))
    running = everything()

    Tally.objects.all().delete()
    said.__class__.objects.update(reach=None)
    tallies.recount()

    assert everything() == running
