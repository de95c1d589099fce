"""What a page asks of the database does not grow with how much was said and done."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from alongside.advocate.promises.actions import evidence, owning, replies
from tests.people import circle, colleagues
from tests.rooms.promises.said import SAID, cause, promised, said, shown

MOST = 12


def questions(person, address):
    """Count what one visit asks, after a first one has read the news."""
    person.opens(address)
    with CaptureQueriesContext(
        connection,
    ) as asked:
        page = person.opens(address)
    assert page.status == 200
    return len(asked)


@pytest.fixture
def grown(amara, bo, chen, gwen):
    """Give a promise, and a way to let much happen to it."""
    pride = circle("Pride", bo, convenor=amara)
    parents = circle("Parents", gwen)
    about = cause("Fair pay", pride, parents)
    promise = promised(said(bo, text=SAID * 3, causes=[about]), bo, owner=chen)

    def grow():
        people = colleagues(12)
        for number in range(12):
            said(bo, title=f"Statement {number}", causes=[about, cause(f"Cause {number}", pride)])
            note = shown(promise, chen, title=f"Deed {number}", names=[people[number]])
            evidence.answer(note, person=amara, circle=pride, accepted=number % 2 == 0)
            replies.reply(promise, person=amara, text=f"Reply {number}", circle=pride)
            owning.hand_over(
                promise, person=chen, to=chen, office=f"Office {number}", because="So."
            )
        return promise

    promise.grow = grow
    return promise


@pytest.mark.parametrize("who", ["amara", "bo", "chen", "dana", "farah"])
@pytest.mark.parametrize(
    "address",
    [
        "/advocate/",
        "/advocate/statements/{statement}/",
        "/advocate/statements/{statement}/?mark=1",
        "/advocate/promises/{promise}/",
    ],
)
def test_a_page_asks_no_more_when_there_is_more(grown, who, address, request, dana, farah):
    person = request.getfixturevalue(who)
    address = address.format(statement=grown.statement.code, promise=grown.code)
    few = questions(person, address)

    grown.grow()

    assert questions(person, address) <= max(few, MOST)
    assert questions(person, address) <= MOST
