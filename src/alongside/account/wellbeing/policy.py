"""Who may: everybody what is about themselves, and those who speak for a circle what they leave."""

from django.utils.translation import gettext as _

from alongside.account.wellbeing.models import CheckIn, HandOver
from alongside.people.models import Circle, Person
from alongside.people.policy import NotAllowed
from alongside.people.policy.circles import is_convenor_of, is_member_of, speaks_for


def may_write(person: Person, circle: Circle) -> bool:
    """Whoever speaks for a circle leaves a hand-over; being about to step down is no condition."""
    return speaks_for(person, circle)


def wrote(person: Person, left: HandOver) -> bool:
    """Say whether it is theirs to change and to take back, as long as they belong."""
    return left.written_by_id == person.pk and is_member_of(person, left.circle)


def may_take_over(person: Person, left: HandOver) -> bool:
    """Whoever speaks for the circle takes over what somebody else left."""
    return speaks_for(person, left.circle) and left.written_by_id != person.pk


def reads_all(person: Person, circle: Circle) -> bool:
    """Those who speak for a circle read every hand-over in it."""
    return is_convenor_of(person, circle)


def require_own(person: Person, check_in: CheckIn) -> None:
    """Refuse anybody but the person who answered."""
    if check_in.person_id != person.pk:
        raise NotAllowed(_("Only whoever answered may do this."))


def require_may_write(person: Person, circle: Circle) -> None:
    """Refuse whoever does not speak for the circle."""
    if not may_write(person, circle):
        raise NotAllowed(_("Only those who speak for the circle leave a hand-over."))


def require_wrote(person: Person, left: HandOver) -> None:
    """Refuse whoever did not write it."""
    if not wrote(person, left):
        raise NotAllowed(_("Only whoever wrote a hand-over may take it back."))


def require_may_take_over(person: Person, left: HandOver) -> None:
    """Refuse whoever does not speak for the circle, and whoever wrote it."""
    if not may_take_over(person, left):
        raise NotAllowed(
            _("What was left is taken over by somebody else who speaks for the circle.")
        )
