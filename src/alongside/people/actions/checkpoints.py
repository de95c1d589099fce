"""Where signed checkpoints of the public record are mailed: addresses that convenors choose."""

from django.db import transaction

from alongside.people.models import CheckpointAddress, Circle, Person
from alongside.people.policy import circles as policy


@transaction.atomic
def choose_address(circle: Circle, *, person: Person, email: str) -> CheckpointAddress:
    """Have checkpoints mailed to an address, best of all one that the workplace does not hold."""
    policy.require_speaks_for(person, circle)
    address, _made = CheckpointAddress.objects.get_or_create(
        circle=circle, email=email.strip().lower()
    )
    return address


@transaction.atomic
def drop_address(address: CheckpointAddress, *, person: Person) -> None:
    """Mail no checkpoint there any more."""
    policy.require_speaks_for(person, address.circle)
    address.delete()
