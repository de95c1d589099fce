"""What may be seen of statements: exactly what was said to whoever asks."""

from datetime import date
from typing import Any

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from alongside.advocate.promises.models import Finding, Promise, Statement
from alongside.advocate.promises.policy.places import place_of
from alongside.advocate.promises.policy.seeing import reached
from alongside.advocate.promises.policy.statements import Reader, concerned
from alongside.people.models import Cause, Person


def statements_seen_by(person: Person) -> QuerySet[Statement]:
    """Give the statements that reached a person; each once."""
    return Statement.objects.filter(reached(person))


def latest_seen_by(person: Person, *, cause: Cause | None = None) -> QuerySet[Statement]:
    """Give them newest first, each with its `promise_count` and what still `waits`."""
    found = statements_seen_by(person)
    if cause is not None:
        found = found.filter(causes=cause)
    proposed = Q(kind=Finding.Kind.PROMISE, state=Finding.State.PROPOSED)
    return (
        found.annotate(
            promise_count=_count(Promise.objects.filter(withdrawn_on=None)),
            waits=_count(Finding.objects.filter(proposed)),
        )
        .defer("text")
        .prefetch_related("causes")
        .order_by("-said_on", "-pk")
    )


def for_page(person: Person) -> QuerySet[Statement]:
    """Give statements with all that their page and its policies ask for."""
    spoke = Statement.speakers.through.objects.filter(statement=OuterRef("pk"), person=person)
    return (
        statements_seen_by(person)
        .select_related("entered_by")
        .prefetch_related("causes__circles", "to_circles")
        .annotate(i_spoke=Exists(spoke))
    )


def reader_of(person: Person, statement: Statement) -> Reader:
    """Say what a person is to a statement that came from `for_page`."""
    return Reader(
        person=person,
        statement=statement,
        place=place_of(person),
        sees=True,
        spoke=statement.i_spoke,  # type: ignore[attr-defined]
        concerned=concerned(statement),
    )


def findings_within(statement: Statement, start: int, end: int) -> QuerySet[Finding]:
    """Give what was marked in a stretch of a statement, without what was taken back since."""
    return (
        statement.findings.filter(start__lt=end, end__gt=start)
        .exclude(promise__withdrawn_on__isnull=False)
        .select_related("promise")
        .order_by("start", "pk")
    )


def counts_of(statement: Statement) -> dict[str, int]:
    """Count what was found in a statement: promises proposed, deeds and positions."""
    proposed = Q(state=Finding.State.PROPOSED)
    return statement.findings.aggregate(
        promises=Count("pk", filter=proposed & Q(kind=Finding.Kind.PROMISE)),
        deeds=Count("pk", filter=proposed & Q(kind=Finding.Kind.DONE)),
        positions=Count("pk", filter=proposed & Q(kind=Finding.Kind.POSITION)),
    )


def promises_in(statement: Statement) -> QuerySet[Promise]:
    """Give the promises of a statement as their words come in it, taken back ones last."""
    return statement.promises.select_related("owner").order_by(
        F("withdrawn_on").asc(nulls_first=True), "finding__start", "pk"
    )


def findings_seen_by(person: Person) -> QuerySet[Finding]:
    """Give what was marked in the statements that reached a person."""
    found = Finding.objects.filter(reached(person, by="statement__"))
    return found.select_related("statement")


def same_words(person: Person, *, said_on: date, text: str) -> Statement | None:
    """Find a statement of the same day in the same words, among those the person may see."""
    return statements_seen_by(person).filter(said_on=said_on, text=text).first()


def _count(rows: "QuerySet[Any]") -> Coalesce:
    """Count rows of a statement without joining them to it."""
    of_this = rows.filter(statement=OuterRef("pk")).order_by().values("statement")
    return Coalesce(Subquery(of_this.annotate(many=Count("pk")).values("many")), 0)
