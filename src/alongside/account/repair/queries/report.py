"""The few numbers that leave this room: what began in a quarter and is open at its close, and what
was mended or left open in it.

Each of them falls into one quarter, and a quarter is fixed at its close, so that no two numbers can
be subtracted from each other. What is counted rests on as many different people, on either side, as
the number says; what would single somebody out is withheld before it is stored.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import QuerySet

from alongside.account.repair.models import CallingIn, RepairQuarter, State
from alongside.engines.disclosure import release

STANDS = ("still_open", "mended", "left_open")
STILL_OPEN = (State.OFFERED, State.OPEN)


@dataclass(frozen=True, slots=True)
class Counted:
    """What may be shown of a quarter; None is withheld."""

    cells: Mapping[str, int | None]
    rests_on: int | None


def closed_quarters() -> QuerySet[RepairQuarter]:
    """Give the quarters that were fixed, the latest first."""
    return RepairQuarter.objects.all()


def between(first: date, last: date) -> QuerySet[RepairQuarter]:
    """Give the fixed quarters that begin between two days, both included."""
    return RepairQuarter.objects.filter(first_day__gte=first, first_day__lte=last)


def quarter_before(day: date) -> tuple[date, date]:
    """Give the first and the last day of the quarter that ended before a day."""
    this = day.replace(month=(day.month - 1) // 3 * 3 + 1, day=1)
    last = this - timedelta(days=1)
    return last.replace(month=(last.month - 1) // 3 * 3 + 1, day=1), last


def count(first: date, last: date, *, floor: int) -> Counted:
    """Count a quarter, and hide what could single somebody out."""
    pairs = {stands: _pairs(stands, first, last) for stands in STANDS}
    released = release({stands: _safe(found) for stands, found in pairs.items()}, floor=floor)
    # Of those behind a hidden number, not even that they are more people is told.
    shown = [pairs[one] for one in STANDS if released.cells[one] is not None]
    people = {one for found in shown for pair in found for one in pair if one}
    return Counted(
        cells={one: None if released.cells[one] is None else len(pairs[one]) for one in STANDS},
        rests_on=len(people) if shown else None,
    )


def _safe(pairs: list[tuple[int | None, int | None]]) -> int:
    """Hold a count as small as the fewer different people on one of its two sides."""
    hurt, called = {one for one, _other in pairs}, {other for _one, other in pairs if other}
    return min(len(pairs), len(hurt), len(called))


def _pairs(stands: str, first: date, last: date) -> list[tuple[int | None, int | None]]:
    if stands == "still_open":
        found = CallingIn.objects.filter(
            state__in=STILL_OPEN, reached_on__gte=first, reached_on__lte=last
        )
    else:
        found = CallingIn.objects.filter(
            state=stands, settled_on__gte=first, settled_on__lte=last, reached_on__isnull=False
        )
    return list(found.values_list("hurt_id", "called_id"))
