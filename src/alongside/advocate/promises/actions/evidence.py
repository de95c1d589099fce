"""Put evidence forward, change it, withdraw it, and answer it for a circle."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils import timezone

from alongside.advocate.promises.actions.moved import moved
from alongside.advocate.promises.actions.replies import unless_hidden
from alongside.advocate.promises.actions.tallies import keeping
from alongside.advocate.promises.models import (
    Evidence,
    EvidenceAnswer,
    EvidenceDocument,
    EvidenceNamed,
    Promise,
)
from alongside.advocate.promises.policy import evidence as policy
from alongside.advocate.promises.policy import seeing
from alongside.advocate.promises.policy.promises import party_of
from alongside.people import notices, record
from alongside.people.models import Circle, Person


@dataclass(frozen=True, slots=True)
class Document:
    """A document as it was given, its name and type already checked."""

    file_name: str
    media_type: str
    content: bytes


@transaction.atomic
def put_forward(
    promise: Promise,
    *,
    person: Person,
    title: str,
    done_on: date,
    text: str = "",
    url: str = "",
    document: Document | None = None,
    names: Iterable[Person] = (),
) -> Evidence:
    """Put something forward for a promise; it reads so until a circle concerned accepts it."""
    policy.require_may_put_forward(person, promise)
    with keeping(promise.statement):
        evidence = Evidence.objects.create(
            promise=promise,
            form=_form(url, document),
            title=title,
            text=text,
            url=url,
            done_on=done_on,
            put_forward_by=person,
            put_forward_on=timezone.localdate(),
            for_organisation=party_of(person, promise).is_bound,
        )
    _keep_document(evidence, document)
    _name(evidence, names)
    record.enter("evidence.put_forward", person=person, about=evidence, promise=str(promise.code))
    _tell_convenors(evidence)
    moved(promise)
    return evidence


@transaction.atomic
def edit(
    evidence: Evidence,
    *,
    person: Person,
    title: str,
    done_on: date,
    text: str = "",
    url: str = "",
    document: Document | None = None,
    names: Iterable[Person] = (),
) -> Evidence:
    """Change what one put forward; whatever circles answered was to something else, and goes."""
    policy.require_may_edit(person, evidence)
    with keeping(evidence.promise.statement):
        evidence.title, evidence.text, evidence.url = title, text, url
        evidence.done_on = done_on
        evidence.form = _form(url, document or getattr(evidence, "document", None))
        evidence.state = Evidence.State.PUT_FORWARD
        evidence.save()
        evidence.answers.all().delete()
    _keep_document(evidence, document)
    _name(evidence, names)
    record.enter("evidence.changed", person=person, about=evidence)
    if policy.is_hidden(evidence):
        record.erase_words(evidence)
    else:
        _tell_convenors(evidence)
    moved(evidence.promise)
    return evidence


@transaction.atomic
def withdraw(evidence: Evidence, *, person: Person) -> Evidence:
    """Withdraw what one put forward; that it was put forward stays."""
    policy.require_may_edit(person, evidence)
    with keeping(evidence.promise.statement):
        evidence.withdrawn_on = timezone.localdate()
        evidence.save(update_fields=["withdrawn_on"])
    record.enter("evidence.withdrawn", person=person, about=evidence)
    if policy.is_hidden(evidence):
        record.erase_words(evidence)
    notices.forget(evidence)
    moved(evidence.promise)
    return evidence


@transaction.atomic
def answer(
    evidence: Evidence, *, person: Person, circle: Circle, accepted: bool, words: str = ""
) -> EvidenceAnswer:
    """Accept evidence for a circle, or not; the last answer stands."""
    policy.require_may_answer(person, evidence, circle)
    with keeping(evidence.promise.statement):
        given, _made = EvidenceAnswer.objects.update_or_create(
            evidence=evidence,
            circle=circle,
            defaults={
                "accepted": accepted,
                "words": words,
                "answered_by": person,
                "answered_on": timezone.localdate(),
            },
        )
        evidence.state = _state(evidence)
        evidence.save(update_fields=["state"])
    by = unless_hidden(circle, person)
    code = str(circle.code) if by else None
    said = {"accepted": accepted, "words": words, "circle": code}
    record.enter("evidence.answered", person=by, about=evidence, **said)
    moved(evidence.promise)
    return given


def _form(url: str, document: object | None) -> str:
    if document:
        return Evidence.Form.DOCUMENT
    return Evidence.Form.LINK if url else Evidence.Form.NOTE


def _state(evidence: Evidence) -> str:
    """Say what those circles that answered say with one voice; where they differ, it stays open.

    Otherwise a circle friendly to the organisation could drown out the one that it was for.
    """
    said = set(evidence.answers.values_list("accepted", flat=True))
    if said == {True}:
        return Evidence.State.ACCEPTED
    return Evidence.State.NOT_ACCEPTED if said == {False} else Evidence.State.PUT_FORWARD


def _keep_document(evidence: Evidence, document: Document | None) -> None:
    if document is None:
        return
    EvidenceDocument.objects.update_or_create(
        evidence=evidence,
        defaults={
            "file_name": document.file_name,
            "media_type": document.media_type,
            "content": document.content,
        },
    )


def _name(evidence: Evidence, names: Iterable[Person]) -> None:
    """Note whom it names and tell them: they can hide it. Nobody is ever taken off this list."""
    known = set(evidence.named.values_list("person_id", flat=True))
    new = [person for person in names if person.pk not in known]
    EvidenceNamed.objects.bulk_create(
        EvidenceNamed(evidence=evidence, person=person) for person in new
    )
    notices.tell(new, "evidence.names_you", about=evidence, words=evidence.title)


def _tell_convenors(evidence: Evidence) -> None:
    """Tell those who may answer it; whoever is tied to it is not asked."""
    promise = evidence.promise
    convenors = Person.objects.filter(
        seeing.readers_of(promise.statement),
        memberships__circle__in=promise.circles.all(),
        memberships__is_convenor=True,
    ).distinct()
    may = [person for person in convenors if not policy.onlooker_of(person, evidence).is_tied]
    notices.tell(may, "evidence.to_judge", about=evidence, words=evidence.title)
