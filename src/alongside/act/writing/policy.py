"""Who may: everyone checks a text for themselves; circles, by those who speak, change a rule."""

from django.utils.translation import gettext as _

from alongside.act.writing.models import RuleChange
from alongside.people.models import Circle, Person
from alongside.people.policy import NotAllowed
from alongside.people.policy.circles import is_convenor, speaks_for


def may_change(person: Person, circle: Circle) -> bool:
    """Those who speak for a circle say in its name how a rule should hold here."""
    return speaks_for(person, circle)


def may_end(person: Person, change: RuleChange) -> bool:
    """Those who speak for the circle that said it take it back, as long as it stands."""
    return change.ended_on is None and speaks_for(person, change.circle)


def require_speaks(person: Person) -> None:
    """Refuse whoever speaks for no circle."""
    if not is_convenor(person):
        raise NotAllowed(_("Only those who speak for a circle change a rule in its name."))


def require_may_change(person: Person, circle: Circle) -> None:
    """Refuse whoever does not speak for the circle."""
    if not may_change(person, circle):
        raise NotAllowed(_("Only those who speak for a circle change a rule in its name."))


def require_may_end(person: Person, change: RuleChange) -> None:
    """Refuse whoever does not speak for the circle, and what stands no more."""
    if not may_end(person, change):
        raise NotAllowed(_("Only those who speak for the circle take back what it says, once."))
