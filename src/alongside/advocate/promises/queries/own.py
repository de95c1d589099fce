"""What this room remembers of one person in the open, as plain values for that person alone."""

from typing import Any

from alongside.advocate.promises.models import (
    Contest,
    Evidence,
    EvidenceAnswer,
    Promise,
    Reply,
    Revision,
    RollPlace,
    Statement,
)
from alongside.people.models import Person


def own_part(person: Person) -> dict[str, Any]:
    """Give what a person said, entered, owns, put forward, answered and was named in."""
    return {
        "statements_entered": _titles(Statement.objects.filter(entered_by=person)),
        "statements_spoken": _titles(Statement.objects.filter(speakers=person)),
        "promises_owned": list(
            Promise.objects.filter(owner=person).values_list("wording", flat=True)
        ),
        "promises_confirmed": list(
            Promise.objects.filter(confirmed_by=person).values_list("wording", flat=True)
        ),
        "changes_explained": _said(Revision, "because", "changed_on", changed_by=person),
        "evidence_put_forward": _said(Evidence, "title", "put_forward_on", put_forward_by=person),
        "evidence_naming_me": _said(Evidence, "title", "put_forward_on", named__person=person),
        "answers_for_a_circle": _said(EvidenceAnswer, "words", "answered_on", answered_by=person),
        "contests_for_a_circle": _said(Contest, "words", "contested_on", contested_by=person),
        "replies": _said(Reply, "text", "said_on", person=person),
        "places_on_rolls": [
            {"circle": place.roll.circle.name, "month": str(place.roll.month)}
            for place in RollPlace.objects.filter(person=person).select_related("roll__circle")
        ],
    }


def _titles(statements: Any) -> list[str]:
    return list(statements.values_list("title", flat=True))


def _said(model: Any, words: str, on: str, **whose: Person) -> list[dict[str, str]]:
    rows = model.objects.filter(**whose).values_list(words, on)
    return [{"words": said, "on": str(day)} for said, day in rows]
