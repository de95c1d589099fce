"""Who may do what to a promise. Nobody rules here: that is asked in `rulings`."""

from dataclasses import dataclass

from django.utils import timezone
from django.utils.translation import gettext as _

from alongside.advocate.promises.models import Evidence, Promise, Reply
from alongside.advocate.promises.policy.places import Place, place_of
from alongside.advocate.promises.policy.seeing import may_see
from alongside.people.models import Circle, Person
from alongside.people.policy import NotAllowed


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody beside a promise: what they are to it, found once and asked often."""

    person: Person
    promise: Promise
    place: Place
    sees: bool
    spoke: bool
    is_named: bool

    @property
    def owns(self) -> bool:
        """Whether they answer for it."""
        return self.promise.owner_id == self.person.pk

    @property
    def is_bound(self) -> bool:
        """Leaders, stewards, the owner and the speakers: those who speak for the organisation.

        They put evidence forward, and for that reason never accept any.
        """
        return self.person.is_leader or self.person.is_steward or self.owns or self.spoke

    @property
    def convenes(self) -> bool:
        """Whether they speak for a circle that it concerns."""
        return self.place.speaks_for_any(self.promise.circles.all())

    @property
    def has_a_part(self) -> bool:
        """Whether they are bound by it, spoken of in it, or speak for any circle at all."""
        return self.is_bound or self.is_named or self.may_reply or bool(self.place.speaks_for)

    @property
    def may_change(self) -> bool:
        """The owner changes a promise or lets it go; one without an owner, any leader."""
        unowned = self.promise.owner_id is None and self.person.is_leader
        return self._stands and (self.owns or unowned)

    @property
    def may_let_go(self) -> bool:
        """The same people, once: a second reason would take the place of the first unseen."""
        return self.may_change and self.promise.let_go_on is None

    @property
    def may_take_up(self) -> bool:
        """The same people, what was let go."""
        return self.may_change and self.promise.let_go_on is not None

    @property
    def may_hand_over(self) -> bool:
        """The owner hands a promise over; one without an owner, whoever could confirm it."""
        if self.promise.owner_id is not None:
            return self._stands and self.owns
        entered = self.promise.statement.entered_by_id == self.person.pk
        return self._stands and (self.is_bound or entered or self.convenes)

    @property
    def may_take_back(self) -> bool:
        """A convenor concerned takes back what was confirmed by mistake, or who confirmed it.

        Those whom the promise binds can mend a slip of their own on the same day; after that they
        let it go in the open, with a reason.
        """
        confirmed = self.promise.confirmed_by_id == self.person.pk
        if self.is_bound:
            return self._stands and confirmed and self.promise.confirmed_on == timezone.localdate()
        return self._stands and (confirmed or self.convenes)

    @property
    def is_spoken_of(self) -> bool:
        """Whether it is about them as a person: its owner, a speaker, somebody evidence names."""
        return self.owns or self.spoke or self.is_named

    @property
    def may_reply(self) -> bool:
        """Anyone spoken of, and convenors concerned."""
        return self.sees and (self.is_spoken_of or self.convenes)

    @property
    def may_put_forward(self) -> bool:
        """The organisation first of all; and members of the circles concerned."""
        concerned = self.place.is_in_any(self.promise.circles.all())
        return self._stands and (self.is_bound or concerned)

    @property
    def _stands(self) -> bool:
        return self.sees and self.promise.withdrawn_on is None


def party_of(person: Person, promise: Promise) -> Party:
    """Find what a person is to a promise."""
    return Party(
        person=person,
        promise=promise,
        place=place_of(person, beside=promise.statement),
        sees=may_see(person, promise.statement),
        spoke=promise.statement.speakers.filter(pk=person.pk).exists(),
        is_named=Evidence.objects.filter(promise=promise, named__person=person).exists(),
    )


def may_own(person: Person) -> bool:
    """Leaders, and whoever holds an office, can be given a promise; others only take one on."""
    return person.is_active and (person.is_leader or bool(person.office))


def require_may_change(person: Person, promise: Promise) -> None:
    """Refuse whoever does not answer for the promise."""
    if not party_of(person, promise).may_change:
        raise NotAllowed(_("Only the owner of a promise changes it or lets it go; ask them."))


def require_may_let_go(person: Person, promise: Promise) -> None:
    """Refuse whoever does not answer for the promise, and what was let go already."""
    require_may_change(person, promise)
    if not party_of(person, promise).may_let_go:
        raise NotAllowed(_("This promise was let go already; take it up again first."))


def require_may_take_up(person: Person, promise: Promise) -> None:
    """Refuse whoever does not answer for the promise, and what was not let go."""
    require_may_change(person, promise)
    if not party_of(person, promise).may_take_up:
        raise NotAllowed(_("This promise was not let go, so there is nothing to take up."))


def require_may_hand_over(person: Person, promise: Promise, to: Person | None) -> None:
    """Refuse whoever may not give the promise an owner, and whoever cannot be given one."""
    if not party_of(person, promise).may_hand_over:
        raise NotAllowed(_("Only the owner of a promise hands it over; ask them."))
    if to is not None and not (to.is_active and (to == person or may_own(to))):
        raise NotAllowed(
            _(
                "A promise can be given to a leader or to somebody who holds an office; "
                "others can only take one on themselves."
            )
        )


def require_may_take_back(person: Person, promise: Promise) -> None:
    """Refuse whoever may not take a promise back."""
    if not party_of(person, promise).may_take_back:
        raise NotAllowed(
            _(
                "What was confirmed by mistake is taken back by a convenor of a circle concerned "
                "or by whoever confirmed it. Whoever is bound by it can let it go in the open."
            )
        )


def circles_to_bring_in(party: Party) -> list[Circle]:
    """Give the circles that a convenor speaks for, that the words reached, and that are not in."""
    if not party.sees or party.promise.withdrawn_on:
        return []
    concerned = {circle.pk for circle in party.promise.circles.all()}
    return [circle for circle in party.place.convened if circle.pk not in concerned]


def require_may_bring_in(person: Person, promise: Promise, circle: Circle) -> None:
    """Refuse whoever does not speak for the circle, and circles that the words did not reach."""
    party = party_of(person, promise)
    if not party.sees or promise.withdrawn_on or circle not in party.place.convened:
        raise NotAllowed(_("Only a circle's own convenors say what concerns it."))


def require_may_speak_for(person: Person, promise: Promise, circle: Circle) -> None:
    """Refuse whoever does not speak for one of the circles concerned."""
    party = party_of(person, promise)
    concerned = circle in promise.circles.all()
    speaks = party.sees and promise.withdrawn_on is None and circle.pk in party.place.speaks_for
    if not (concerned and speaks):
        raise NotAllowed(_("Only a circle's own convenors say what concerns it."))


def require_may_reply(person: Person, promise: Promise) -> None:
    """Refuse whoever is not spoken of."""
    if not party_of(person, promise).may_reply:
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
