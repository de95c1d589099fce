"""What was said, promised and done for a cause, as far as it reached whoever asks.

Counts come from the running tallies. Single rows are read a few at a time and found by their day,
so that a page costs the same however much was said.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count, Exists, IntegerField, OuterRef, Q, QuerySet, Subquery, Sum
from django.db.models.functions import Coalesce

from alongside.advocate.promises.models import (
    Evidence,
    Promise,
    Reach,
    Ruling,
    Statement,
    Tally,
)
from alongside.advocate.promises.models.tallies import COUNTS
from alongside.advocate.promises.queries.editions import edition_of
from alongside.advocate.promises.queries.tallies import shown_evidence
from alongside.people.models import Cause, Membership, Person

MOST_MARKS = 60
STATEMENTS_A_PAGE = 12


@dataclass(frozen=True, slots=True)
class Months:
    """The tallies of a cause by month, oldest first."""

    by_month: dict[date, Counter[str]]

    def within(self, first: date, last: date) -> "Months":
        """Give only the months from one day to another."""
        inside = first.replace(day=1), last
        return Months(
            {
                month: each
                for month, each in self.by_month.items()
                if inside[0] <= month <= inside[1]
            }
        )

    def before(self, day: date) -> "Months":
        """Give only the months before that of a day."""
        start = day.replace(day=1)
        return Months({month: each for month, each in self.by_month.items() if month < start})

    def total(self) -> Counter[str]:
        """Sum over the months."""
        return sum(self.by_month.values(), Counter[str]())


@dataclass(frozen=True, slots=True)
class Asked:
    """A cause, seen by somebody whom these reaches reach, from one day to another."""

    cause: Cause
    reaches: Sequence[int]
    first: date
    last: date


def causes() -> QuerySet[Cause, Cause]:
    """Give the causes, each with the stamp of its `edition`, perhaps none."""
    return Cause.objects.annotate(edition=edition_of("code"))


def reaches_of(person: Person) -> list[int]:
    """Give the reaches that somebody is within: everyone's, and those of their circles."""
    mine = Membership.objects.filter(person=person).values("circle")
    to_mine = Reach.circles.through.objects.filter(circle__in=mine).values("reach")
    return list(
        Reach.objects.filter(Q(key=Reach.EVERYONE) | Q(pk__in=to_mine)).values_list("pk", flat=True)
    )


def months_of(cause: Cause, reaches: Sequence[int]) -> Months:
    """Give every count by month, over the reaches that somebody is within."""
    rows = Tally.objects.filter(cause=cause, reach__in=reaches).order_by("month")
    sums = rows.values_list("month").annotate(*[Sum(name) for name in COUNTS])
    return Months({month: Counter(dict(zip(COUNTS, each, strict=True))) for month, *each in sums})


def words(asked: Asked) -> list[Statement]:
    """Give at most a few dozen statements, oldest first, each with `promises_anything`."""
    rows = _said(asked).annotate(promises_anything=_promising())
    return list(rows.only("code", "title", "said_on").order_by("said_on", "pk")[:MOST_MARKS])


def deeds(asked: Asked) -> list[Evidence]:
    """Give at most a few dozen deeds, oldest first."""
    said = Statement.objects.filter(
        _of_cause(asked.cause, OuterRef("pk")),
        pk=OuterRef("promise__statement"),
        reach__in=asked.reaches,
    )
    rows = shown_evidence().filter(Exists(said), done_on__range=(asked.first, asked.last))
    return list(rows.only("code", "title", "done_on").order_by("done_on", "pk")[:MOST_MARKS])


def without_promise(asked: Asked) -> QuerySet[Statement]:
    """Give the statements in which nobody confirmed a promise, newest first."""
    rows = _said(asked).filter(~_promising())
    return rows.only("code", "title", "said_on", "said_where").order_by("-said_on", "-pk")


def promises_on_page(asked: Asked, months: Months, page: int) -> list[Promise]:
    """Give the promises of the statements on a page, newest words first.

    The tallies tell in which months the page lies, so that only those are looked through.
    """
    start = (page - 1) * STATEMENTS_A_PAGE
    first, last, skipped = _months_of_page(months, start, start + STATEMENTS_A_PAGE)
    if first is None or last is None:
        return []
    there = Asked(asked.cause, asked.reaches, max(first, asked.first), min(last, asked.last))
    rows = _said(there).filter(_promising()).order_by("-said_on", "-pk").values_list("pk")
    offset = start - skipped
    keys = [key for (key,) in rows[offset : offset + STATEMENTS_A_PAGE]]
    found = Promise.objects.filter(statement__in=keys, withdrawn_on=None)
    return list(_with_grounds(found).order_by("-statement__said_on", "-statement", "pk"))


def all_promises(asked: Asked) -> Iterator[Promise]:
    """Give every promise of the window, oldest words first, for a file."""
    found = Promise.objects.filter(
        _of_cause(asked.cause, OuterRef("statement")),
        statement__reach__in=asked.reaches,
        statement__said_on__range=(asked.first, asked.last),
        withdrawn_on=None,
    )
    return _with_grounds(found).order_by("statement__said_on", "pk").iterator(chunk_size=1_000)


def _said(asked: Asked) -> QuerySet[Statement]:
    return Statement.objects.filter(
        _of_cause(asked.cause, OuterRef("pk")),
        reach__in=asked.reaches,
        said_on__range=(asked.first, asked.last),
    )


def _of_cause(cause: Cause, statement: OuterRef) -> Exists:
    return Exists(Statement.causes.through.objects.filter(cause=cause, statement=statement))


def _promising() -> Exists:
    return Exists(Promise.objects.filter(statement=OuterRef("pk"), withdrawn_on=None))


def _with_grounds(promises: QuerySet[Promise]) -> QuerySet[Promise]:
    """Add what a standing rests on: `views` and `ruled_for` of the last ruling, and deeds."""
    last = Ruling.objects.filter(promise=OuterRef("pk")).order_by("-month", "-pk")
    shown = shown_evidence().filter(promise=OuterRef("pk")).order_by().values("promise")
    accepted = shown.filter(state=Evidence.State.ACCEPTED)
    return promises.select_related("statement").annotate(
        views=Subquery(last.values("rests_on")[:1]),
        ruled_for=Subquery(last.values("month")[:1]),
        deeds_shown=_count(shown),
        deeds_accepted=_count(accepted),
    )


def _count(rows: QuerySet) -> Coalesce:
    counted = rows.annotate(number=Count("pk")).values("number")
    return Coalesce(Subquery(counted, output_field=IntegerField()), 0)


def _last_day(month: date) -> date:
    return (month + timedelta(days=31)).replace(day=1) - timedelta(days=1)


def _months_of_page(months: Months, start: int, stop: int) -> tuple[date | None, date | None, int]:
    """Give the first and last day between which a page lies, and how many statements are later."""
    first: date | None = None
    last: date | None = None
    skipped = passed = 0
    for month, counts in sorted(months.by_month.items(), reverse=True):
        here = counts["statements"] - counts["without_promise"]
        if last is None and passed + here > start:
            last, skipped = _last_day(month), passed
        passed += here
        first = month
        if passed >= stop:
            break
    return first, last, skipped
