"""Who may do what: a plan is its owner's alone, and for a circle speak those its members chose."""

from django.utils.translation import gettext as _

from alongside.act.practice.models import Annotation, CircleAction, OwnWords, Practice
from alongside.people.models import Circle, Person
from alongside.people.policy import NotAllowed
from alongside.people.policy.circles import speaks_for


def may_change(person: Person, practice: Practice) -> bool:
    """Nobody but its owner has anything to do with a practice."""
    return practice.person_id == person.pk


def may_write_for(person: Person, circle: Circle) -> bool:
    """Those who speak for a circle add actions and say what it knows of others."""
    return speaks_for(person, circle)


def may_say_own_words(person: Person) -> bool:
    """Leaders say, if they choose, how they practise themselves; nobody is asked to."""
    return person.is_active and person.is_leader


def require_own(person: Person, practice: Practice) -> None:
    """Refuse everybody but the owner."""
    if not may_change(person, practice):
        raise NotAllowed(_("A plan belongs to whoever made it."))


def require_may_take_on(person: Person) -> None:
    """Refuse whoever has no account any more; anybody else takes on what they like."""
    if not person.is_active:
        raise NotAllowed(_("Only people of this workplace take a practice on."))


def require_may_write_for(person: Person, circle: Circle) -> None:
    """Refuse whoever does not speak for the circle."""
    if not may_write_for(person, circle):
        raise NotAllowed(_("Only those who speak for a circle write in its name."))


def require_may_edit(person: Person, thing: CircleAction | Annotation) -> None:
    """Refuse whoever does not speak for the circle that said it."""
    require_may_write_for(person, thing.circle)


def require_may_say_own_words(person: Person) -> None:
    """Refuse whoever is no leader: their own practice is nobody else's to read."""
    if not may_say_own_words(person):
        raise NotAllowed(_("Only leaders write here; everyone else's practice stays their own."))


def require_own_words(person: Person, words: OwnWords) -> None:
    """Refuse everybody but whoever wrote them."""
    if words.person_id != person.pk:
        raise NotAllowed(_("Only whoever wrote this takes it back."))
