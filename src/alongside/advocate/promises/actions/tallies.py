"""Keep the running tallies true: what a change adds or takes away, in the same transaction.

    with tallies.keeping(statement):
        ...  # whatever changes the statement, its promises or their evidence

Every action on a statement, a promise or a piece of evidence does its work inside `keeping`.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from itertools import islice
from uuid import UUID

from django.db import transaction
from django.db.models import F

from alongside.advocate.promises.actions import editions
from alongside.advocate.promises.models import Reach, Statement, Tally
from alongside.advocate.promises.queries.tallies import Key, counted
from alongside.people.models import Cause

AT_ONCE = 2_000


@contextmanager
def keeping(*statements: Statement) -> Iterator[None]:
    """Keep the tallies true over a change of some statements, their promises or their evidence.

    A statement just made, without causes yet, may be given too: it added nothing before.
    """
    with keeping_many([statement.pk for statement in statements]):
        yield
        for statement in statements:
            set_reach(statement)


@contextmanager
def keeping_many(keys: Collection[int]) -> Iterator[None]:
    """Keep the tallies true over a change in bulk that leaves whom the words were for as it is."""
    with transaction.atomic():
        statements = _lock(keys)
        before = counted(keys)
        yield
        after = counted(keys)
        apply(before, after)
        # What a page shows may change where no count does.
        editions.renew([*statements, *_causes({cause for cause, _, _ in (*before, *after)})])


def _lock(keys: Collection[int]) -> list[UUID]:
    """Hold the statements until the end: two changes at once would each count the other's half."""
    rows = Statement.objects.filter(pk__in=keys).order_by("pk").select_for_update()
    return list(rows.values_list("code", flat=True))


def _causes(keys: Collection[int]) -> list[UUID]:
    return list(Cause.objects.filter(pk__in=keys).values_list("code", flat=True))


def apply(before: dict[Key, Counter[str]], after: dict[Key, Counter[str]]) -> None:
    """Add the difference between two counts to the tallies, in one order for everybody."""
    changes: dict[Key, dict[str, int]] = {}
    for key in sorted(before.keys() | after.keys()):
        was, now = before.get(key, Counter()), after.get(key, Counter())
        if change := {name: now[name] - was[name] for name in now | was if now[name] != was[name]}:
            changes[key] = change
    _make(changes)
    for (cause, reach, month), change in changes.items():
        Tally.objects.filter(cause=cause, reach=reach, month=month).update(
            **{name: F(name) + by for name, by in change.items()}
        )


def _make(keys: Iterable[Key]) -> None:
    rows = (Tally(cause_id=cause, reach_id=reach, month=month) for cause, reach, month in keys)
    Tally.objects.bulk_create(rows, ignore_conflicts=True)


def set_reach(statement: Statement) -> None:
    """Note whom a statement was for, so that pages need not ask each circle."""
    reach = reach_of(statement)
    if statement.reach_id != reach.pk:
        statement.reach = reach
        Statement.objects.filter(pk=statement.pk).update(reach=reach)


def reach_of(statement: Statement) -> Reach:
    """Give the reach of a statement's words, made on first use."""
    if statement.audience == Statement.Audience.EVERYONE:
        return Reach.objects.get_or_create(key=Reach.EVERYONE)[0]
    return reach_to(statement.to_circles.order_by("pk").values_list("pk", flat=True))


def reach_to(circles: Collection[int]) -> Reach:
    """Give the reach of words to some circles."""
    key = sha256("-".join(map(str, sorted(circles))).encode()).hexdigest()
    reach, made = Reach.objects.get_or_create(key=key)
    if made:
        reach.circles.set(circles)
    return reach


@transaction.atomic
def recount() -> None:
    """Reckon every tally anew from the rows: after a bulk load, a repair, or in a test."""
    _set_every_reach()
    Tally.objects.all().delete()
    rows = (
        Tally(cause_id=cause, reach_id=reach, month=month, **counts)
        for (cause, reach, month), counts in counted().items()
    )
    while batch := list(islice(rows, AT_ONCE)):
        Tally.objects.bulk_create(batch)
    editions.renew(Cause.objects.values_list("code", flat=True))


def _set_every_reach() -> None:
    everyone = Reach.objects.get_or_create(key=Reach.EVERYONE)[0]
    to_everyone = Statement.objects.filter(audience=Statement.Audience.EVERYONE)
    to_everyone.exclude(reach=everyone).update(reach=everyone)
    for statement in Statement.objects.filter(audience=Statement.Audience.CIRCLES).iterator():
        set_reach(statement)
