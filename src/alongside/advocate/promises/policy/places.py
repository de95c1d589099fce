"""The circles that a person belongs to, and those that they speak for."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet, Value

from alongside.advocate.promises.models import Statement
from alongside.people.models import Circle, Membership, Person


@dataclass(frozen=True, slots=True)
class Place:
    """Keys of circles; found once for a page, so that asking twenty questions costs one query."""

    member_of: frozenset[int]
    speaks_for: frozenset[int]
    convened: tuple[Circle, ...] = ()
    hidden: tuple[int, ...] = ()
    since: Mapping[int, date] = field(default_factory=dict)
    is_addressed: bool = False

    def speaks_for_any(self, circles: Iterable[Circle]) -> bool:
        """Whether the person is a convenor of any of these circles."""
        return any(circle.pk in self.speaks_for for circle in circles)

    def is_in_any(self, circles: Iterable[Circle]) -> bool:
        """Whether the person is a member of any of these circles."""
        return any(circle.pk in self.member_of for circle in circles)


def place_of(person: Person, *, beside: Statement | None = None) -> Place:
    """Find where a person stands among the circles that are open.

    Beside a statement, only those of their circles that it reached are among the `convened`; and
    they are addressed by it if it reached any.
    """
    rows = Membership.objects.filter(person=person, circle__closed_on=None)
    found = list(_reached(rows, beside).select_related("circle").order_by("circle__name", "pk"))
    convening = [row for row in found if row.is_convenor]
    return Place(
        member_of=frozenset(row.circle_id for row in found),
        speaks_for=frozenset(row.circle_id for row in convening),
        convened=tuple(row.circle for row in convening if row.reached),
        is_addressed=any(row.reached for row in found),
        since={row.circle_id: row.since for row in found},
        hidden=tuple(sorted(row.circle_id for row in found if row.circle.is_hidden)),
    )


def _reached(rows: QuerySet[Membership], statement: Statement | None) -> Any:
    if statement is None or statement.audience == Statement.Audience.EVERYONE:
        return rows.annotate(reached=Value(True))
    addressed = Statement.to_circles.through.objects.filter(statement=statement)
    return rows.annotate(reached=Exists(addressed.filter(circle=OuterRef("circle"))))
