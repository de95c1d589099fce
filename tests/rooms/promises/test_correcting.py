"""Putting the details of a statement right: when, where, by whom and about what."""

from datetime import date

import pytest

from alongside.advocate.promises.actions import statements
from alongside.advocate.promises.models import Finding, Tally
from alongside.people.models import RecordEntry
from alongside.people.policy import NotAllowed
from alongside.people.verifying import verify
from tests.people import circle
from tests.rooms.promises.said import cause, page_of, promised, said, said_to

DETAILS = {"said_on": "2026-02-10", "said_where": "The website", "said_by": "The board"}


def corrected(statement, person, **fields):
    as_it_is = {"said_on": statement.said_on, "said_where": statement.said_where}
    as_it_is["causes"] = list(statement.causes.all())
    return statements.correct(statement, person=person, **as_it_is | fields)


def counted():
    """Give what the tallies count, as cause, month, statements and promises."""
    rows = Tally.objects.exclude(statements=0).order_by("month")
    return list(rows.values_list("cause__name", "month", "statements", "promises"))


def test_whoever_entered_the_words_puts_their_details_right(bo, eli):
    statement = said(bo)

    form = bo.opens(f"{page_of(statement)}correct/")
    assert f"{page_of(statement)}correct/" in bo.opens(page_of(statement)).links
    assert "The words stay as they were entered" in form.words
    assert "everyone at the workplace" in form.words
    bo.posts(f"{page_of(statement)}correct/", **DETAILS, source_url="https://harbour.example/")

    page = eli.opens(page_of(statement))
    assert "The website" in page.words
    assert "The board" in page.words
    assert "https://harbour.example/" in page.links
    assert f"{page_of(statement)}correct/" not in page.links


def test_tallies_move_to_the_new_month_and_the_new_cause(bo):
    pay, hiring = cause("Fair pay"), cause("Hiring")
    statement = said(bo, causes=[pay])
    promise = promised(statement, bo)
    assert counted() == [("Fair pay", date(2026, 3, 1), 1, 1)]

    corrected(statement, bo, said_on=date(2026, 2, 10), causes=[hiring])

    promise.refresh_from_db()
    assert counted() == [("Hiring", date(2026, 2, 1), 1, 1)]
    assert promise.made_on == date(2026, 2, 10)


def test_the_record_says_so_and_still_fits(bo):
    statement = said(bo)

    corrected(statement, bo, said_on=date(2026, 2, 10), said_by="The board")

    said_on = RecordEntry.objects.order_by("position").values_list("kind", "payload__said_on")
    assert list(said_on) == [
        ("statement.entered", "2026-03-02"),
        ("statement.corrected", "2026-02-10"),
    ]
    assert verify().fits


def test_dates_that_wait_for_a_person_are_reckoned_from_the_new_day(bo):
    statement = said(bo, "By the end of next year we will publish the pay of every grade.")
    last = Finding.objects.filter(statement=statement).values_list("reading__by_when__last")
    assert list(last.all()) == [("2027-12-31",)]

    corrected(statement, bo, said_on=date(2025, 3, 2))

    assert list(last.all()) == [("2026-12-31",)]


def test_a_cause_that_was_forgotten_brings_its_circles_in(amara, bo, eli):
    night, pride = circle("Night shift", convenor=amara), circle("Pride", convenor=eli)
    pay, hiring = cause("Fair pay", night), cause("Hiring", pride)
    statement = said(bo, causes=[pay])
    promise = promised(statement, bo)
    promise.circles.remove(night)

    corrected(statement, bo, causes=[pay, hiring])

    assert list(promise.circles.all()) == [pride]
    assert "Something was said about a cause that concerns your circle" in eli.opens("/").words


def test_a_leader_adds_a_cause_and_takes_none_off(bo, chen):
    pay, hiring = cause("Fair pay"), cause("Hiring")
    statement = said(bo, causes=[pay])

    page = chen.posts(f"{page_of(statement)}correct/", **DETAILS, causes=[hiring.code])
    assert "may add a cause, not take one off" in page.words
    with pytest.raises(NotAllowed):
        corrected(statement, chen, causes=[hiring])
    corrected(statement, chen, causes=[pay, hiring])

    assert set(statement.causes.all()) == {pay, hiring}


def test_nobody_from_outside_learns_that_there_is_something_to_correct(amara, bo, farah):
    statement = said_to(bo, circle("Night shift", bo, convenor=amara))

    assert amara.opens(f"{page_of(statement)}correct/").status == 200
    assert farah.opens(f"{page_of(statement)}correct/").status == 404
    assert farah.posts(f"{page_of(statement)}correct/", **DETAILS).status == 404


def test_whom_the_words_were_for_stays(amara, bo):
    night = circle("Night shift", bo, convenor=amara)
    statement = said_to(bo, night)

    bo.posts(f"{page_of(statement)}correct/", **DETAILS, audience="everyone", text="Other words")

    before, text = statement.reach, statement.text
    statement.refresh_from_db()
    assert (statement.said_where, statement.audience) == ("The website", "circles")
    assert (statement.reach, statement.text) == (before, text)
    assert list(statement.to_circles.all()) == [night]


def test_erased_words_have_no_details_to_put_right(bo, dana):
    statement = said(bo)
    statements.erase(statement, person=dana, because="Asked for by law.", title="On pay")

    assert bo.opens(f"{page_of(statement)}correct/").status == 403
