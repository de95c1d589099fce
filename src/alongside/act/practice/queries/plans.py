"""What a person sees of their own plan; nothing here is given to anybody else."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import F, Prefetch, Q, QuerySet, prefetch_related_objects

from alongside.act.practice.models import Occasion, Practice, Rest
from alongside.engines import rhythm as engine
from alongside.people.models import Person

YEARS = timedelta(days=2 * 365)
SHOWN_WEEKS = 26


@dataclass(frozen=True, slots=True)
class Standing:
    """A practice as it is drawn for its owner: reckoned now, kept nowhere."""

    practice: Practice
    weeks: tuple[engine.Week, ...]
    feel: engine.Feel
    is_due: bool
    done_today: bool
    rests: bool


def own(person: Person) -> QuerySet[Practice]:
    """Give every practice of a person, ended ones too."""
    return Practice.objects.filter(person=person).select_related("circle_action__circle")


def current(person: Person, on: date) -> QuerySet[Practice]:
    """Give what a person practises now: what is due first, then what comes next."""
    goes_on = Q(ends_on=None) | Q(ends_on__gte=on)
    return (
        own(person)
        .filter(goes_on, ended_on=None)
        .order_by(F("due_on").desc(nulls_last=True), F("next_due").asc(nulls_last=True), "pk")
    )


def ended(person: Person, on: date) -> QuerySet[Practice]:
    """Give what a person has ended, or what has come to its last day."""
    over = Q(ended_on__isnull=False) | Q(ends_on__lt=on)
    return own(person).filter(over).order_by("-pk")


def standings(practices: list[Practice], on: date) -> list[Standing]:
    """Reckon how each practice stands, with two queries for all of them."""
    prefetch_related_objects(practices, *_recent(on))
    return [standing(practice, on) for practice in practices]


def _recent(on: date) -> tuple[Prefetch[str], Prefetch[str]]:
    looked_at = on - YEARS
    return (
        Prefetch("occasions", Occasion.objects.filter(on__gte=looked_at)),
        Prefetch("pauses", Rest.objects.filter(until__gt=looked_at)),
    )


def standing(practice: Practice, on: date) -> Standing:
    """Reckon how a practice stands on a day."""
    looked_at = on - YEARS
    done = [one.on for one in practice.occasions.all() if one.on >= looked_at]
    rests = [engine.Span(one.begins, one.until) for one in practice.pauses.all()]
    until = min(on, practice.ended_on or on, practice.ends_on or on)
    weeks = engine.strength(
        done, rhythm=practice.rhythm, since=max(practice.since, looked_at), on=until, rests=rests
    )
    # Between midnight and the round that comes by soon after, its day is still its next one.
    comes_today = on in (practice.due_on, practice.next_due)
    return Standing(
        practice=practice,
        weeks=tuple(weeks[-SHOWN_WEEKS:]),
        feel=engine.Feel.RESTING if practice.rests(on) else engine.feel(weeks),
        is_due=comes_today and on not in done and not practice.rests(on),
        done_today=on in done,
        rests=practice.rests(on),
    )
