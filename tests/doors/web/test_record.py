"""The public record as a page: only what the reader may see where it stands."""

from datetime import date

import pytest

from alongside.advocate.promises.actions import statements
from alongside.advocate.promises.models import Statement
from alongside.doors.web import record as door
from alongside.people import record
from alongside.people.actions import causes, circles, roles
from alongside.people.models import RecordEntry
from tests.people import circle
from tests.rooms.promises.said import said


@pytest.fixture
def begun(amara, dana):
    """Give a circle and a cause that entered the record."""
    parents = circles.found(person=amara, name="Parents")
    cause = causes.add(person=dana, name="School hours")
    causes.say_it_concerns(cause, circle=parents, person=amara)
    return parents


def test_everyone_sees_what_everyone_may_see_newest_first(begun, eli):
    page = eli.opens("/record/")

    said = (
        "A circle said that a cause concerns it.",
        "A cause was added.",
        "A circle was founded.",
    )
    assert sorted(page.index(sentence) for sentence in said) == [page.index(one) for one in said]
    assert f"/circles/{begun.code}/" in page.links


def test_it_says_neither_who_nor_in_which_words(begun, eli):
    page = eli.opens("/record/")

    assert [word for word in ("Amara", "Dana", "Parents", "School") if word in page] == []


def test_what_offices_change_hands_and_which_words_are_erased_is_told(amara, dana, eli):
    roles.appoint_leader(amara, person=dana, office="Head of People")
    words = said(dana)
    statements.erase(words, person=dana, because="A name stood in it.", title="Erased")

    page = eli.opens("/record/")

    assert "A leader was appointed." in page
    assert f"/people/{amara.code}/" in page.links
    assert "The words of a statement were erased, with a reason." in page
    assert "A name stood in it." not in page


def test_an_empty_record_says_so(eli):
    assert "Nothing was done in public yet" in eli.opens("/record/")


def test_words_to_one_circle_are_not_found_by_others(amara, bo, eli, dana):
    heron = circle("Night heron", bo, convenor=amara, openness="hidden")
    said = Statement.objects.create(
        title="To you alone",
        text="We will build a ramp.",
        said_on=date(2026, 5, 4),
        entered_by=amara,
        entered_on=date(2026, 5, 4),
        audience=Statement.Audience.CIRCLES,
    )
    said.to_circles.add(heron)
    record.enter("statement.entered", person=amara, about=said)
    assert RecordEntry.objects.get().kind == "statement.entered"

    assert "A statement was entered." in bo.opens("/record/")
    for outsider in (eli, dana):
        assert "A statement was entered." not in outsider.opens("/record/")


def test_a_circle_that_hides_goes_from_the_page(begun, amara, bo, eli):
    circles.change_openness(begun, person=amara, openness="hidden")

    page = eli.opens("/record/")

    assert "A circle was founded." not in page
    assert "A circle was founded." in amara.opens("/record/")


def test_earlier_acts_are_a_page_further(begun, eli, monkeypatch):
    monkeypatch.setattr(door, "LOOKED_AT", 2)

    first = eli.opens("/record/")
    assert "A circle was founded." not in first
    [earlier] = [link for link in first.links if link.startswith("?before=")]

    assert "A circle was founded." in eli.opens("/record/", before=earlier.partition("=")[2])


@pytest.mark.parametrize("before", ["x", "-1", "9" * 40, "٣"])
def test_an_address_that_was_typed_wrongly_shows_the_latest(begun, eli, before):
    assert "A circle was founded." in eli.opens("/record/", before=before)


def test_every_kind_that_enters_the_record_leads_somewhere_or_is_left_out_on_purpose():
    about = {"leader": "person", "steward": "person"}
    kinds = {kind.partition(".")[0] for kind in door.SENTENCES}

    assert {about.get(kind, kind) for kind in kinds} == {*door.PLACES, "workplace"}


def test_it_costs_no_more_with_more_acts(begun, amara, eli, django_assert_max_num_queries):
    for number in range(30):
        causes.add(person=amara, name=f"Cause {number}")
    eli.opens("/record/")

    with django_assert_max_num_queries(6):
        eli.opens("/record/")


def test_visitors_are_sent_to_sign_in(visitor):
    assert visitor.opens("/record/").address.startswith("/sign-in/login/")
