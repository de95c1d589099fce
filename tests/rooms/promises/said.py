"""Statements, promises and evidence for tests: made by the actions that people use."""

from datetime import date
from typing import Any

from alongside.advocate.promises.actions import evidence, findings, promises, statements
from alongside.advocate.promises.models import Evidence, Promise, Statement
from alongside.people.models import Cause, Circle, Person

SAID = (
    "We stand with our colleagues. "
    "By 30 June 2027 we will publish the pay of every grade. "
    "Last year we opened a quiet room."
)
PROMISE = "By 30 June 2027 we will publish the pay of every grade."


def cause(name: str, *circles: Circle) -> Cause:
    """Make a cause that concerns some circles."""
    made = Cause.objects.create(name=name)
    made.circles.set(circles)
    return made


def said(person: Person, text: str = SAID, **fields: Any) -> Statement:
    """Let a person enter words that were said."""
    fields.setdefault("title", "On fair pay")
    fields.setdefault("said_on", date(2026, 3, 2))
    fields.setdefault("said_where", "All-hands meeting")
    return statements.enter(person=person, text=text, **fields)


def said_to(person: Person, *circles: Circle, **fields: Any) -> Statement:
    """Let a person enter words that were said to some circles only."""
    return said(person, audience="circles", to_circles=circles, **fields)


def promised(statement: Statement, person: Person, **fields: Any) -> Promise:
    """Let a person mark the promise in a statement and confirm it."""
    start = statement.text.find(PROMISE)
    found = findings.mark(statement, person=person, start=start, end=start + len(PROMISE))
    fields.setdefault("wording", "Publish the pay of every grade")
    return promises.confirm(found, person=person, **fields)


def shown(promise: Promise, person: Person, **fields: Any) -> Evidence:
    """Let a person put a note forward."""
    fields.setdefault("title", "Pay of grades 1 to 4 is on the intranet")
    fields.setdefault("done_on", date(2026, 5, 4))
    return evidence.put_forward(promise, person=person, **fields)


def page_of(thing: Statement | Promise | Evidence) -> str:
    """Give the address of its page."""
    return f"/advocate/{type(thing).__name__.lower()}s/{thing.code}/".replace(
        "evidences", "evidence"
    )
