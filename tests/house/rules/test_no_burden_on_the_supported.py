"""No burden on the supported: asked seldom, in one tap, or never; nobody sees silence."""

import random
from datetime import date, timedelta

import pytest
from django.urls import reverse

from alongside.advocate.promises.actions import rounds, views
from alongside.advocate.promises.actions.askings import KIND
from alongside.people.models import Notice
from tests.people import circle, colleagues
from tests.rooms.promises import words

pytestmark = pytest.mark.django_db

FIRST = date(2026, 3, 1)


@pytest.fixture
def crew(workplace):
    return colleagues(6)


@pytest.fixture
def night(crew):
    return circle("Night shift", *crew)


def ask(month=FIRST):
    rounds.monthly(month, chance=random.Random(1))


def asked(person):
    return Notice.objects.filter(person=person, kind=KIND).count()


def test_nobody_is_asked_for_more_than_two_views_a_month(crew, night):
    for number in range(7):
        words.promise(words.statement(), night, wording=f"Promise {number}")

    ask()
    ask()

    assert {asked(one) for one in crew} == {2}


def test_one_press_on_their_own_page_and_nobody_asks_them_again(crew, night):
    words.promise(words.statement(), night)
    crew[0].may_be_asked_for_views = False
    crew[0].save()

    ask()

    assert (asked(crew[0]), asked(crew[1])) == (0, 1)


def test_whoever_paused_is_left_in_peace(crew, night):
    words.promise(words.statement(), night)
    crew[0].paused_until = FIRST + timedelta(days=20)
    crew[0].save()

    ask()

    assert (asked(crew[0]), asked(crew[1])) == (0, 1)


def test_a_view_is_one_press(crew, night):
    promise = words.promise(words.statement(), night)
    page = crew[0].opens(reverse("promises:promise", args=[promise.code]))
    form = page[page.index('id="your-view"') :].split("</form>")[0]

    assert form.count("<button") == 3
    assert [kind for kind in ("<select", "<textarea", 'type="text"') if kind in form] == []


def test_silence_changes_no_word_of_what_others_read(crew, night, gwen):
    """Six asked and silent, or six never asked: the page of the promise is the same."""
    promise = words.promise(words.statement(words.cause()), night)
    address = reverse("promises:promise", args=[promise.code])
    before = gwen.opens(address).words

    ask()

    assert {asked(one) for one in crew} == {1}
    assert gwen.opens(address).words == before


def test_how_many_did_not_answer_cannot_be_worked_out(crew, night, gwen):
    promise = words.promise(words.statement(), night)
    ask()
    for one in crew[:5]:
        views.give_view(promise, person=one, answer="kept")
    rounds.rulings.rule(FIRST, on=date(2026, 4, 1))

    page = gwen.opens(reverse("promises:promise", args=[promise.code]))
    assert "5 views" in page.words
    assert [
        word for word in ("6 ", "of 6", "did not answer", "no answer") if word in page.words
    ] == []


def test_an_asking_that_nobody_answered_goes_by_itself(crew, night):
    words.promise(words.statement(), night)
    ask()

    rounds.daily(date(2026, 4, 1))

    assert [asked(one) for one in crew] == [0] * 6


def test_the_organisation_shows_its_evidence_and_the_circle_owes_nothing(night, gwen):
    promise = words.promise(words.statement(), night)

    page = gwen.opens(reverse("promises:promise", args=[promise.code]))

    assert "Nothing shown" in page.words
    assert "silent" not in page.words
