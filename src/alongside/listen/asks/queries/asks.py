"""Asks as a person may see them, and in whose name.

A circle hidden from whoever reads is "those concerned"; who wrote a circle's ask down is shown to
nobody.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _

from alongside import content
from alongside.listen.asks import policy
from alongside.listen.asks.models import Ask, Clarification, State, TakingUp
from alongside.people import audience
from alongside.people.models import Circle, Membership, Person
from alongside.people.queries.circles import THOSE_CONCERNED, convenors_of
from alongside.people.wanted import Wanted

A_PAGE = 50


@dataclass(frozen=True, slots=True)
class Listed:
    """One page of a list, and whether there is another."""

    asks: tuple[Ask, ...]
    number: int
    has_more: bool


def seen_by(person: Person) -> QuerySet[Ask]:
    """Give every ask that a person may see."""
    return named_for(person, Ask.objects.filter(policy.seen(person)))


def reaching(person: Person) -> QuerySet[Ask]:
    """Give the open asks that reach a person and that others ask; the soonest first."""
    # Asked by its day rather than by its state, whose index would lead through every open ask.
    found = Ask.objects.filter(pk__in=policy.keys_addressed_to(person), settled_on=None)
    still_there = found.filter(Q(circle=None) | Q(circle__closed_on=None))
    others = still_there.exclude(policy.own(person) | policy.in_name_of(person, speaks=True))
    return named_for(person, soonest_first(others.exclude(policy.taken_up_by(person))))


def taken_up_by(person: Person) -> QuerySet[Ask]:
    """Give the open asks that a person has taken up."""
    taken = TakingUp.objects.filter(person=person).values("ask")
    found = Ask.objects.filter(pk__in=taken, settled_on=None)
    return named_for(person, soonest_first(found))


def made_by(person: Person) -> QuerySet[Ask]:
    """Give a person's own asks, and those in the name of their circles; open ones first."""
    unreached = policy.in_name_of(person, speaks=False) & ~policy.addressed_to(person)
    mine = policy.own(person) | policy.in_name_of(person, speaks=True) | unreached
    found = Ask.objects.filter(mine, pk__in=policy.keys_of_own(person)).exclude(words="")
    found = found.exclude(policy.taken_up_by(person), state=State.OPEN)
    return named_for(person, found.order_by(F("settled_on").desc(nulls_first=True), "-pk"))


def of_circle(circle: Circle, person: Person) -> QuerySet[Ask]:
    """Give the open asks in a circle's name or to its members, as far as a person may see them."""
    to_members = Ask.circles.through._default_manager.filter(circle=circle).values("ask")
    of_it = Ask.objects.filter(Q(circle=circle) | Q(pk__in=to_members), settled_on=None)
    return named_for(person, soonest_first(of_it.filter(policy.seen(person))))


def changeable_by(person: Person) -> QuerySet[Ask]:
    """Give the asks of those who ask: in their own name, or of a circle that they speak for."""
    mine = policy.own(person) | policy.in_name_of(person, speaks=True)
    return named_for(person, Ask.objects.filter(mine))


def soonest_first(asks: QuerySet[Ask]) -> QuerySet[Ask]:
    """Put what is wanted soonest first, and what has no date last."""
    return asks.order_by(F("until").asc(nulls_last=True), "pk")


def named_for(person: Person, asks: QuerySet[Ask]) -> QuerySet[Ask]:
    """Note beside each ask whether a reader may know of the circle in whose name it is."""
    inside = Membership.objects.filter(circle=OuterRef("circle"), person=person)
    known = ~Q(circle__openness=Circle.Openness.HIDDEN) | Exists(inside)
    found: QuerySet[Ask] = asks.select_related("asker", "circle").annotate(
        circle_known=Exists(Circle.objects.filter(pk=OuterRef("circle"))) & known
    )
    return found


def listed(asks: QuerySet[Ask], number: int) -> Listed:
    """Give one page of a list; nothing is counted for it."""
    begin = max(number - 1, 0) * A_PAGE
    rows = tuple(asks[begin : begin + A_PAGE + 1])
    return Listed(rows[:A_PAGE], max(number, 1), len(rows) > A_PAGE)


def in_whose_name(ask: Any) -> str:
    """Name those who ask, as the reader for whom the ask was read may know them."""
    if ask.circle_id is None:
        return str(ask.asker.name)
    return str(ask.circle.name if ask.circle_known else THOSE_CONCERNED)


def whom_it_is_for(party: policy.Party, viewer: Person) -> str:
    """Say whom an ask is addressed to, as a viewer may read it; nothing where they may not."""
    if not party.sees_whom_it_is_for:
        return ""
    return audience.in_words(party.ask, viewer=viewer, is_own=party.speaks)


def mark_of_whom(party: policy.Party, viewer: Person) -> str:
    """Give a mark of whom an ask is for, which changes only where the words on its page do.

    So it tells of no circle that the viewer may not know of, and no more than they read there.
    """
    said = f"{party.ask.code} {whom_it_is_for(party, viewer)}"
    return salted_hmac("alongside.listen.asks.whom", said, algorithm="sha256").hexdigest()


def voices_of(ask: Ask) -> list[Person]:
    """Give those who ask: one person, or whoever speaks for the circle."""
    if ask.circle is None:
        return [ask.asker] if ask.asker else []
    return list(convenors_of(ask.circle))


def who_took_up(ask: Ask) -> QuerySet[Person]:
    """Give those who took an ask up, for those who ask and for one another."""
    return Person.objects.filter(takings_up__ask=ask, is_active=True).order_by("sort_name", "pk")


def questions_to(ask: Ask) -> QuerySet[Clarification]:
    """Give what those who ask may answer, or leave."""
    waiting = ask.clarifications.filter(answer="", is_put_aside=False)
    return waiting.select_related("person").order_by("pk")


def answered(ask: Ask) -> QuerySet[Clarification]:
    """Give the questions that were answered; a page shows them without who asked."""
    return ask.clarifications.exclude(answer="").order_by("pk")


def questions_answerable_by(person: Person) -> QuerySet[Clarification]:
    """Give the questions about a person's own open asks, and about those of their circles."""
    asks = changeable_by(person).filter(state=State.OPEN).values("pk")
    return Clarification.objects.filter(ask__in=asks).select_related("ask__circle", "person")


def wanted_of(person: Person) -> Iterable[Wanted]:
    """Give the actions of the catalogue that open asks reaching a person name."""
    known = content.actions()
    for ask in reaching(person).exclude(action="")[:A_PAGE]:
        if ask.action in known:
            yield Wanted(ask.action, because=_asked_for(ask))


def _asked_for(ask: Ask) -> str:
    who = in_whose_name(ask)
    if who == str(THOSE_CONCERNED):
        return _("Those concerned ask for it: %(words)s") % {"words": ask.words}
    return _("%(who)s asks for it: %(words)s") % {"who": who, "words": ask.words}


def shown_to_stewards(person: Person) -> QuerySet[Ask]:
    """Give what nobody took up for thirty days and those who ask want stewards to see."""
    found = Ask.objects.filter(policy.wants_a_steward())
    return named_for(person, found.order_by("made_on", "pk"))
