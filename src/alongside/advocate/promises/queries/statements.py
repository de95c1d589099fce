"""What may be seen of statements: exactly what was said to whoever asks."""

from datetime import date

from django.db.models import Count, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from alongside.advocate.promises.models import Finding, Promise, Statement
from alongside.advocate.promises.policy.seeing import reached
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


def same_words(person: Person, *, said_on: date, text: str) -> Statement | None:
    """Find a statement of the same day in the same words, among those the person may see."""
    return statements_seen_by(person).filter(said_on=said_on, text=text).first()


def _count(rows: QuerySet) -> Coalesce:
    """Count rows of a statement without joining them to it."""
    of_this = rows.filter(statement=OuterRef("pk")).order_by().values("statement")
    return Coalesce(Subquery(of_this.annotate(many=Count("pk")).values("many")), 0)
