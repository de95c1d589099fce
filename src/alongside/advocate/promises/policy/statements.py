"""Who may enter statements, decide what was found in them, and erase their words."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from alongside.advocate.promises.models import Statement
from alongside.advocate.promises.policy.places import Place, place_of
from alongside.advocate.promises.policy.seeing import may_see
from alongside.people.models import Circle, Person
from alongside.people.policy import NotAllowed


def concerned(statement: Statement) -> list[Circle]:
    """Give the circles that a statement concerns, out of those whom it reached.

    Words to everyone concern the circles of their causes. Words to some circles concern those of
    them that the causes name, or all of them: no other circle can answer words it never saw.
    """
    of_causes = {circle for cause in statement.causes.all() for circle in cause.circles.all()}
    if statement.audience == Statement.Audience.EVERYONE:
        found = of_causes
    else:
        addressed = set(statement.to_circles.all())
        found = (of_causes & addressed) or addressed
    return sorted((circle for circle in found if circle.closed_on is None), key=lambda one: one.pk)


def may_enter(person: Person) -> bool:
    """Anyone whom words can reach may enter them; the page says who did."""
    return person.is_active


def may_address(person: Person, circles: Iterable[Circle]) -> bool:
    """Words can be entered for circles that the person can know of."""
    hidden = [circle for circle in circles if circle.is_hidden]
    return not hidden or {circle.pk for circle in hidden} <= place_of(person).member_of


def may_confirm(person: Person, statement: Statement, *, place: Place | None = None) -> bool:
    """Convenors concerned, leaders, stewards, and whoever entered the words.

    The organisation may own up to a promise; it needs nobody's leave to be bound by its words.
    """
    if statement.erased_on or not may_see(person, statement):
        return False
    if person.is_leader or person.is_steward or statement.entered_by_id == person.pk:
        return True
    return (place or place_of(person)).speaks_for_any(concerned(statement))


def may_reject(person: Person, statement: Statement, *, place: Place | None = None) -> bool:
    """Those who may confirm, but not those who speak for the organisation or said the words.

    Otherwise it could wave its own promises away before anybody saw them.
    """
    if person.is_leader or statement.speakers.filter(pk=person.pk).exists():
        return False
    return may_confirm(person, statement, place=place)


def may_erase(person: Person, statement: Statement) -> bool:
    """Stewards, for whoever has a right to it, and whoever entered the words; not the speaker."""
    if statement.erased_on or not may_see(person, statement):
        return False
    spoke = statement.speakers.filter(pk=person.pk).exists()
    return not spoke and (person.is_steward or statement.entered_by_id == person.pk)


def require_may_enter(person: Person, circles: Iterable[Circle] = ()) -> None:
    """Refuse whoever may not enter words, or not for these circles."""
    if not may_enter(person) or not may_address(person, circles):
        raise NotAllowed(_("Words can be entered for circles that you can see; choose among them."))


def require_may_confirm(person: Person, statement: Statement) -> None:
    """Refuse whoever may not decide that a sentence is a promise."""
    if not may_confirm(person, statement):
        raise NotAllowed(
            _(
                "Convenors of the circles concerned, leaders, stewards and whoever entered the "
                "words decide what is a promise in them; ask one of them."
            )
        )


def require_may_reject(person: Person, statement: Statement) -> None:
    """Refuse whoever may not decide that a sentence is no promise."""
    if not may_reject(person, statement):
        raise NotAllowed(
            _(
                "Whoever speaks for the organisation may confirm a promise, not wave one away; "
                "a convenor of a circle concerned or whoever entered the words can."
            )
        )


def require_may_erase(person: Person, statement: Statement) -> None:
    """Refuse whoever may not erase the words."""
    if not may_erase(person, statement):
        raise NotAllowed(
            _("A steward erases words for whoever has a right to it; ask one of them.")
        )
