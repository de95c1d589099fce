"""Who may do what in a circle.

What counts is whether somebody belongs and whether its members let them speak. Being a steward or
a leader opens no circle to anybody, and appoints nobody in one.
"""

from django.utils.translation import gettext as _

from alongside.people.models import Circle, JoinRequest, KeptPlace, Membership, Person
from alongside.people.policy import NotAllowed


def is_member_of(person: Person, circle: Circle) -> bool:
    """Say whether somebody belongs to a circle."""
    return Membership.objects.filter(circle=circle, person=person).exists()


def is_convenor_of(person: Person, circle: Circle) -> bool:
    """Say whether the members of a circle let somebody speak for it."""
    return Membership.objects.filter(circle=circle, person=person, is_convenor=True).exists()


def is_convenor(person: Person) -> bool:
    """Say whether somebody speaks for any circle that is not closed."""
    return Membership.objects.filter(
        person=person, is_convenor=True, circle__closed_on=None
    ).exists()


def speaks_for(person: Person, circle: Circle) -> bool:
    """Say whether what somebody says counts as the circle's; a closed circle says nothing more."""
    return circle.closed_on is None and is_convenor_of(person, circle)


def may_see_circle(person: Person, circle: Circle) -> bool:
    """Everyone sees a circle that is not hidden; a hidden one is seen by its members only."""
    return not circle.is_hidden or is_member_of(person, circle)


def may_see_members(person: Person, circle: Circle) -> bool:
    """Members see who belongs; nobody else does, except those who chose to be shown outside."""
    return is_member_of(person, circle)


def may_join(person: Person, circle: Circle) -> bool:
    """Anyone may walk into an open circle."""
    return _lets_in(circle, "open") and not is_member_of(person, circle)


def may_ask_to_join(person: Person, circle: Circle) -> bool:
    """Anyone may ask a circle that lets people in by request."""
    return _lets_in(circle, "by_request") and not is_member_of(person, circle)


def may_keep_place(person: Person, circle: Circle) -> bool:
    """Members keep places for people they think of; by request, those who answer requests do."""
    if circle.closed_on:
        return False
    if circle.openness == "by_request":
        return is_convenor_of(person, circle)
    return is_member_of(person, circle)


def may_take_place(person: Person, place: KeptPlace) -> bool:
    """Only the person for whom a place was kept may take it."""
    return place.person_id == person.pk and place.circle.closed_on is None


def may_withdraw_place(person: Person, place: KeptPlace) -> bool:
    """Whoever kept a place may give it up, and so may those who speak for the circle."""
    mine = place.kept_by_id == person.pk and is_member_of(person, place.circle)
    return mine or speaks_for(person, place.circle)


def may_edit(person: Person, circle: Circle) -> bool:
    """Those who speak for a circle say what it is called, what it is for, and close it."""
    return speaks_for(person, circle)


def may_choose_convenors(person: Person, circle: Circle) -> bool:
    """Members choose who speaks for them, and nobody else does."""
    return circle.closed_on is None and is_member_of(person, circle)


def may_step_in(person: Person, circle: Circle) -> bool:
    """Where nobody speaks for a circle, any of its members may, until the members choose."""
    if circle.closed_on or not is_member_of(person, circle):
        return False
    return not circle.memberships.filter(is_convenor=True).exists()


def require_member(person: Person, circle: Circle) -> None:
    """Refuse whoever does not belong."""
    if not is_member_of(person, circle):
        raise NotAllowed(_("Only members of the circle may do this."))


def require_speaks_for(person: Person, circle: Circle) -> None:
    """Refuse whoever does not speak for the circle."""
    if not speaks_for(person, circle):
        raise NotAllowed(_("Only those whom the circle's members chose may do this."))


def require_may_join(person: Person, circle: Circle) -> None:
    """Refuse whoever may not simply walk in."""
    if not may_join(person, circle):
        raise NotAllowed(_("This circle cannot be joined just like that."))


def require_may_ask_to_join(person: Person, circle: Circle) -> None:
    """Refuse whoever may not ask."""
    if not may_ask_to_join(person, circle):
        raise NotAllowed(_("This circle does not take requests."))


def require_asked(person: Person, request: JoinRequest) -> None:
    """Refuse whoever would withdraw what somebody else asked."""
    if request.person_id != person.pk:
        raise NotAllowed(_("Only whoever asked may withdraw this."))


def require_may_answer(person: Person, request: JoinRequest) -> None:
    """Refuse whoever may not answer for the circle."""
    require_speaks_for(person, request.circle)


def require_may_keep_place(person: Person, circle: Circle) -> None:
    """Refuse whoever may not keep a place for somebody."""
    if not may_keep_place(person, circle):
        raise NotAllowed(_("Only members of the circle may keep a place in it for somebody."))


def require_may_take_place(person: Person, place: KeptPlace) -> None:
    """Refuse anybody but the person for whom a place was kept."""
    if not may_take_place(person, place):
        raise NotAllowed(_("This place was kept for somebody else, or the circle has closed."))


def require_may_withdraw_place(person: Person, place: KeptPlace) -> None:
    """Refuse whoever neither kept the place nor speaks for the circle."""
    if not may_withdraw_place(person, place):
        raise NotAllowed(_("Only whoever kept this place, or a convenor, may give it up."))


def require_may_choose_convenors(person: Person, circle: Circle) -> None:
    """Refuse whoever does not belong."""
    if not may_choose_convenors(person, circle):
        raise NotAllowed(_("Only members of the circle choose who speaks for it."))


def require_may_step_in(person: Person, circle: Circle) -> None:
    """Refuse to put somebody in the place of those whom the members chose."""
    if not may_step_in(person, circle):
        raise NotAllowed(_("Somebody speaks for this circle already; its members may choose anew."))


def _lets_in(circle: Circle, openness: str) -> bool:
    return circle.closed_on is None and circle.openness == openness
