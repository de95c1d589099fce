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


def may_raise_floor(person: Person) -> bool:
    """Stewards raise the floor under numbers; nobody lowers it."""
    return person.is_active and person.is_steward


def require_may_raise_floor(person: Person) -> None:
    """Refuse whoever may not raise the floor."""
    if not may_raise_floor(person):
        raise NotAllowed(_("Only stewards raise the floor under numbers; ask one of them."))


def may_relieve_steward(person: Person, subject: Person) -> bool:
    """Stewards relieve one another and step down, as long as one is left."""
    return may_give_roles(person) and not is_last_steward(subject)


def may_leave(person: Person) -> bool:
    """Anyone may leave; the only steward appoints another first, while there is anybody else."""
    return not is_last_steward(person) or not Person.objects.exclude(pk=person.pk).exists()


def is_last_steward(person: Person) -> bool:
    """Say whether nobody would run the programme without this person."""
    others = Person.objects.filter(is_steward=True, is_active=True).exclude(pk=person.pk)
    return person.is_steward and not others.exists()


def require_may_relieve_steward(person: Person, subject: Person) -> None:
    """Refuse whoever may not, and refuse to leave the programme without a steward."""
    require_may_give_roles(person)
    if not may_relieve_steward(person, subject):
        raise NotAllowed(_("A programme needs a steward; appoint another one first."))


def require_may_leave(person: Person) -> None:
    """Refuse the only steward, and say what to do first."""
    if not may_leave(person):
        raise NotAllowed(
            _("You are the only steward; appoint another one first, then you can leave.")
        )
