"""Reckon once a month what circles say of a promise, and release it where nobody can be read.

Who counts is on the roll of the month and not bound by the promise. Everything that is released
has passed `engines.disclosure`, held against every ruling about the promise before it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from django.db import transaction

from alongside.advocate.promises.actions import follows, rolls, tallies
from alongside.advocate.promises.models import Promise, RollPlace, Ruling, RulingMarks, View
from alongside.advocate.promises.policy.rulings import bound_by
from alongside.advocate.promises.queries import views
from alongside.engines import disclosure
from alongside.people import record
from alongside.people.models import Circle, Workplace


@dataclass(slots=True)
class Rolls:
    """The rolls of a month, each read once for all promises: person key to code, by circle."""

    month: date
    _read: dict[int, dict[int, UUID]] = field(default_factory=dict)

    def of(self, circle: Circle) -> dict[int, UUID]:
        """Give who of a circle may give views in this month."""
        if circle.pk not in self._read:
            roll = rolls.fix(circle, self.month)
            places = RollPlace.objects.filter(roll=roll).values_list("person", "person__code")
            self._read[circle.pk] = dict(places.iterator(chunk_size=5_000))
        return self._read[circle.pk]


def rule(month: date, *, on: date) -> int:
    """Reckon the rulings of a month for every promise with views; give how many are released.

    What was ruled for this month already stays, so that a round that broke off can be taken again.
    """
    floor, month_rolls = _floor(), Rolls(month)
    viewed = View.objects.values("promise").distinct()
    keys = list(Promise.objects.filter(pk__in=viewed, withdrawn_on=None).values_list("pk"))
    return sum(len(rule_on(key, month_rolls, on=on, floor=floor)) for (key,) in sorted(keys))


@transaction.atomic
def rule_on(key: int, month_rolls: Rolls, *, on: date, floor: int) -> list[Ruling]:
    """Reckon what the circles concerned say of one promise, alone or jointly, and release it."""
    held = Promise.objects.select_for_update(of=("self",)).select_related("statement")
    promise = held.get(pk=key)
    if promise.rulings.filter(month=month_rolls.month).exists():
        return []
    circles = {str(circle.code): circle for circle in promise.circles.filter(closed_on=None)}
    bound = bound_by(promise)
    given = {code: _given(promise, circle, month_rolls, bound) for code, circle in circles.items()}
    released = []
    for group in disclosure.jointly(given, floor=floor):
        ruled = [circles[code] for code in group.circles]
        if ruling := _release(promise, ruled, group, month=month_rolls.month, on=on, floor=floor):
            released.append(ruling)
    if released:
        restate(promise, on=on)
        follows.tell_followers(promise, "promise.moved")
    return released


def _given(promise: Promise, circle: Circle, month_rolls: Rolls, bound: set[int]) -> dict[str, str]:
    free = (code for person, code in month_rolls.of(circle).items() if person not in bound)
    return views.answers_of_roll(promise, circle, free)


def _release(
    promise: Promise,
    circles: Sequence[Circle],
    group: disclosure.Group,
    *,
    month: date,
    on: date,
    floor: int,
) -> Ruling | None:
    earlier, shared = _earlier(promise, circles, group)
    reckoning = disclosure.reckon(
        group.views,
        earlier=earlier,
        mark=views.mark,
        with_split=group.with_split and not shared,
        floor=floor,
    )
    if reckoning.ruling is None:
        return None
    says, split = reckoning.ruling.verdict, reckoning.ruling.split
    ruling = Ruling.objects.create(
        promise=promise,
        jointly=len(circles) > 1,
        month=month,
        says=says,
        rests_on=split.people or 0,
        distribution=dict(split.cells),
        released_on=on,
    )
    ruling.circles.set(circles)
    RulingMarks.objects.create(ruling=ruling, marks=dict(reckoning.ruling.remembered.marks))
    _enter(ruling, circles)
    return ruling


def _earlier(
    promise: Promise, circles: Sequence[Circle], group: disclosure.Group
) -> tuple[list[disclosure.Earlier], bool]:
    """Give the rulings to hold this one against, its own last one last; and if others share."""
    now = {views.mark("who", tag) for tag in group.views}
    own, others = [], []
    keys = {circle.pk for circle in circles}
    rows = promise.rulings.select_related("marks").prefetch_related("circles")
    for ruling in rows.order_by("month", "pk"):
        before = disclosure.Earlier(ruling.says, ruling.marks.marks)
        if {circle.pk for circle in ruling.circles.all()} == keys:
            own.append(before)
        elif not now.isdisjoint(ruling.marks.marks):
            others.append(before)
    return [*others, *own], bool(others)


def _enter(ruling: Ruling, circles: Sequence[Circle]) -> None:
    # A hidden circle speaks as "those concerned": not even its code stands in the record.
    named = [str(circle.code) for circle in circles if not circle.is_hidden]
    promise = str(ruling.promise.code)
    record.enter("ruling.released", person=None, about=ruling, promise=promise, circles=named)


def restate(promise: Promise, *, on: date) -> None:
    """Say of a promise what the circles concerned last said: the same, or divided."""
    says = said_of(promise)
    with tallies.keeping_many([promise.statement_id]):
        promise.circle_says = says
        promise.is_late = promise.falls_late(on)
        promise.save(update_fields=["circle_says", "is_late"])


def said_of(promise: Promise) -> str:
    """Give what the last rulings of the circles concerned come to."""
    concerned = set(promise.circles.values_list("pk", flat=True))
    rows = promise.rulings.order_by("month", "pk").values_list("circles", "says")
    last = {circle: says for circle, says in rows if circle in concerned}
    answers = set(last.values())
    if not answers:
        return Promise.CircleSays.NOT_KNOWN
    return answers.pop() if len(answers) == 1 else Promise.CircleSays.DIVIDED


def _floor() -> int:
    workplace = Workplace.objects.first()
    return workplace.floor if workplace else disclosure.FLOOR
