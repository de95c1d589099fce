"""Words and deeds: one page a cause, for exactly those whom the words were for."""

import csv
import io
import re
from datetime import date, timedelta

import pytest
from django.core.cache import caches
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from alongside.advocate.promises.actions import naming, tallies
from alongside.advocate.promises.models import Promise, Ruling, Statement
from alongside.advocate.promises.queries.causes import STATEMENTS_A_PAGE
from alongside.advocate.promises.views.table import harmless
from alongside.advocate.promises.views.window import window
from tests.people import circle
from tests.rooms.promises import words

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def nothing_kept_ready():
    """Begin without pages that another test's workplace left."""
    caches["pages"].clear()


@pytest.fixture
def pay():
    return words.cause("Fair pay")


def lately(days=40):
    return timezone.localdate() - timedelta(days=days)


def page_of(cause, person, **query):
    return person.opens(reverse("promises:cause", args=[cause.code]), **query)


def file_of(cause, person, **query):
    text = person.opens(reverse("promises:cause_csv", args=[cause.code]), **query)
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))


def value_of(page, label):
    """Give the first count that stands under a label."""
    found = re.search(rf"<dt>(?:<svg.*?</svg>)?{label}</dt><dd>([^<]*)", page, re.DOTALL)
    assert found, label
    return found[1].strip()


def test_words_deeds_and_promises_stand_side_by_side(amara, pay):
    said = words.statement(pay, title="Where we stand", said_on=lately())
    promise = words.promise(said, due=lately(5), owner_office="Chief people officer")
    words.deed(promise, done_on=lately(3), state="accepted")
    tallies.recount()

    page = page_of(pay, amara)

    assert value_of(page, "Statements") == "1"
    assert value_of(page, "Promises") == "1"
    assert value_of(page, "With an owner") == "1"
    assert value_of(page, "Accepted") == "1"
    assert value_of(page, "Consistency") == "1 of 24"
    assert "Chief people officer" in page.words
    assert "1 deed shown, 1 accepted" in page.words


def test_a_statement_without_a_promise_is_listed_as_exactly_that(amara, pay):
    words.statement(pay, title="We care deeply", said_on=lately())

    page = page_of(pay, amara)
    assert value_of(page, "Without a promise") == "1"
    assert "We care deeply" in page.words

    everything = amara.opens(reverse("promises:cause_without_promise", args=[pay.code]))
    assert "We care deeply" in everything.words


def test_words_to_a_circle_show_to_its_members_only(amara, bo, pay):
    harbour = circle("Harbour", amara)
    said = words.statement(pay, to=(harbour,), title="To the harbour", said_on=lately())
    words.promise(said, wording="A second boat")
    words.statement(pay, to=(harbour,), title="Only a feeling", said_on=lately())

    inside, outside = page_of(pay, amara), page_of(pay, bo)

    assert (value_of(inside, "Statements"), value_of(outside, "Statements")) == ("2", "0")
    for unseen in ("To the harbour", "A second boat", "Only a feeling"):
        assert unseen not in outside
    assert [row["promise"] for row in file_of(pay, amara)] == ["A second boat"]
    assert file_of(pay, bo) == []
    listed = bo.opens(reverse("promises:cause_without_promise", args=[pay.code]))
    assert "Only a feeling" not in listed


def test_who_comes_into_a_circle_sees_its_words_at_once_and_who_leaves_no_longer(amara, bo, pay):
    harbour = circle("Harbour", amara)
    words.promise(words.statement(pay, to=(harbour,), said_on=lately()), wording="A second boat")
    assert "A second boat" not in page_of(pay, bo)

    harbour.memberships.create(person=bo, since=lately())
    assert "A second boat" in page_of(pay, bo)

    harbour.memberships.filter(person=bo).delete()
    assert "A second boat" not in page_of(pay, bo)


def test_a_page_that_was_kept_ready_never_shows_what_has_changed(amara, bo, pay):
    promise = words.promise(words.statement(pay, said_on=lately()), wording="Pay bands")
    deed = words.deed(promise, done_on=lately(5), title="Bo Lindqvist moved up")
    deed.named.create(person=bo)
    assert "Pay bands" in page_of(pay, amara)
    assert "Bo Lindqvist moved up" in page_of(pay, amara)

    naming.hide(deed, person=bo)
    assert "Bo Lindqvist moved up" not in page_of(pay, amara)

    with tallies.keeping(promise.statement):
        Promise.objects.update(wording="Some pay bands")
    assert "Some pay bands" in page_of(pay, amara)


def test_a_second_visit_asks_for_little_and_says_the_same(amara, pay):
    words.promise(words.statement(pay, said_on=lately()))
    first = page_of(pay, amara)

    with CaptureQueriesContext(connection) as asked:
        second = page_of(pay, amara)

    assert len(asked) <= 5
    assert second.words == first.words


def test_no_name_is_in_what_is_kept_ready(amara, pay, chen):
    promise = words.promise(words.statement(pay, said_on=lately()), owner=chen)
    words.deed(promise, done_on=lately(5), put_forward_by=chen)
    page_of(pay, amara)

    kept = str(vars(caches["pages"]))
    assert "Pay bands in every job posting" in kept
    assert [name for name in (amara.name, chen.name) if name in kept] == []


@pytest.mark.parametrize("many", [3, 150])
def test_a_first_visit_asks_at_most_twelve_times_however_much_was_said(amara, pay, many):
    statements = [
        Statement(title=f"S{n}", said_on=lately(n % 600), entered_on=lately(), audience="everyone")
        for n in range(many)
    ]
    Statement.objects.bulk_create(statements)
    pay.statements.set(Statement.objects.all())
    Promise.objects.bulk_create(
        Promise(statement=one, wording="P", made_on=lately(), last_moved_on=lately())
        for one in Statement.objects.all()
    )
    tallies.recount()
    amara.browser.get("/today/")

    with CaptureQueriesContext(connection) as asked:
        page = page_of(pay, amara)

    assert page.status == 200
    assert len(asked) <= 12


def test_many_words_are_drawn_as_months_and_what_is_not_drawn_is_told(amara, pay):
    for number in range(70):
        said = words.statement(pay, title=f"Statement {number}", said_on=lately(number * 8))
        words.promise(said, wording=f"Promise {number}")

    page = page_of(pay, amara)

    assert "58 further promises are not drawn here" in page.words
    assert 'class="word promise"' in page


def test_page_by_page_every_promise_is_listed_once(amara, pay):
    for number in range(STATEMENTS_A_PAGE * 2 + 5):
        said = words.statement(pay, said_on=lately(number * 11))
        words.promise(said, wording=f"Promise number {number}.")
    words.statement(pay, said_on=lately(3))

    listed = [
        wording
        for number in (1, 2, 3)
        for wording in re.findall(
            r'scope="row"><a href="[^"]*">(Promise number \d+\.)', page_of(pay, amara, page=number)
        )
    ]

    assert listed == [f"Promise number {n}." for n in range(STATEMENTS_A_PAGE * 2 + 5)]


def test_what_was_promised_before_the_window_and_is_still_owed_is_told(amara, pay):
    long_ago = words.statement(pay, said_on=lately(1_000))
    words.promise(long_ago, wording="Still owed")
    words.promise(long_ago, wording="Done with", circle_says="kept")

    page = page_of(pay, amara)
    assert value_of(page, "Promises") == "0"
    assert "1 promise from before this time is neither kept, broken nor let go." in page.words

    everything = page_of(pay, amara, months="all")
    assert value_of(everything, "Promises") == "2"
    assert "Still owed" in everything.words


def test_a_ruling_says_how_many_views_it_rests_on(amara, pay):
    promise = words.promise(words.statement(pay, said_on=lately()), circle_says="kept")
    Ruling.objects.create(
        promise=promise, month=date(2026, 1, 1), says="kept", rests_on=14, released_on=lately()
    )

    assert "14 views, January 2026" in page_of(pay, amara).words


def test_printed_the_table_stands_open(amara, pay):
    words.statement(pay, said_on=lately())

    assert "<details open>" not in page_of(pay, amara)
    assert "<details open>" in page_of(pay, amara, print=1)


def test_the_file_has_a_line_a_promise_with_its_three_facts(amara, chen, pay):
    said = words.statement(pay, title="Where we stand", said_on=lately())
    words.promise(
        said,
        owner=chen,
        owner_office="Head of Operations",
        due=lately(3),
        circle_says="broken",
        cost_time="Two days a month",
    )

    (line,) = file_of(pay, amara)

    assert line["office"] == "Head of Operations"
    assert line["time"] == "Two days a month"
    facts = [line["the circle says"], line["the calendar says"], line["the owner did"]]
    assert facts == ["Broken", "late", "open"]
    assert chen.name not in line.values()


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "  =cmd|' /C calc'!A0"])
def test_nothing_in_the_file_is_carried_out_by_a_spreadsheet(amara, pay, cell):
    words.promise(words.statement(pay, said_on=lately()), wording=cell)

    assert harmless(cell) == f"'{cell}"
    assert [row["promise"] for row in file_of(pay, amara)] == [f"'{cell}"]


@pytest.mark.parametrize("asked", ["", "7", "-1", "x", "999999", "24"])
def test_a_window_that_cannot_be_asked_for_is_the_usual_one(asked):
    shown = window(asked, today=date(2026, 11, 22), earliest=None)

    assert (shown.first, shown.last) == (date(2024, 12, 1), date(2026, 11, 30))


def test_strange_words_in_the_address_are_no_way_to_fill_the_memory(amara, pay):
    for number in range(5):
        assert page_of(pay, amara, **{f"x{number}": "y"}).status == 200

    assert not caches["pages"]._cache
