"""What may be seen of persons. Nothing here says what anybody does, or when they last came."""

from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Lower

from alongside.people.models import Circle, Membership, Person
from alongside.people.names import folded
from alongside.people.queries.circles import spoken_for_by

A_PAGE = 50


@dataclass(frozen=True, slots=True)
class Listed:
    """One page of persons, and after whom the next page begins."""

    persons: tuple[Person, ...]
    next_after: Person | None


def everyone() -> QuerySet[Person]:
    """Give whoever has an account, by the name to sort by."""
    return Person.objects.filter(is_active=True).order_by("sort_name", "pk")


def listed(*, part: str = "", after: Person | None = None) -> Listed:
    """Give a page of persons for a steward; it costs the same on the first page and the last."""
    found = everyone()
    if part:
        found = found.filter(Q(name__icontains=part) | Q(sort_name__icontains=part))
    if after is not None:
        found = found.filter(
            Q(sort_name__gt=after.sort_name) | Q(sort_name=after.sort_name, pk__gt=after.pk)
        )
    rows = tuple(found[: A_PAGE + 1])
    more = len(rows) > A_PAGE
    return Listed(rows[:A_PAGE], rows[A_PAGE - 1] if more else None)


def called(words: str) -> list[Person]:
    """Give whom an address or a name means: nobody, one, or two where it may be several.

    A name just as it is written goes before one that is like it.
    """
    active = Person.objects.filter(is_active=True)
    if by_address := list(active.filter(email=words.lower())[:1]):
        return by_address
    alike = active.filter(folded_name=folded(words)) if folded(words) else active.none()
    return list(alike.filter(name=words)[:2]) or list(alike[:2])


def is_taken(name: str, *, person: Person) -> bool:
    """Say whether somebody else goes by a name already."""
    others = Person.objects.filter(is_active=True).exclude(pk=person.pk)
    return others.filter(folded_name=folded(name)).exists()


def stewards() -> QuerySet[Person]:
    """Give those who run the programme."""
    return everyone().filter(is_steward=True)


def leaders() -> QuerySet[Person]:
    """Give those who speak for the organisation."""
    return everyone().filter(is_leader=True)


def circles_shown_by(person: Person) -> QuerySet[Circle]:
    """Give the circles that a person lets everyone see that they belong to."""
    return (
        Circle.objects.filter(
            memberships__person=person, memberships__shown_outside=True, closed_on=None
        )
        .exclude(openness=Circle.Openness.HIDDEN)
        .order_by(Lower("name"), "pk")
    )


def left_without_voice(person: Person) -> QuerySet[Circle]:
    """Give the circles, with other members, for which this person alone speaks."""
    others = Membership.objects.filter(circle=OuterRef("pk")).exclude(person=person)
    return spoken_for_by(person).filter(Exists(others), ~Exists(others.filter(is_convenor=True)))
