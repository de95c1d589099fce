"""Deeds for tests: made by the actions that people use."""

from typing import Any

from alongside.act.deeds.actions import deeds, sharing
from alongside.act.deeds.actions.deeds import Telling
from alongside.act.deeds.models import Deed, DeedNaming
from alongside.people.audience import To
from alongside.people.models import Person, Share

WHAT = "Gave Amara the floor when her point was passed over."
CAME_OF_IT = "Her plan for the rota is being tried."
EVERYONE = To(everyone=True)


def told(person: Person, for_person: Person | None = None, **fields: Any) -> Deed:
    """Let a person tell a deed."""
    fields.setdefault("what", WHAT)
    fields.setdefault("came_of_it", CAME_OF_IT)
    fields.setdefault("whom", "person" if for_person else "everyone")
    return deeds.tell(Telling(for_person=for_person, **fields), person=person)


def shared(deed: Deed, *persons: Person, **fields: Any) -> Share:
    """Let the doer share a deed with persons, or with whom `to` says."""
    fields.setdefault("to", To(persons=persons))
    fields.setdefault("what", deed.what)
    fields.setdefault("came_of_it", deed.came_of_it)
    return sharing.share(deed, person=deed.person, **fields)


def naming_of(deed: Deed, person: Person) -> DeedNaming:
    """Give what asks a person whether a deed may name them."""
    return deed.namings.get(person=person)


def telling_form(**fields: Any) -> dict[str, Any]:
    """Give the form of a deed as a browser sends it."""
    return {"what": WHAT, "whom": "everyone", "done_on": "2026-05-04"} | fields
