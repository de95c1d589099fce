"""The convenors of the circles that somebody belongs to, whom they can ask to carry something."""

from django.db.models import QuerySet

from alongside.people.models import Person
from alongside.people.queries.circles import circles_of

A_FEW = 20


def convenors_near(person: Person) -> QuerySet[Person]:
    """Give those who speak for a circle of somebody's, themselves left out."""
    speaks = Person.objects.filter(
        memberships__circle__in=circles_of(person).order_by(),
        memberships__is_convenor=True,
        is_active=True,
    )
    return speaks.exclude(pk=person.pk).distinct().order_by("sort_name", "pk")[:A_FEW]
