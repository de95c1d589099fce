"""Leave: what is a person's alone is erased; what belongs to others stays without their name."""

from uuid import UUID

from allauth.account.models import EmailAddress
from django.db import transaction

from alongside.people import erasures, leaving, notices, record, tries
from alongside.people.actions import circles
from alongside.people.models import CheckpointAddress, Invitation, Person
from alongside.people.policy import persons as policy


@transaction.atomic
def leave(person: Person) -> None:
    """Leave the workplace's programme for good."""
    policy.require_may_leave(person)
    erase(person)


@transaction.atomic
def erase(person: Person) -> None:
    """Erase a person, and enter that they are gone so that no backup brings them back.

    Their account, memberships, choices, notices, sessions and second factors go with their row.
    """
    leaving.say_farewell(person)
    circles.leave_all(person)
    _forget_addresses(person)
    notices.forget(person)
    record.erase_words(person)
    record.erase_person(person)
    erasures.note("person", person.code)
    person.delete()


@transaction.atomic
def erase_again(code: UUID) -> None:
    """Erase somebody who left and whom a restored backup brought back."""
    for person in Person.objects.filter(code=code):
        erase(person)


def _forget_addresses(person: Person) -> None:
    theirs = EmailAddress.objects.filter(user=person).values_list("email", flat=True)
    for address in {person.email, *theirs}:
        Invitation.objects.filter(email=address).delete()
        CheckpointAddress.objects.filter(email=address).delete()
        tries.forget(address)
