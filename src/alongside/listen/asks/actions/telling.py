"""Tell of an ask: those whom it reaches, those who ask, those who took it up."""

from collections.abc import Iterable

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from alongside.listen.asks.models import Ask
from alongside.listen.asks.queries.asks import voices_of, who_took_up
from alongside.people import limits, notices
from alongside.people.audience import reached_by
from alongside.people.models import Person

AT_ONCE = 5_000

#: Other news is not wanted by a day.
WITH_A_DAY = ("ask.made", "ask.changed")

#: With more than this to tell, a round tells them; whoever asks need not wait.
MANY = 500


def tell_of(ask: Ask) -> None:
    """Tell those whom an ask reaches, at once or, where they are many, by the next round."""
    if to_tell(ask)[MANY : MANY + 1].exists():
        ask.is_told = False
        ask.save(update_fields=["is_told"])
    else:
        _tell_all(ask)


def tell_those_waiting() -> None:
    """Tell of the asks that reach many; each in its own transaction."""
    for ask in Ask.objects.filter(is_told=False).select_related("circle", "asker").order_by("pk"):
        with transaction.atomic():
            if ask.is_open:
                _tell_all(ask)
            ask.is_told = True
            ask.save(update_fields=["is_told"])


def to_tell(ask: Ask) -> QuerySet[Person]:
    """Give whom to tell: not those who ask, and nobody who is left in peace just now."""
    today = timezone.localdate()
    voices = [one.pk for one in voices_of(ask)]
    # Of those who were asked by name, the limit was looked at when they were.
    full = limits.is_reached(today) & ~Q(pk__in=ask.persons.values("pk"))
    left = Q(paused_until__gt=today) | full
    return reached_by(ask).exclude(left).exclude(pk__in=[*voices, ask.asker_id or 0])


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


def _tell_all(ask: Ask) -> None:
    tell_each(to_tell(ask).only("pk").iterator(chunk_size=AT_ONCE), "ask.made", ask)
