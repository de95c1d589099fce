"""Leave: what is a person's alone is erased; what belongs to others stays without their name."""

from allauth.account.models import EmailAddress
from django.db import transaction
from django.utils import timezone

from alongside.people import leaving, notices, record, tries
from alongside.people.actions import circles
from alongside.people.models import Erasure, Invitation, Person
from alongside.people.policy import persons as policy


@transaction.atomic
def leave(person: Person) -> None:
    """Leave the workplace's programme for good."""
    policy.require_may_leave(person)
    erase(person)


@transaction.atomic
def erase(person: Person) -> None:
    """Erase a person; also called when a backup that still holds them is restored.

    Their account, memberships, choices, notices, sessions and second factors go with their row.
    """
    leaving.say_farewell(person)
    circles.leave_all(person)
    _forget_addresses(person)
    notices.forget(person)
    record.erase_words(person)
    record.erase_person(person)
    Erasure.objects.get_or_create(
        kind="person", code=person.code, defaults={"erased_on": timezone.localdate()}
    )
    person.delete()


def _forget_addresses(person: Person) -> None:
    theirs = EmailAddress.objects.filter(user=person).values_list("email", flat=True)
    for address in {person.email, *theirs}:
        Invitation.objects.filter(email=address).delete()
        tries.forget(address)
