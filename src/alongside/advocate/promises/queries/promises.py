"""What may be seen of promises: those in statements that reached whoever asks."""

from django.db.models import QuerySet

from alongside.advocate.promises.models import Promise
from alongside.advocate.promises.policy.seeing import reached
from alongside.people.models import Person


def promises_seen_by(person: Person) -> QuerySet[Promise]:
    """Give the promises of all statements that reached a person, taken back ones included."""
    return Promise.objects.filter(reached(person, by="statement__"))


def promises_owned_by(person: Person) -> QuerySet[Promise]:
    """Give the promises that a person answers for."""
    return Promise.objects.filter(owner=person, withdrawn_on=None)
