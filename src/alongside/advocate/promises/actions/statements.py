"""Enter what was said, put its details right, and erase its words where that is a right."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from alongside.advocate.promises.actions import reading, rulings
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
    _tell_convenors(statement, policy.concerned(statement), person)
    _tell_speakers(statement, person)
    return statement


def _tell_convenors(statement: Statement, circles: Iterable[Circle], person: Person) -> None:
    """Tell the convenors of circles that words concern."""
    convenors = _others(statement, person).filter(
        memberships__circle__in=circles, memberships__is_convenor=True
    )
    notices.tell(convenors.distinct(), "statement.entered", about=statement, words=statement.title)


def _tell_speakers(statement: Statement, person: Person) -> None:
    """Tell those who are said to have said it."""
    speakers = _others(statement, person).filter(pk__in=statement.speakers.values("pk"))
    notices.tell(speakers, "statement.yours", about=statement, words=statement.title)


def _others(statement: Statement, person: Person) -> QuerySet[Person]:
    return Person.objects.filter(seeing.readers_of(statement)).exclude(pk=person.pk)


@transaction.atomic
def correct(
    statement: Statement,
    *,
    person: Person,
    said_on: date,
    said_where: str,
    said_by: str = "",
    source_url: str = "",
    causes: Iterable[Cause] = (),
) -> Statement:
    """Put right when, where, by whom and about what something was said.

    The words stay, and so does whom they were for: otherwise others would see what came of them.
    """
    about, were = set(causes), set(statement.causes.all())
    policy.require_may_correct(person, statement, takes_causes_off=bool(were - about))
    concerned = set(policy.concerned(statement))
    with keeping(statement):
        statement.said_on, statement.said_where = said_on, said_where
        statement.said_by, statement.source_url = said_by, source_url
        statement.save(update_fields=["said_on", "said_where", "said_by", "source_url"])
        statement.causes.set(about)
        statement.promises.update(made_on=said_on)
    _read_dates_again(statement)
    also = set(policy.concerned(statement)) - concerned
    _bring_in(also, statement)
    record.enter("statement.corrected", person=person, about=statement, source_url=source_url)
    _tell_convenors(statement, also, person)
    return statement


def _bring_in(circles: set[Circle], statement: Statement) -> None:
    """Have circles rule on what was promised; one that stepped back before is not brought in."""
    for promise in statement.promises.all() if circles else ():
        promise.circles.add(*circles)
        rulings.restate(promise, on=timezone.localdate())


def _read_dates_again(statement: Statement) -> None:
    """Reckon “by next year” from the day that stands now, where nobody has decided yet."""
    anew = {(found.start, found.end): found.reading for found in reading.findings_in(statement)}
    proposed = statement.findings.filter(state=Finding.State.PROPOSED, marked_by_hand=False)
    waiting = [found for found in proposed if (found.start, found.end) in anew]
    for found in waiting:
        found.reading = anew[found.start, found.end]
    Finding.objects.bulk_update(waiting, ["reading"], batch_size=AT_ONCE)


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
