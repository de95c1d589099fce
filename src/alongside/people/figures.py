"""Release numbers about a quarter once it has ended: each rests on enough people or is withheld."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db import transaction

from alongside.engines import disclosure
from alongside.people.models import ProgrammeFigure
from alongside.people.queries.workplace import the_workplace


@dataclass(frozen=True, slots=True)
class Counted:
    """So many things under one heading, and how many different people they rest on."""

    things: int
    people: int


def quarter_of(day: date) -> date:
    """Give the first day of the quarter that a day lies in."""
    return day.replace(month=(day.month - 1) // 3 * 3 + 1, day=1)


def quarter_before(day: date) -> tuple[date, date]:
    """Give the first and the last day of the quarter that had ended before a day."""
    last = quarter_of(day) - timedelta(days=1)
    return quarter_of(last), last


def is_released(quarter: date, part: str) -> bool:
    """Say whether a part was counted for a quarter already."""
    return ProgrammeFigure.objects.filter(quarter=quarter, part=part).exists()


@transaction.atomic
def release(
    quarter: date, part: str, parts: Mapping[str, Counted], *, whole: Counted | None
) -> None:
    """Release the numbers of one part of a quarter, once.

    Whether a number may be shown is decided by the people it rests on (`engines.disclosure`); one
    that may not is withheld with another, so that the whole gives neither away. `whole` is left out
    where the parts are all that is told.
    """
    if is_released(quarter, part):
        return
    floor = the_workplace().floor
    shown = disclosure.release({name: one.people for name, one in parts.items()}, floor=floor)
    cells = {name: parts[name].things for name in parts if shown.cells[name] is not None}
    has_whole = whole is not None and whole.people >= floor
    ProgrammeFigure.objects.create(
        quarter=quarter,
        part=part,
        cells={name: cells.get(name) for name in parts},
        people={name: shown.cells[name] for name in parts},
        total=whole.things if whole is not None and has_whole else None,
        rests_on=whole.people if whole is not None and has_whole else None,
    )


def of(quarters: Sequence[date]) -> list[ProgrammeFigure]:
    """Give what was released of some quarters, the latest first."""
    found = ProgrammeFigure.objects.filter(quarter__in=quarters)
    return list(found.order_by("-quarter", "pk"))


def latest_quarters(on: date, how_many: int = 4) -> list[date]:
    """Give the first days of the last quarters that have ended, the latest first."""
    found, day = [], on
    for _ in range(how_many):
        first, _last = quarter_before(day)
        found.append(first)
        day = first
    return found


def keep(quarter: date, part: str, cells: Mapping[str, int | None]) -> None:
    """Keep numbers that are not about people, or passed disclosure before, as a quarter ended."""
    ProgrammeFigure.objects.get_or_create(
        quarter=quarter, part=part, defaults={"cells": dict(cells)}
    )
