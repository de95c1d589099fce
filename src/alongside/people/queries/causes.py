"""What may be seen of causes: all of them, each with those circles that one may know of."""

from django.db.models import Prefetch, QuerySet
from django.db.models.functions import Lower

from alongside.people.models import Cause, Circle, Person
from alongside.people.queries import circles


def seen_by(person: Person) -> QuerySet[Cause]:
    """Give every cause, each with `circles_seen`: the circles concerned that a person may know of.

    A hidden circle leaves no trace here for anybody outside it, not even "those concerned".
    """
    known = circles.listed_for(person)
    return Cause.objects.order_by(Lower("name"), "pk").prefetch_related(
        Prefetch("circles", queryset=known, to_attr="circles_seen")
    )


def circles_seen(cause: Cause) -> list[Circle]:
    """Give the circles concerned, of a cause that came from `seen_by`."""
    seen: list[Circle] = getattr(cause, "circles_seen")  # noqa: B009 - not a field of the model
    return seen
