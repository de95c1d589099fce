"""Who may enter statements, decide what was found in them, and erase their words."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alongside.advocate.promises.models import Statement
from alongside.advocate.promises.policy.places import Place, place_of
from alongside.advocate.promises.policy.seeing import may_see
from alongside.people.models import Circle, Person
from alongside.people.policy import NotAllowed

ONLY_ADD_CAUSES = gettext_lazy(
    "Whoever speaks for the organisation may add a cause, not take one off; a convenor of a "
    "circle concerned or whoever entered the words can."
)


@dataclass(frozen=True, slots=True)
class Reader:
    """Somebody beside a statement: what they are to it, found once and asked often."""

    person: Person
    statement: Statement
    place: Place
    sees: bool
    spoke: bool
    concerned: tuple[Circle, ...]

    @property
    def may_confirm(self) -> bool:
        """Convenors concerned, leaders, stewards, and whoever entered the words.

        The organisation may own up to a promise; it needs nobody's leave to be bound by its words.
        """
        if self.statement.erased_on or not self.sees:
            return False
        return (
            self.person.is_leader
            or self.person.is_steward
            or self.statement.entered_by_id == self.person.pk
            or self.place.speaks_for_any(self.concerned)
        )

    @property
    def may_reject(self) -> bool:
        """Those who may confirm, but not leaders, and not those who said the words.

        Otherwise the organisation could wave its promises away before anybody saw them.
        """
        return self.may_confirm and not self.person.is_leader and not self.spoke

    @property
    def may_correct(self) -> bool:
        """Those who may confirm; the words stay, and so does whom they were for."""
        return self.may_confirm

    @property
    def may_take_causes_off(self) -> bool:
        """Those who may reject: what stands under no cause is on no page of words and deeds."""
        return self.may_reject

    @property
    def may_erase(self) -> bool:
        """Stewards, for whoever has a right to it, and whoever entered the words; no speaker."""
        if self.statement.erased_on or not self.sees or self.spoke:
            return False
        return self.person.is_steward or self.statement.entered_by_id == self.person.pk

    @property
    def may_know_who_entered(self) -> bool:
        """Everyone; of words to a hidden circle, only its members: whoever entered them is one."""
        if self.statement.audience == Statement.Audience.EVERYONE:
            return True
        hidden = [circle for circle in self.statement.to_circles.all() if circle.is_hidden]
        return not hidden or self.place.is_in_any(hidden)


def reader_of(person: Person, statement: Statement) -> Reader:
    """Find what a person is to a statement."""
    return Reader(
        person=person,
        statement=statement,
        place=place_of(person),
        sees=may_see(person, statement),
        spoke=statement.speakers.filter(pk=person.pk).exists(),
        concerned=concerned(statement),
    )


def concerned(statement: Statement) -> tuple[Circle, ...]:
    """Give the circles that a statement concerns, out of those whom it reached.

    Words to everyone concern the circles of their causes. Words to some circles concern those of
    them that the causes name, or all of them: no other circle can answer words it never saw.
    """
    found = {circle for cause in statement.causes.all() for circle in cause.circles.all()}
    if statement.audience == Statement.Audience.CIRCLES:
        addressed = set(statement.to_circles.all())
        found = (found & addressed) or addressed
    still_open = (circle for circle in found if circle.closed_on is None)
    return tuple(sorted(still_open, key=lambda circle: circle.pk))


def may_enter(person: Person) -> bool:
    """Anyone whom words can reach may enter them; the page says who did."""
    return person.is_active


def may_address(person: Person, circles: Iterable[Circle]) -> bool:
    """Words to circles are entered by those whom they reached, or who speak for the organisation.

    Nobody talks into a circle from outside, and nobody at all into a hidden one.
    """
    addressed = list(circles)
    mine = place_of(person).member_of
    if any(circle.is_hidden and circle.pk not in mine for circle in addressed):
        return False
    reached = not addressed or any(circle.pk in mine for circle in addressed)
    return reached or person.is_leader or person.is_steward


def require_may_enter(person: Person, circles: Iterable[Circle] = ()) -> None:
    """Refuse whoever may not enter words, or not for these circles."""
    if not may_enter(person) or not may_address(person, circles):
        raise NotAllowed(
            _(
                "Words to circles are entered by their members, or by those who speak for the "
                "organisation."
            )
        )


def require_may_confirm(person: Person, statement: Statement) -> None:
    """Refuse whoever may not decide that a sentence is a promise."""
    if not reader_of(person, statement).may_confirm:
        raise NotAllowed(
            _(
                "Convenors of the circles concerned, leaders, stewards and whoever entered the "
                "words decide what is a promise in them; ask one of them."
            )
        )


def require_may_reject(person: Person, statement: Statement) -> None:
    """Refuse whoever may not decide that a sentence is no promise."""
    if not reader_of(person, statement).may_reject:
        raise NotAllowed(
            _(
                "Whoever speaks for the organisation may confirm a promise, not wave one away; "
                "a convenor of a circle concerned or whoever entered the words can."
            )
        )


def require_may_correct(
    person: Person, statement: Statement, *, takes_causes_off: bool = False
) -> None:
    """Refuse whoever may not put the details right, or not take words out of a cause."""
    reader = reader_of(person, statement)
    if not reader.may_correct:
        raise NotAllowed(
            _(
                "Convenors of the circles concerned, leaders, stewards and whoever entered the "
                "words put their details right; ask one of them."
            )
        )
    if takes_causes_off and not reader.may_take_causes_off:
        raise NotAllowed(ONLY_ADD_CAUSES)


def require_may_erase(person: Person, statement: Statement) -> None:
    """Refuse whoever may not erase the words."""
    if not reader_of(person, statement).may_erase:
        raise NotAllowed(
            _("A steward erases words for whoever has a right to it; ask one of them.")
        )
