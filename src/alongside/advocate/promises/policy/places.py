"""The circles that a person belongs to, and those that they speak for."""

from collections.abc import Iterable
from dataclasses import dataclass

from alongside.people.models import Circle, Membership, Person


@dataclass(frozen=True, slots=True)
class Place:
    """Keys of circles; found once for a page, so that asking twenty questions costs one query."""

    member_of: frozenset[int]
    speaks_for: frozenset[int]

    def speaks_for_any(self, circles: Iterable[Circle]) -> bool:
        """Whether the person is a convenor of any of these circles."""
        return any(circle.pk in self.speaks_for for circle in circles)

    def is_in_any(self, circles: Iterable[Circle]) -> bool:
        """Whether the person is a member of any of these circles."""
        return any(circle.pk in self.member_of for circle in circles)


def place_of(person: Person) -> Place:
    """Find where a person stands among the circles that are open."""
    rows = Membership.objects.filter(person=person, circle__closed_on=None)
    found = list(rows.values_list("circle_id", "is_convenor"))
    return Place(
        member_of=frozenset(circle for circle, _ in found),
        speaks_for=frozenset(circle for circle, convenes in found if convenes),
    )
