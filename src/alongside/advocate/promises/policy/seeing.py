"""Whom words reached: the same people see what came of them, and nobody else.

They are everyone, or the members of the circles named; and whoever is bound by the words anyhow:
who entered them, who said them, who owns a promise in them.
"""

from django.db.models import Q, QuerySet

from alongside.advocate.promises.models import Promise, Statement
from alongside.people.models import Circle, Membership, Person


def reached(person: Person, *, by: str = "") -> Q:
    """Give the condition under which a statement reached a person.

    `by` leads from the rows that are asked for to their statement, such as "statement__".
    """
    mine = Membership.objects.filter(person=person).values("circle")
    to_mine = Statement.to_circles.through.objects.filter(circle__in=mine).values("statement")
    said = Statement.speakers.through.objects.filter(person=person).values("statement")
    owned = Promise.objects.filter(owner=person).values("statement")
    key = f"{by}pk__in"
    return (
        Q(**{f"{by}audience": Statement.Audience.EVERYONE})
        | Q(**{key: to_mine})
        | Q(**{f"{by}entered_by": person})
        | Q(**{key: said})
        | Q(**{key: owned})
    )


def may_see(person: Person, statement: Statement) -> bool:
    """Whoever the words reached may see them."""
    if not person.is_active or statement.audience == Statement.Audience.EVERYONE:
        return person.is_active
    return Statement.objects.filter(reached(person), pk=statement.pk).exists()


def reached_circles(statement: Statement) -> QuerySet[Circle]:
    """Give the circles whose members the words reached as such; no other can answer for them."""
    if statement.audience == Statement.Audience.EVERYONE:
        return Circle.objects.all()
    return statement.to_circles.all()


def readers_of(statement: Statement) -> Q:
    """Give the condition under which a person is one of those whom a statement reached."""
    active = Q(is_active=True)
    if statement.audience == Statement.Audience.EVERYONE:
        return active
    members = Membership.objects.filter(circle__in=statement.to_circles.all()).values("person")
    owners = Promise.objects.filter(statement=statement).exclude(owner=None).values("owner")
    return active & (
        Q(pk__in=members)
        | Q(pk=statement.entered_by_id)
        | Q(pk__in=statement.speakers.values("pk"))
        | Q(pk__in=owners)
    )
