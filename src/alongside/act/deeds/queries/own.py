"""What this room remembers of one person, as plain values for that person alone."""

from typing import Any

from alongside.act.deeds.models import Deed
from alongside.act.deeds.queries.deeds import deeds_of, namings_of, whom_in_words
from alongside.people.models import Person


def own_part(person: Person) -> dict[str, Any]:
    """Give one's own deeds, and the shared deeds that concern one with what one answered."""
    return {
        "told": [_deed(one) for one in deeds_of(person).prefetch_related("together")],
        "that_concern_me": [
            {
                "what": one.deed.share.what if one.deed.share else "",
                "told_by": one.deed.share.owner.name if one.deed.share else "",
                "part": one.part,
                "answer": one.answer,
            }
            for one in namings_of(person)
        ],
    }


def _deed(deed: Deed) -> dict[str, Any]:
    return {
        "what": deed.what,
        "for_whom": str(whom_in_words(deed)),
        "came_of_it": deed.came_of_it,
        "together": [one.name for one in deed.together.all()],
        "done_on": deed.done_on.isoformat(),
        "told_on": deed.told_on.isoformat(),
        "action": deed.action,
        "features": deed.feature_names,
        "scope": deed.scope,
        "cause": deed.cause.name if deed.cause else "",
        "shared_as": deed.share.what if deed.share else "",
        "recognised": deed.is_recognised,
    }
