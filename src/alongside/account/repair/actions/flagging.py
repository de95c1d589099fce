"""Flag that somebody is made to pay for having spoken."""

from django.db import transaction
from django.utils import timezone

from alongside.account.repair.actions.telling import tell
from alongside.account.repair.models import CallingIn, Retaliation
from alongside.account.repair.policy import asking as policy
from alongside.people.models import Person


@transaction.atomic
def flag(calling_in: CallingIn, *, person: Person, what: str) -> Retaliation:
    """Write down what happened since; the one called in never sees it, nor that it is there."""
    place = policy.require_may(person, calling_in, "may_flag")
    made = Retaliation.objects.create(
        calling_in=calling_in, what=what, flagged_on=timezone.localdate()
    )
    if place.helping and place.helping.is_agreed:
        tell(place.helping.facilitator, "callingin.flagged", calling_in)
    return made
