"""What a page asks of the database does not grow with how much was said and done."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from alongside.advocate.promises.actions import evidence, owning, replies
from alongside.advocate.promises.models import Contest, Ruling
from alongside.people.models import Circle, Person
from tests.people import circle, person
from tests.rooms.promises.said import SAID, cause, promised, said, said_to, shown

MOST = 12
PAGES = (
    "/advocate/",
    "/advocate/statements/{statement}/",
    "/advocate/statements/{statement}/?mark=1",
    "/advocate/promises/{promise}/",
    "/advocate/evidence/{evidence}/",
)


def questions(person, address):
    """Count what a visit asks, once the news is read."""
    person.opens(address)
    with CaptureQueriesContext(connection) as asked:
        page = person.opens(address)
    assert page.status == 200
    return len(asked)


@pytest.fixture(params=["to everyone", "to a circle"])
def promise(request, amara, bo, chen, gwen):
    """A promise to which everything happened once."""
    pride = circle("Pride", bo, convenor=amara)
    parents = circle("Parents", convenor=gwen)
    about = cause("Fair pay", pride, parents)
    if request.param == "to everyone":
        statement = said(bo, text=SAID * 3, causes=[about])
    else:
        statement = said_to(bo, pride, text=SAID * 3, causes=[about])
    return grow(promised(statement, bo, owner=chen), 1, pride, parents)


def others(promise, times):
    """Make people whom nobody has met yet."""
    first = Person.objects.count()
    return [
        person(f"Other {number}", email=f"{number}@x.example")
        for number in range(first, first + times)
    ]


def grow(promise, times, pride, parents):
    """Let a promise live through as much again."""
    amara, chen, gwen = pride.founded_by, promise.owner, parents.founded_by
    for number, named in enumerate(others(promise, times), start=promise.evidence.count()):
        about = [*promise.statement.causes.all(), cause(f"Cause {number}", pride)]
        said(chen, title=f"Statement {number}", causes=about)
        note = shown(promise, chen, title=f"Deed {number}", names=[named])
        evidence.answer(note, person=amara, circle=pride, accepted=True)
        replies.reply(promise, person=amara, text=f"Reply {number}", circle=pride)
        owning.hand_over(promise, person=chen, to=chen, office=f"Office {number}", because="So.")
        month = date(2026, 1 + number, 1)
        ruling = Ruling.objects.create(
            promise=promise, month=month, says="kept", rests_on=5, released_on=month
        )
        ruling.circles.add(pride)
        Contest.objects.create(
            ruling=ruling, circle=parents, words="No.", contested_by=gwen, contested_on=month
        )
    return promise


@pytest.mark.parametrize("address", PAGES)
def test_a_page_asks_no_more_where_there_is_more(promise, address, amara, bo, chen):
    pride = amara.circles.get()
    parents = Circle.objects.get(name="Parents")
    address = address.format(
        statement=promise.statement.code,
        promise=promise.code,
        evidence=promise.evidence.first().code,
    )
    circle("Elsewhere", convenor=bo)
    few = {person: questions(person, address) for person in (amara, bo, chen)}

    grow(promise, 5, pride, parents)

    assert {person: questions(person, address) for person in few} == few
    assert max(few.values()) <= MOST
