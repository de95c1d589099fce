"""Who may do what to a promise. Nobody may rule here: that is asked in `rulings`."""

from django.utils import timezone
from django.utils.translation import gettext as _

from alongside.advocate.promises.models import Evidence, Promise, Reply
from alongside.advocate.promises.policy.places import Place, place_of
from alongside.advocate.promises.policy.seeing import may_see
from alongside.advocate.promises.policy.statements import may_confirm
from alongside.people.models import Circle, Person
from alongside.people.policy import NotAllowed


def speaks_for_organisation(person: Person, promise: Promise) -> bool:
    """Leaders, stewards, the owner and the speakers: those whom the promise binds.

    They put evidence forward, and for that reason never accept any.
    """
    return (
        person.is_leader
        or person.is_steward
        or promise.owner_id == person.pk
        or promise.statement.speakers.filter(pk=person.pk).exists()
    )


def may_own(person: Person) -> bool:
    """Leaders, and whoever holds an office, can be given a promise; others only take one on."""
    return person.is_active and (person.is_leader or bool(person.office))


def may_change(person: Person, promise: Promise) -> bool:
    """The owner changes a promise or lets it go; one without an owner, any leader."""
    if promise.withdrawn_on or not may_see(person, promise.statement):
        return False
    return promise.owner_id == person.pk or (promise.owner_id is None and person.is_leader)


def may_hand_over(person: Person, promise: Promise, *, place: Place | None = None) -> bool:
    """The owner hands a promise over; one without an owner, whoever may confirm promises."""
    if promise.withdrawn_on:
        return False
    if promise.owner_id is None:
        return may_confirm(person, promise.statement, place=place)
    return promise.owner_id == person.pk


def may_take_back(person: Person, promise: Promise, *, place: Place | None = None) -> bool:
    """A convenor concerned takes back what was confirmed by mistake, or who confirmed it.

    Those whom the promise binds can mend a slip of their own on the same day; after that they
    let it go in the open, with a reason.
    """
    if promise.withdrawn_on or not may_see(person, promise.statement):
        return False
    confirmed = promise.confirmed_by_id == person.pk
    if speaks_for_organisation(person, promise):
        return confirmed and promise.confirmed_on == timezone.localdate()
    return confirmed or (place or place_of(person)).speaks_for_any(promise.circles.all())


def may_speak_for(
    person: Person, promise: Promise, circle: Circle, *, place: Place | None = None
) -> bool:
    """A convenor brings their own circle in, if the words reached it."""
    if promise.withdrawn_on or not may_see(person, promise.statement):
        return False
    return circle.pk in (place or place_of(person)).speaks_for


def may_reply(person: Person, promise: Promise, *, place: Place | None = None) -> bool:
    """Anyone spoken of: owner, speakers, convenors concerned, and whom evidence names."""
    if not may_see(person, promise.statement):
        return False
    return (
        promise.owner_id == person.pk
        or promise.statement.speakers.filter(pk=person.pk).exists()
        or (place or place_of(person)).speaks_for_any(promise.circles.all())
        or is_named(person, promise)
    )


def is_named(person: Person, promise: Promise) -> bool:
    """Whether evidence for the promise names the person."""
    return Evidence.objects.filter(promise=promise, named__person=person).exists()


def require_may_change(person: Person, promise: Promise) -> None:
    """Refuse whoever does not answer for the promise."""
    if not may_change(person, promise):
        raise NotAllowed(_("Only the owner of a promise changes it or lets it go; ask them."))


def require_may_hand_over(person: Person, promise: Promise, to: Person | None) -> None:
    """Refuse whoever may not give the promise an owner, and whoever cannot be given one."""
    if not may_hand_over(person, promise):
        raise NotAllowed(_("Only the owner of a promise hands it over; ask them."))
    if to is not None and to != person and not may_own(to):
        raise NotAllowed(
            _(
                "A promise can be given to a leader or to somebody who holds an office; "
                "others can only take one on themselves."
            )
        )
    if to is not None and not to.is_active:
        raise NotAllowed(_("This person has left; choose somebody else."))


def require_may_take_back(person: Person, promise: Promise) -> None:
    """Refuse whoever may not take a promise back."""
    if not may_take_back(person, promise):
        raise NotAllowed(
            _(
                "What was confirmed by mistake is taken back by a convenor of a circle concerned "
                "or by whoever confirmed it. Whoever is bound by it can let it go in the open."
            )
        )


def require_may_speak_for(person: Person, promise: Promise, circle: Circle) -> None:
    """Refuse whoever does not speak for the circle."""
    if not may_speak_for(person, promise, circle):
        raise NotAllowed(_("Only a circle's own convenors say what concerns it."))


def require_may_reply(person: Person, promise: Promise) -> None:
    """Refuse whoever is not spoken of."""
    if not may_reply(person, promise):
        raise NotAllowed(
            _(
                "Replies are for those spoken of: the owner, the speakers, the convenors of the "
                "circles concerned and those whom evidence names."
            )
        )


def require_may_take_back_reply(person: Person, said: Reply) -> None:
    """Refuse whoever did not say it."""
    if said.person_id != person.pk:
        raise NotAllowed(_("Only whoever gave a reply takes it back."))
