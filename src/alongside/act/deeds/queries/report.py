"""Counts of deeds told, over private deeds: numbers alone, each with how many people it rests on.

Nothing here may be shown as it is: a door passes it through `engines.disclosure` first.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Q, QuerySet

from alongside.act.deeds.models import Deed
from alongside.content.actions import Feature


@dataclass(frozen=True, slots=True)
class Told:
    """How many deeds were told under one heading, and by how many people."""

    heading: str
    deeds: int
    doers: int


def in_all(first: date, last: date) -> Told:
    """Count the deeds that were told between two days, both included."""
    found = _told(first, last).aggregate(**_COUNTS)
    return Told("", found["deeds"], found["doers"])


def by_cause(first: date, last: date) -> tuple[Told, ...]:
    """Count them by cause; those without one stand under an empty heading."""
    return _by("cause__name", first, last)


def by_scope(first: date, last: date) -> tuple[Told, ...]:
    """Count what reached particular people beside what changed how the place works."""
    return _by("scope", first, last)


def by_feature(first: date, last: date) -> tuple[Told, ...]:
    """Count them by what they were made of; a deed of two features stands under both."""
    counts: dict[str, Any] = {}
    for number, feature in enumerate(Feature):
        has_it = Q(features__contains=feature.value)
        counts[f"deeds_{number}"] = Count("pk", filter=has_it)
        counts[f"doers_{number}"] = Count("person", filter=has_it, distinct=True)
    found = _told(first, last).aggregate(**counts)
    return tuple(
        Told(feature.value, found[f"deeds_{number}"], found[f"doers_{number}"])
        for number, feature in enumerate(Feature)
    )


_COUNTS = {"deeds": Count("pk"), "doers": Count("person", distinct=True)}


def _told(first: date, last: date) -> QuerySet[Deed]:
    return Deed.objects.filter(told_on__gte=first, told_on__lte=last)


def _by(field: str, first: date, last: date) -> tuple[Told, ...]:
    rows = _told(first, last).values(field).order_by(field).annotate(**_COUNTS)
    return tuple(Told(row[field] or "", row["deeds"], row["doers"]) for row in rows)
