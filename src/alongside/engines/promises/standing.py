"""Weigh what was promised against what was shown and ruled.

Three facts stand side by side and are never mixed into one: what the owner did, what the calendar
says, what the circle says. It judges promises, never people, and says "not known" rather than
guess.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

#: Fewer views than this are not a ruling (design.md, "aggregates never rest on fewer than five").
FEWEST_VIEWS = 5


class OwnerSays(StrEnum):
    """What the owner of a promise did with it."""

    OPEN = "open"
    LET_GO = "let_go"


class CalendarSays(StrEnum):
    """What the date of a promise says, and nothing else."""

    NO_DATE = "no_date"
    DUE = "due"
    LATE = "late"


class CircleSays(StrEnum):
    """What the circle concerned says of a promise."""

    KEPT = "kept"
    UNDER_WAY = "under_way"
    BROKEN = "broken"
    DIVIDED = "divided"
    NOT_KNOWN = "not_known"


class Fact(StrEnum):
    """Which of the three facts a reason belongs to."""

    OWNER = "owner"
    CALENDAR = "calendar"
    CIRCLE = "circle"


class Ground(StrEnum):
    """What a fact rests on."""

    LET_GO = "let_go"
    DUE_DATE = "due_date"
    RULING = "ruling"
    EVIDENCE_ACCEPTED = "evidence_accepted"
    EVIDENCE_PUT_FORWARD = "evidence_put_forward"


@dataclass(frozen=True, slots=True)
class Promise:
    """The dates of a promise: the last day it is due by, and the day it was let go."""

    due: date | None = None
    let_go_on: date | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """Something shown for a promise; `ref` is the caller's own name for it.

    It is put forward until the circle accepts it.
    """

    shown_on: date
    accepted_on: date | None = None
    ref: str = ""


@dataclass(frozen=True, slots=True)
class Ruling:
    """What a circle was released as saying on a day."""

    says: CircleSays
    released_on: date
    ref: str = ""


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that one of the three facts rests on."""

    fact: Fact
    ground: Ground
    on: date
    ref: str = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """Three facts side by side, and because of what."""

    owner: OwnerSays
    calendar: CalendarSays
    circle: CircleSays
    because: tuple[Reason, ...] = ()


def weigh(
    promise: Promise,
    evidence: Sequence[Evidence] = (),
    ruling: Ruling | None = None,
    *,
    on: date,
) -> Standing:
    """Say how a promise stood on a day, and because of what.

    Whatever happened after `on` is left out, so any past day can be asked about. Evidence never
    moves a fact by itself: it is named beside the circle's ruling, accepted or only put forward.
    The calendar looks at the date alone, so that a promise may be kept and late.
    """
    owner, owner_because = _owner(promise, on)
    calendar, calendar_because = _calendar(promise, on)
    circle, circle_because = _circle(ruling, on)
    shown = tuple(_shown(item, on) for item in evidence if item.shown_on <= on)
    because = owner_because + calendar_because + circle_because + shown
    return Standing(owner, calendar, circle, because)


def majority(*, kept: int, under_way: int, broken: int) -> CircleSays:
    """Say what a circle says from its counted views.

    Fewer than five views are not known; without more than half of the views it is divided.
    """
    counts = {
        CircleSays.KEPT: kept,
        CircleSays.UNDER_WAY: under_way,
        CircleSays.BROKEN: broken,
    }
    if min(counts.values()) < 0:
        raise ValueError("A count of views is below nought; give how many people hold each view.")
    total = sum(counts.values())
    if total < FEWEST_VIEWS:
        return CircleSays.NOT_KNOWN
    says, most = max(counts.items(), key=lambda pair: pair[1])
    return says if most * 2 > total else CircleSays.DIVIDED


def _owner(promise: Promise, on: date) -> tuple[OwnerSays, tuple[Reason, ...]]:
    if promise.let_go_on is None or promise.let_go_on > on:
        return OwnerSays.OPEN, ()
    return OwnerSays.LET_GO, (Reason(Fact.OWNER, Ground.LET_GO, promise.let_go_on),)


def _calendar(promise: Promise, on: date) -> tuple[CalendarSays, tuple[Reason, ...]]:
    if promise.due is None:
        return CalendarSays.NO_DATE, ()
    says = CalendarSays.LATE if promise.due < on else CalendarSays.DUE
    return says, (Reason(Fact.CALENDAR, Ground.DUE_DATE, promise.due),)


def _circle(ruling: Ruling | None, on: date) -> tuple[CircleSays, tuple[Reason, ...]]:
    if ruling is None or ruling.released_on > on:
        return CircleSays.NOT_KNOWN, ()
    return ruling.says, (Reason(Fact.CIRCLE, Ground.RULING, ruling.released_on, ruling.ref),)


def _shown(item: Evidence, on: date) -> Reason:
    if item.accepted_on is not None and item.accepted_on <= on:
        return Reason(Fact.CIRCLE, Ground.EVIDENCE_ACCEPTED, item.accepted_on, item.ref)
    return Reason(Fact.CIRCLE, Ground.EVIDENCE_PUT_FORWARD, item.shown_on, item.ref)
