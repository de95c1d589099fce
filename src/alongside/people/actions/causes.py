"""What statements and promises are about, and whom a cause concerns by that circle's own word."""

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from alongside.people import notices, record
from alongside.people.models import Cause, Circle, Person
from alongside.people.policy import causes as policy
from alongside.people.queries import circles as circle_queries


class CauseExists(ValueError):
    """There is a cause of this name already; everyone can see it."""


@transaction.atomic
def add(*, person: Person, name: str, about: str = "") -> Cause:
    """Name something that statements and promises can be about; it concerns no circle yet."""
    policy.require_may_add_cause(person)
    try:
        with transaction.atomic():
            cause = Cause.objects.create(name=name.strip(), about=about.strip())
    except IntegrityError:
        raise CauseExists(_("There is a cause of this name already; use that one.")) from None
    record.enter("cause.added", person=person, about=cause, name=cause.name)
    return cause


@transaction.atomic
def say_it_concerns(cause: Cause, *, circle: Circle, person: Person) -> None:
    """Say, for a circle, that a cause concerns it."""
    policy.require_may_say_it_concerns(person, circle)
    cause.circles.add(circle)
    notices.forget(cause, among=circle_queries.convenors_of(circle))
    if not circle.is_hidden:
        # About the circle, so that its words go with it should it hide one day.
        record.enter("circle.concerned", person=person, about=circle, cause=cause.name)


@transaction.atomic
def say_it_does_not_concern(cause: Cause, *, circle: Circle, person: Person) -> None:
    """Say, for a circle, that a cause does not concern it, or no longer."""
    policy.require_may_say_it_concerns(person, circle)
    cause.circles.remove(circle)
    notices.forget(cause, among=circle_queries.convenors_of(circle))
    if not circle.is_hidden:
        record.enter("circle.not_concerned", person=person, about=circle, cause=cause.name)


@transaction.atomic
def put_to(cause: Cause, *, circle: Circle, person: Person) -> None:
    """Ask those who speak for a circle whether a cause concerns it; nothing is set by asking."""
    policy.require_may_propose(person, circle)
    notices.tell(
        circle_queries.convenors_of(circle), "cause.put_to_you", about=cause, words=cause.name
    )
