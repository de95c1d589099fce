"""Count, from the rows themselves, what the running tallies keep.

`actions.tallies` asks before and after each change and applies the difference; a recount asks for
everything at once. Both read these same definitions, so they cannot drift apart.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator
from datetime import date
from typing import Any, TypeAlias

from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.db.models.functions import TruncMonth

from alongside.advocate.promises.models import Evidence, EvidenceNamed, Promise, Statement

Key: TypeAlias = tuple[int, int, date]
"""A cause, a reach and the first day of a month."""

Rows: TypeAlias = Iterator[tuple[Key, dict[str, int]]]

CIRCLE_SAYS = ("kept", "under_way", "broken", "divided", "not_known")
COSTS = ("cost_money", "cost_time", "cost_power")


def counted(statements: Collection[int] | None = None) -> dict[Key, Counter[str]]:
    """Count what some statements, or all, add to the tallies."""
    counts: dict[Key, Counter[str]] = defaultdict(Counter)
    for count in (_words, _promises, _deeds):
        for key, numbers in count(statements):
            counts[key].update(numbers)
    return counts


def shown_evidence() -> QuerySet[Evidence]:
    """Give the evidence that is shown: neither taken back nor hidden by somebody it names."""
    hidden = EvidenceNamed.objects.filter(evidence=OuterRef("pk")).exclude(hidden_on=None)
    return Evidence.objects.filter(~Exists(hidden), withdrawn_on=None, promise__withdrawn_on=None)


def _words(statements: Collection[int] | None) -> Rows:
    rows = Statement.objects.all()
    promising = Exists(Promise.objects.filter(statement=OuterRef("pk"), withdrawn_on=None))
    yield from _count(
        rows if statements is None else rows.filter(pk__in=statements),
        statement="",
        month="said_on",
        statements=Count("pk"),
        without_promise=Count("pk", filter=~promising),
    )


def _promises(statements: Collection[int] | None) -> Rows:
    rows = Promise.objects.filter(withdrawn_on=None)
    yield from _count(
        rows if statements is None else rows.filter(statement__in=statements),
        statement="statement__",
        month="statement__said_on",
        promises=Count("pk"),
        dated=Count("pk", filter=~Q(due=None)),
        measured=Count("pk", filter=~Q(measure="")),
        owned=Count("pk", filter=~Q(owner=None) | ~Q(owner_office="")),
        late=Count("pk", filter=Q(is_late=True)),
        let_go=Count("pk", filter=~Q(let_go_on=None)),
        unsettled=Count("pk", filter=Q(let_go_on=None) & ~Q(circle_says__in=("kept", "broken"))),
        **{name: Count("pk", filter=Q(circle_says=name)) for name in CIRCLE_SAYS},
        **{name: Count("pk", filter=~Q(**{name: ""})) for name in COSTS},
    )


def _deeds(statements: Collection[int] | None) -> Rows:
    rows = shown_evidence()
    yield from _count(
        rows if statements is None else rows.filter(promise__statement__in=statements),
        statement="promise__statement__",
        month="done_on",
        **{f"deeds_{state}": Count("pk", filter=Q(state=state)) for state in Evidence.State.values},
    )


def _count(rows: QuerySet[Any], *, statement: str, month: str, **counts: Count) -> Rows:
    """Count rows by cause, reach and month; `statement` is the way from a row to its words."""
    cause, reach = f"{statement}causes", f"{statement}reach"
    grouped = rows.exclude(**{cause: None}).exclude(**{reach: None}).order_by()
    for row in grouped.values(cause, reach, month=TruncMonth(month)).annotate(**counts):
        yield (row.pop(cause), row.pop(reach), row.pop("month")), row
