"""Who names causes, and who says that a cause concerns a circle."""

from django.utils.translation import gettext as _

from alongside.people.models import Circle, Person
from alongside.people.policy import NotAllowed
from alongside.people.policy.circles import is_convenor, may_see_circle, speaks_for


def may_add_cause(person: Person) -> bool:
    """Stewards, leaders and those who speak for a circle name what statements can be about."""
    return person.is_steward or person.is_leader or is_convenor(person)


def may_say_it_concerns(person: Person, circle: Circle) -> bool:
    """Only those who speak for a circle say what concerns it."""
    return speaks_for(person, circle)


def may_propose(person: Person, circle: Circle) -> bool:
    """Whoever may add a cause may put it to a circle that they can see; the circle answers."""
    return circle.closed_on is None and may_see_circle(person, circle) and may_add_cause(person)


def require_may_add_cause(person: Person) -> None:
    """Refuse whoever may not name a cause."""
    if not may_add_cause(person):
        raise NotAllowed(_("Stewards, leaders and convenors add causes; ask one of them."))


def require_may_say_it_concerns(person: Person, circle: Circle) -> None:
    """Refuse to let anybody outside say what concerns a circle."""
    if not may_say_it_concerns(person, circle):
        raise NotAllowed(_("Only those who speak for a circle say what concerns it."))


def require_may_propose(person: Person, circle: Circle) -> None:
    """Refuse whoever may not put a cause to this circle."""
    if not may_propose(person, circle):
        raise NotAllowed(_("Stewards, leaders and convenors put causes to circles."))
