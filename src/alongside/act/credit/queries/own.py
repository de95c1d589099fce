"""What this room remembers of one person, as plain values for that person alone."""

from typing import Any

from alongside.act.credit.models import Correction, Credit
from alongside.act.credit.queries.credit import given_by, given_to, seen_by
from alongside.people.models import Person


def own_part(person: Person) -> dict[str, Any]:
    """Give the credit that somebody gave and was given, and what they said beside it."""
    stood = seen_by(person).filter(credited_to=person)
    corrections = Correction.objects.filter(said_by=person).select_related("whose", "credit")
    return {
        "given": [_credit(one) | {"state": _as_its_giver_reads(one)} for one in given_by(person)],
        "received": [_credit(one) for one in given_to(person)],
        "that_stood_under_me": [{"what": one.what, "my_sentence": one.beside} for one in stood],
        "corrections": [
            {"what": one.credit.what, "whose": one.whose.name, "words": one.words}
            for one in corrections
        ],
    }


def _as_its_giver_reads(one: Credit) -> str:
    """Say how far it went; that it was kept looks like no answer, here as on the page."""
    between_two = one.state in (Credit.State.WAITING, Credit.State.KEPT)
    return "between_two" if between_two else one.state


def _credit(one: Credit) -> dict[str, Any]:
    return {
        "kind": one.kind,
        "what": one.what,
        "said_by": one.said_by.name if one.said_by else "",
        "whose": one.whose.name,
        "stood": one.stood,
        "state": one.state,
        "made_on": one.made_on.isoformat(),
    }
