"""Tell of an ask: those whom it reaches, those who ask, those who took it up."""

from collections.abc import Iterable
from dataclasses import replace

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from alongside.listen.asks.models import Ask
from alongside.listen.asks.queries.asks import voices_of, who_took_up
from alongside.people import audience, limits, notices
from alongside.people.audience import To
from alongside.people.models import Person

AT_ONCE = 5_000
NOBODY = To()

#: Other news is not wanted by a day.
WITH_A_DAY = ("ask.made", "ask.changed")

#: With more than this to tell, a round tells them; whoever asks need not wait.
MANY = 500


def tell_of(ask: Ask, *, known: To = NOBODY) -> None:
    """Tell those whom an ask reaches, at once or, where they are many, by the next round.

    Not those to whom it is `known`. Where everyone else waits for the round, they stand beside
    "everyone" until it has come, and nowhere after. New members of circles are told at once
    however many they are: beside circles nothing could say who knew.
    """
    is_many = to_tell(ask, known)[MANY : MANY + 1].exists()
    waits = is_many and (ask.everyone or known.is_nobody)
    if waits and ask.everyone:
        audience.address(ask, replace(known, everyone=True))
    if not waits:
        _tell_all(ask, known)
    _note(ask, is_told=not waits)


def known_to(ask: Ask) -> To:
    """Give those who were told of an ask, or left in peace when it was told, as a choice."""
    chosen = audience.choice_of(ask)
    if ask.is_told:
        return chosen
    return replace(chosen, everyone=False) if ask.everyone else NOBODY


def tell_those_waiting() -> None:
    """Tell of the asks that reach many; each in its own transaction."""
    waiting = Ask.objects.filter(is_told=False).order_by("pk")
    for key in list(waiting.values_list("pk", flat=True)):
        with transaction.atomic():
            # Held, so that nobody changes in the meantime whom it is for.
            ask = waiting.select_for_update().filter(pk=key).first()
            if ask is not None:
                _tell_waiting(ask)


def to_tell(ask: Ask, known: To = NOBODY) -> QuerySet[Person]:
    """Give whom to tell: not those who ask or know, and nobody who is left in peace just now."""
    today = timezone.localdate()
    voices = [one.pk for one in voices_of(ask)]
    # Of those who were asked by name, the limit was looked at when they were.
    full = limits.is_reached(today) & ~Q(pk__in=ask.persons.values("pk"))
    left = Q(paused_until__gt=today) | full
    told = audience.reached_by_choice(known).order_by().values("pk")
    took_up = ask.takings_up.order_by().values("person")
    others = audience.reached_by(ask).exclude(left).exclude(pk__in=[*voices, ask.asker_id or 0])
    return others.exclude(pk__in=told).exclude(pk__in=took_up)


def tell_voices(ask: Ask, kind: str, *, sender: Person | None = None) -> None:
    """Tell those who ask."""
    notices.tell(voices_of(ask), kind, about=ask, words=ask.words, sender=sender)


def tell_takers(ask: Ask, kind: str) -> None:
    """Tell those who took it up."""
    tell_each(who_took_up(ask), kind, ask)


def tell_each(persons: Iterable[Person], kind: str, ask: Ask) -> None:
    """Tell persons of an ask, in the name that stands over it: a circle's has no sender."""
    sender = None if ask.circle_id else ask.asker
    due = ask.until if kind in WITH_A_DAY else None
    notices.tell(persons, kind, about=ask, words=ask.words, due=due, sender=sender)


def _tell_waiting(ask: Ask) -> None:
    known = known_to(ask)
    if ask.is_open:
        _tell_all(ask, known)
    if not known.is_nobody:
        audience.address(ask, To(everyone=ask.everyone))
    _note(ask, is_told=True)


def _tell_all(ask: Ask, known: To) -> None:
    new = to_tell(ask, known).only("pk").iterator(chunk_size=AT_ONCE)
    tell_each(new, "ask.made", ask)


def _note(ask: Ask, *, is_told: bool) -> None:
    if ask.is_told != is_told:
        ask.is_told = is_told
        ask.save(update_fields=["is_told"])
