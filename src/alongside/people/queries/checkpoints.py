"""What may be seen of the addresses to which checkpoints go: by those who chose them."""

from datetime import date, timedelta

from django.db.models import Q, QuerySet

from alongside.people.models import CheckpointAddress, Person
from alongside.people.queries.circles import spoken_for_by

WEEK = timedelta(days=7)


def droppable_by(person: Person) -> QuerySet[CheckpointAddress]:
    """Give the addresses of the circles that somebody speaks for."""
    return CheckpointAddress.objects.filter(circle__in=spoken_for_by(person)).select_related(
        "circle"
    )


def due(today: date) -> QuerySet[CheckpointAddress]:
    """Give the addresses to which nothing was mailed for a week, of circles that are not closed."""
    waited = Q(sent_on=None) | Q(sent_on__lte=today - WEEK)
    return CheckpointAddress.objects.filter(waited, circle__closed_on=None).order_by("pk")
