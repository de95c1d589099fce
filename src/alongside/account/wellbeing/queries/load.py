"""How much is asked of somebody, for themselves alone; and what waits in circles they speak for."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone

from alongside.people import days, limits
from alongside.people.carried import Carried
from alongside.people.models import Circle, JoinRequest, Membership, Person
from alongside.people.queries.circles import spoken_for_by

ANSWERED_BY_CONVENORS = "cause.put_to_you"
MOST_CIRCLES = 50


@dataclass(frozen=True, slots=True)
class Load:
    """What was asked of one person in a month, and how that stands to their own limit."""

    asked: int
    most: int | None
    paused_until: date | None

    @property
    def is_reached(self) -> bool:
        """Whether nothing more may be asked of them in this month."""
        return self.most is not None and self.asked >= self.most


def load_of(person: Person) -> Load:
    """Give a person's own load; no page shows it to anybody else."""
    return Load(limits.asked_this_month(person), person.most_asks, pause_of(person))


def pause_of(person: Person) -> date | None:
    """Give until when nothing reaches a person, while that lasts."""
    return person.paused_until if limits.is_paused(person, today_of(person)) else None


def today_of(person: Person) -> date:
    """Give the day it is for a person, or at the workplace where that is further on.

    Limits are held by the clock of the workplace: a pause for the day must be one by both.
    """
    now = timezone.now()
    return max(days.day_of(person, now), timezone.localdate(now))


@dataclass(frozen=True, slots=True)
class Spoken:
    """A circle that somebody speaks for: what waits in it, and how many others speak for it."""

    circle: Circle
    waiting: int
    untaken: int
    others: int


def circles_carried(person: Person, carries: Carried) -> list[Spoken]:
    """Give the circles that somebody speaks for, with what waits in each."""
    others = Membership.objects.filter(is_convenor=True).exclude(person=person)
    found = spoken_for_by(person).annotate(
        waiting=_how_many(JoinRequest.objects.all()), others=_how_many(others)
    )
    return [
        Spoken(one, one.waiting, carries.untaken.get(one.pk, 0), one.others)
        for one in found[:MOST_CIRCLES]
    ]


def causes_waiting(person: Person) -> int:
    """Say how many causes wait for a word from the circles that somebody speaks for."""
    return person.notices.filter(kind=ANSWERED_BY_CONVENORS, put_aside_at=None).count()


def _how_many(rows: QuerySet[Any]) -> Coalesce:
    """Count the rows of each circle by its own index, without joining one table to another."""
    of_circle = rows.filter(circle=OuterRef("pk")).order_by().values("circle")
    return Coalesce(Subquery(of_circle.annotate(number=Count("pk")).values("number")), 0)
