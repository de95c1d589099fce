"""Who may do what to accounts, invitations, roles and the workplace."""

from django.utils.translation import gettext as _

from alongside.people.models import Person
from alongside.people.policy import NotAllowed


def may_invite(person: Person) -> bool:
    """Stewards invite, and see whose invitation is still open."""
    return person.is_active and person.is_steward


def may_give_roles(person: Person) -> bool:
    """Stewards appoint and relieve stewards and leaders; convenors are no business of theirs."""
    return person.is_active and person.is_steward


def may_name_workplace(person: Person) -> bool:
    """Stewards name the workplace."""
    return person.is_active and person.is_steward


def require_may_invite(person: Person) -> None:
    """Refuse whoever may not invite."""
    if not may_invite(person):
        raise NotAllowed(_("Only stewards invite people; ask one of them."))


def require_may_give_roles(person: Person) -> None:
    """Refuse whoever may not appoint or relieve."""
    if not may_give_roles(person):
        raise NotAllowed(_("Only stewards appoint stewards and leaders; ask one of them."))


def require_may_name_workplace(person: Person) -> None:
    """Refuse whoever may not name the workplace."""
    if not may_name_workplace(person):
        raise NotAllowed(_("Only stewards name the workplace; ask one of them."))
