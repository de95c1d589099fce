"""Enter, change and remove the formal routes of the workplace: in the open, by stewards."""

from django.db import transaction
from django.utils import timezone

from alongside.account.repair.models import FormalRoute
from alongside.account.repair.policy import asking as policy
from alongside.people import record
from alongside.people.models import Person


@transaction.atomic
def enter(*, person: Person, name: str, what_for: str, how_to_reach: str) -> FormalRoute:
    """Enter a formal route, for everybody to see."""
    policy.require_may_enter_routes(person)
    route = FormalRoute.objects.create(
        name=name, what_for=what_for, how_to_reach=how_to_reach, entered_on=timezone.localdate()
    )
    record.enter("formalroute.entered", person=person, about=route, name=name)
    return route


@transaction.atomic
def change(
    route: FormalRoute, *, person: Person, name: str, what_for: str, how_to_reach: str
) -> None:
    """Put a formal route right."""
    policy.require_may_enter_routes(person)
    route.name, route.what_for, route.how_to_reach = name, what_for, how_to_reach
    route.save(update_fields=["name", "what_for", "how_to_reach"])
    record.enter("formalroute.changed", person=person, about=route, name=name)


@transaction.atomic
def remove(route: FormalRoute, *, person: Person) -> None:
    """Remove a formal route that there is no longer."""
    policy.require_may_enter_routes(person)
    record.enter("formalroute.removed", person=person, about=route, name=route.name)
    route.delete()
