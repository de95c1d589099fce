"""Leave a circle's work to those who come after, and take it over: the circle's own matter."""

from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alongside.account.wellbeing import policy
from alongside.account.wellbeing.models import HandOver
from alongside.account.wellbeing.queries import hand_overs as queries
from alongside.people import erasures, notices
from alongside.people.models import Circle, Person

KIND = "wellbeing.hand_over"
ERASED = "handover"


@transaction.atomic
def write(circle: Circle, *, person: Person, for_all_members: bool, **parts: str) -> HandOver:
    """Leave a hand-over in a circle that one speaks for, or write one's own anew."""
    policy.require_may_write(person, circle)
    return _keep(circle, person, for_all_members, parts)


@transaction.atomic
def change(left: HandOver, *, person: Person, for_all_members: bool, **parts: str) -> HandOver:
    """Write one's own hand-over anew, also after stepping down, as long as one belongs."""
    policy.require_wrote(person, left)
    return _keep(left.circle, person, for_all_members, parts)


@transaction.atomic
def take_over(left: HandOver, *, person: Person) -> None:
    """Say that what was left is in one's hands now; its words are erased with that."""
    policy.require_may_take_over(person, left)
    _erase(left)


@transaction.atomic
def take_back(left: HandOver, *, person: Person) -> None:
    """Take back what one left."""
    policy.require_wrote(person, left)
    _erase(left)


@transaction.atomic
def erase_again(code: UUID) -> None:
    """Erase a hand-over that a restored backup brought back."""
    for left in HandOver.objects.filter(code=code):
        _erase(left)


@transaction.atomic
def part(circle: Circle, person: Person) -> None:
    """Take a hand-over's news from somebody who left the circle, and their name off their own.

    The words stay the circle's; where nobody belongs any more, nobody could read them: they go.
    """
    for left in HandOver.objects.filter(circle=circle):
        notices.forget(left, among=Person.objects.filter(pk=person.pk))
    HandOver.objects.filter(circle=circle, written_by=person).update(written_by=None)
    if not circle.memberships.exists():
        for left in HandOver.objects.filter(circle=circle):
            _erase(left)


def _keep(circle: Circle, person: Person, for_all: bool, parts: dict[str, str]) -> HandOver:
    given: dict[str, Any] = {name: parts.get(name, "").strip() for name in HandOver.PARTS}
    given |= {"for_all_members": for_all, "written_on": timezone.localdate()}
    left, _made = HandOver.objects.update_or_create(
        circle=circle, written_by=person, defaults=given
    )
    notices.forget(left)
    notices.tell(queries.readers_of(left), KIND, about=left, words=circle.name)
    return left


def _erase(left: HandOver) -> None:
    notices.forget(left)
    erasures.note(ERASED, left.code)
    left.delete()
