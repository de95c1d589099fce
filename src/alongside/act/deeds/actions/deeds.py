"""Tell a deed, change it, erase it: private, from its first word to its last."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alongside.act.deeds.actions.sharing import take_away
from alongside.act.deeds.models import Deed, Whom
from alongside.act.deeds.policy import deeds as policy
from alongside.content.actions import actions as catalogue
from alongside.people import erasures
from alongside.people.models import Cause, Circle, Person


@dataclass(frozen=True, slots=True)
class Telling:
    """A deed as its doer tells it."""

    what: str
    came_of_it: str = ""
    whom: str = Whom.PERSON
    for_person: Person | None = None
    for_circle: Circle | None = None
    together: tuple[Person, ...] = ()
    done_on: date | None = None
    action: str = ""
    features: tuple[str, ...] = ()
    scope: str = ""
    cause: Cause | None = None


@transaction.atomic
def tell(telling: Telling, *, person: Person) -> Deed:
    """Tell a deed: it is *told*, and seen by nobody but its doer until they share it."""
    policy.require_may_tell(person, telling.for_person, telling.together)
    deed = Deed(person=person, told_on=timezone.localdate())
    _put_down(deed, telling)
    return deed


@transaction.atomic
def change(deed: Deed, telling: Telling, *, person: Person) -> Deed:
    """Change how one told a deed; what is shared of it reads as before until it is shared anew."""
    policy.require_doer(person, deed)
    policy.require_may_tell(person, telling.for_person, telling.together)
    _put_down(deed, telling)
    return deed


@transaction.atomic
def delete(deed: Deed, *, person: Person) -> None:
    """Erase a deed, and take back what was shared of it."""
    policy.require_doer(person, deed)
    _erase(deed)


@transaction.atomic
def erase_again(code: UUID) -> None:
    """Erase a deed that a restored backup brought back."""
    for deed in Deed.objects.filter(code=code):
        _erase(deed)


def _erase(deed: Deed) -> None:
    take_away(deed)
    erasures.note("deed", deed.code)
    deed.delete()


def _put_down(deed: Deed, telling: Telling) -> None:
    deed.what, deed.came_of_it = telling.what.strip(), telling.came_of_it.strip()
    deed.whom = Whom(telling.whom)
    deed.for_person = telling.for_person if deed.whom == Whom.PERSON else None
    deed.for_circle = telling.for_circle if deed.whom == Whom.CIRCLE else None
    deed.done_on = telling.done_on or timezone.localdate()
    deed.action, deed.features, deed.scope = _made_of(telling)
    deed.cause = telling.cause
    deed.save()
    deed.together.set(_others(telling.together))


def _made_of(telling: Telling) -> tuple[str, str, str]:
    """Give action, features and scope: those of the catalogue, where it names one."""
    known = catalogue().get(telling.action)
    if known is None:
        return "", " ".join(telling.features), telling.scope
    return known.id, " ".join(known.features), known.scope


def _others(persons: Iterable[Person]) -> list[Person]:
    return list(dict.fromkeys(persons))
