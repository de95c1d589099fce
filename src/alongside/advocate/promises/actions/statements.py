"""Enter what was said, and erase its words where somebody has a right to that."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from alongside.advocate.promises.actions import reading
from alongside.advocate.promises.actions.tallies import keeping
from alongside.advocate.promises.models import Finding, Statement
from alongside.advocate.promises.policy import seeing
from alongside.advocate.promises.policy import statements as policy
from alongside.people import erasures, notices, record
from alongside.people.models import Cause, Circle, Person

AT_ONCE = 1_000


@transaction.atomic
def enter(
    *,
    person: Person,
    title: str,
    text: str,
    said_on: date,
    said_where: str,
    said_by: str = "",
    source_url: str = "",
    audience: str = Statement.Audience.EVERYONE,
    to_circles: Iterable[Circle] = (),
    causes: Iterable[Cause] = (),
    speakers: Iterable[Person] = (),
    language: str = "en",
) -> Statement:
    """Enter words that were said, and keep what the reader finds in them as proposals."""
    addressed = list(to_circles) if audience == Statement.Audience.CIRCLES else []
    policy.require_may_enter(person, addressed)
    statement = Statement.objects.create(
        title=title,
        text=text.replace("\r\n", "\n").replace("\r", "\n"),
        language=language,
        said_on=said_on,
        said_where=said_where,
        said_by=said_by,
        source_url=source_url,
        audience=audience,
        entered_by=person,
        entered_on=timezone.localdate(),
    )
    with keeping(statement):
        statement.to_circles.set(addressed)
        statement.causes.set(causes)
    statement.speakers.set(speakers)
    Finding.objects.bulk_create(reading.findings_in(statement), batch_size=AT_ONCE)
    record.enter("statement.entered", person=person, about=statement)
    _tell(statement, person)
    return statement


def _tell(statement: Statement, person: Person) -> None:
    """Tell the convenors concerned, and those who are said to have said it."""
    readers = Person.objects.filter(seeing.readers_of(statement)).exclude(pk=person.pk)
    convenors = readers.filter(
        memberships__circle__in=policy.concerned(statement), memberships__is_convenor=True
    ).distinct()
    notices.tell(convenors, "statement.entered", about=statement, words=statement.title)
    speakers = readers.filter(pk__in=statement.speakers.values("pk"))
    notices.tell(speakers, "statement.yours", about=statement, words=statement.title)


@transaction.atomic
def erase(statement: Statement, *, person: Person, because: str, title: str) -> Statement:
    """Erase the words for good; that they were said, when and to whom stays, and so do promises.

    `title` is the title that stays: the old one may hold what somebody has a right to see gone.
    """
    policy.require_may_erase(person, statement)
    _erase_words(statement, title=title, because=because)
    record.enter("statement.erased", person=person, about=statement, because=because)
    return statement


@transaction.atomic
def erase_again(code: UUID) -> None:
    """Erase words that a restored backup brought back, out of the ledger of erasures."""
    for statement in Statement.objects.filter(code=code, erased_on=None):
        _erase_words(statement, title=_("Erased words"), because="")


def _erase_words(statement: Statement, *, title: str, because: str) -> None:
    today = timezone.localdate()
    statement.title, statement.text, statement.source_url = title, "", ""
    statement.erased_on, statement.erased_because = today, because
    with keeping(statement):
        statement.save()
    statement.findings.update(reading={})
    record.erase_words(statement)
    notices.forget(statement)
    erasures.note("statement", statement.code)
