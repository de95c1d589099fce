"""Who may see an ask, take it up, ask about it, and say what became of it.

Those who ask are one person, or in a circle's name whoever its members let speak for it. Only they
say that an ask is done or did not help, and never somebody who took it up themselves.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from alongside.listen.asks.models import Ask, Clarification, State, TakingUp
from alongside.people.audience import reaches
from alongside.people.models import Circle, Membership, Person
from alongside.people.policy import NotAllowed
from alongside.people.policy import circles as circles_policy

#: So that nobody floods the others: so many asks may be open at once in one name.
MOST_OPEN = 10
DAYS_UNTIL_STEWARDS_HEAR = 30


@dataclass(frozen=True, slots=True)
class Party:
    """What somebody is to an ask, found once for a page."""

    ask: Ask
    speaks: bool
    is_fellow: bool
    took_it_up: bool
    is_reached: bool
    question: Clarification | None

    @property
    def may_take_up(self) -> bool:
        """Whoever sees an open ask may, except those who ask."""
        return self.ask.is_open and not self.speaks and not self.took_it_up

    @property
    def may_hand_back(self) -> bool:
        """Whoever took it up, while it is open: afterwards its closing words are theirs to read."""
        return self.ask.is_open and self.took_it_up

    @property
    def may_question(self) -> bool:
        """Whoever it reaches, or who took it up, has one question."""
        concerned = self.is_reached or self.took_it_up
        return self.ask.is_open and concerned and not self.speaks and self.question is None

    @property
    def may_settle(self) -> bool:
        """Only those who ask, and nobody who took it up: nobody approves of their own deed."""
        return self.ask.is_open and self.speaks and not self.took_it_up

    @property
    def sees_who_took_it_up(self) -> bool:
        """Those who ask, and those whom it is for who do it together.

        Whoever took it up and is not among these any more, or never was, reads of themselves: whom
        it is for now may be members, and a name would tell who belongs.
        """
        return self.speaks or (self.took_it_up and self.is_reached)

    @property
    def sees_whom_it_is_for(self) -> bool:
        """Not a steward who is shown what nobody took up: that would name who did not.

        And not whoever took it up before others were chosen: it would show that they were not.
        """
        return self.speaks or self.is_fellow or self.is_reached


def party_of(person: Person, ask: Ask) -> Party:
    """Find what a person is to an ask."""
    return Party(
        ask=ask,
        speaks=speaks_for(person, ask),
        is_fellow=ask.circle is not None and circles_policy.is_member_of(person, ask.circle),
        took_it_up=has_taken_up(person, ask),
        is_reached=Ask.objects.filter(reaches(Ask, person), pk=ask.pk).exists(),
        question=Clarification.objects.filter(ask=ask, person=person).first(),
    )


def speaks_for(person: Person, ask: Ask) -> bool:
    """Say whether somebody is who asks, or speaks for the circle that does."""
    if ask.circle is None:
        return ask.asker_id == person.pk
    return circles_policy.speaks_for(person, ask.circle)


def own(person: Person) -> Q:
    """Give the condition on asks that they are a person's own, in their own name."""
    return Q(circle=None, asker=person)


def in_name_of(person: Person, *, speaks: bool) -> Q:
    """Give the condition on asks that they are in the name of a circle of a person's."""
    places = Membership.objects.filter(
        circle=OuterRef("circle"), person=person, circle__closed_on=None
    )
    return Q(Exists(places.filter(is_convenor=True) if speaks else places))


def addressed_to(person: Person) -> Q:
    """Give the condition on asks that they are open and reach a person."""
    still_there = Q(circle=None) | Q(circle__closed_on=None)
    return Q(state=State.OPEN) & still_there & reaches(Ask, person)


def keys_addressed_to(person: Person) -> QuerySet[Any, Any]:
    """Give the keys of asks that reach a person; a list asks no other row whether it does."""
    places = Membership._default_manager.filter(person=person).values("circle")
    by_name = Ask.persons.through._default_manager.filter(person=person).values("ask")
    by_circle = Ask.circles.through._default_manager.filter(circle__in=places).values("ask")
    to_everyone = Ask._default_manager.filter(everyone=True, state=State.OPEN).values("pk")
    return by_name.union(by_circle, to_everyone)


def keys_of_own(person: Person) -> QuerySet[Any, Any]:
    """Give the keys of asks in a person's name, or in that of a circle of theirs."""
    places = Membership.objects.filter(person=person).values("circle")
    in_circles = Ask.objects.filter(circle__in=places).values("pk")
    return Ask.objects.filter(asker=person).values("pk").union(in_circles)


def taken_up_by(person: Person) -> Q:
    """Give the condition on asks that a person took them up."""
    return Q(Exists(TakingUp.objects.filter(ask=OuterRef("pk"), person=person)))


def untaken(on: date) -> Q:
    """Give the condition on asks that on a day nobody had taken them up for thirty days."""
    taken = TakingUp.objects.filter(ask=OuterRef("pk"), since__lte=on)
    before = on - timedelta(days=DAYS_UNTIL_STEWARDS_HEAR)
    still_open = Q(settled_on=None) | Q(settled_on__gt=on)
    return Q(made_on__lte=before) & still_open & ~Q(Exists(taken))


def seen(person: Person) -> Q:
    """Give the condition on asks that a person may see them.

    Seen by whom an open one reaches, by who took it up, by who asks, and by the members of the
    circle in whose name it is. By a steward only where the asker wants that.
    """
    mine = own(person) | in_name_of(person, speaks=False)
    found = mine | taken_up_by(person) | addressed_to(person)
    return found | wants_a_steward() if person.is_steward else found


def wants_a_steward() -> Q:
    """Give the condition on asks that nobody takes them up, and their askers want that known."""
    open_still = Q(circle=None) | Q(circle__closed_on=None)
    wanted = Q(tells_stewards=True, state=State.OPEN)
    return open_still & wanted & untaken(timezone.localdate())


def has_room_for_more(person: Person, circle: Circle | None = None) -> bool:
    """Say whether one more ask may be open in a name."""
    in_name = Q(circle=circle) if circle else own(person)
    return not Ask.objects.filter(in_name, state=State.OPEN)[MOST_OPEN - 1 : MOST_OPEN].exists()


def stays_among_members(ask: Ask) -> bool:
    """Say whether somebody took it up as a member of a circle, which its members alone may know."""
    return not ask.everyone and ask.circles.exists() and ask.takings_up.exists()


def may_see_untaken(person: Person) -> bool:
    """Stewards hear how many asks nobody took up."""
    return person.is_active and person.is_steward


def require_may_ask(person: Person, circle: Circle | None) -> None:
    """Refuse whoever would speak for a circle that is not theirs, or asks for too much at once."""
    if circle is not None:
        circles_policy.require_speaks_for(person, circle)
    if not has_room_for_more(person, circle):
        raise NotAllowed(
            _("Ten asks are open already; say of one that it is done, or withdraw one, first.")
        )


def require_speaks_for(person: Person, ask: Ask) -> None:
    """Refuse whoever did not ask."""
    if not speaks_for(person, ask):
        raise NotAllowed(_("Only whoever asks may do this."))


def require_may_change(person: Person, ask: Ask) -> None:
    """Refuse whoever did not ask, and what is settled."""
    require_speaks_for(person, ask)
    if not ask.is_open:
        raise NotAllowed(_("This ask is settled; ask anew if it is wanted again."))


def require_may_settle(person: Person, ask: Ask) -> None:
    """Refuse everybody but those who asked, and of those whoever took it up themselves."""
    require_may_change(person, ask)
    if not party_of(person, ask).may_settle:
        raise NotAllowed(_("You took it up yourself; somebody else of the circle says so."))


def require_may_take_up(person: Person, ask: Ask) -> None:
    """Refuse whoever asks themselves, whom it does not reach, and what is settled."""
    reached = Ask.objects.filter(seen(person), pk=ask.pk).exists()
    if not reached or not party_of(person, ask).may_take_up:
        raise NotAllowed(_("An open ask is taken up once, by one it reaches, not by its asker."))


def require_may_hand_back(person: Person, ask: Ask) -> None:
    """Refuse whoever has nothing to hand back, and what is settled."""
    if not party_of(person, ask).may_hand_back:
        raise NotAllowed(_("Whoever took an ask up hands it back, as long as it is open."))


def has_taken_up(person: Person, ask: Ask) -> bool:
    """Say whether somebody took an ask up and has not handed it back."""
    return ask.takings_up.filter(person=person).exists()


def require_may_question(person: Person, ask: Ask) -> None:
    """Refuse a second question, and one by whom the ask does not reach."""
    if not party_of(person, ask).may_question:
        raise NotAllowed(_("Each person whom an open ask reaches has one question about it."))


def require_may_see_untaken(person: Person) -> None:
    """Refuse whoever is no steward."""
    if not may_see_untaken(person):
        raise NotAllowed(_("Only stewards see how many asks nobody took up."))
