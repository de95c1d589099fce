"""Make words and deeds as they lie in the database, for tests of what comes after."""

from datetime import date
from typing import Any

from alongside.advocate.promises.actions import tallies
from alongside.advocate.promises.models import Evidence, Promise, Statement
from alongside.people.models import Cause, Circle

SAID_ON = date(2025, 6, 10)


def cause(name: str = "Fair pay and hiring", *circles: Circle) -> Cause:
    """Make a cause that concerns some circles."""
    made, _ = Cause.objects.get_or_create(name=name)
    made.circles.add(*circles)
    return made


def statement(*causes: Cause, to: tuple[Circle, ...] = (), **fields: Any) -> Statement:
    """Make a statement: to everyone, or only to the circles given."""
    fields.setdefault("title", "Where we stand on pay")
    fields.setdefault("text", "We will publish pay bands. We care.")
    fields.setdefault("said_on", SAID_ON)
    fields.setdefault("entered_on", fields["said_on"])
    audience = Statement.Audience.CIRCLES if to else Statement.Audience.EVERYONE
    made = Statement.objects.create(audience=audience, **fields)
    with tallies.keeping(made):
        made.causes.set(causes)
        made.to_circles.set(to)
    return made


def promise(words: Statement, *circles: Circle, **fields: Any) -> Promise:
    """Make a promise of a statement; it concerns the circles given, else those of the causes."""
    fields.setdefault("wording", "Pay bands in every job posting")
    fields.setdefault("made_on", words.said_on)
    fields.setdefault("last_moved_on", fields["made_on"])
    with tallies.keeping(words):
        made = Promise.objects.create(statement=words, **fields)
        made.circles.set(circles)
    return made


def deed(of: Promise, **fields: Any) -> Evidence:
    """Put a deed forward for a promise."""
    fields.setdefault("title", "Bands shown in forty postings")
    fields.setdefault("done_on", date(2025, 9, 3))
    fields.setdefault("put_forward_on", fields["done_on"])
    with tallies.keeping(of.statement):
        return Evidence.objects.create(promise=of, **fields)
