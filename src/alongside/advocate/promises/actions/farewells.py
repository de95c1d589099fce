"""What goes when somebody leaves: words that they had hidden, and news of what they see no more."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet

from alongside.advocate.promises.models import Evidence, EvidenceDocument
from alongside.advocate.promises.queries.evidence import evidence_seen_by
from alongside.advocate.promises.queries.promises import promises_seen_by
from alongside.advocate.promises.queries.statements import statements_seen_by
from alongside.people import erasures, notices, record
from alongside.people.models import Circle, Person

SEEN_BY: dict[str, Callable[[Person], QuerySet[Any]]] = {
    "statement": statements_seen_by,
    "promise": promises_seen_by,
    "evidence": evidence_seen_by,
}


@transaction.atomic
def erase_what_they_hid(person: Person) -> None:
    """Erase the evidence that somebody hid; that it was put forward, and hidden, stays."""
    hidden = Evidence.objects.filter(named__person=person, named__hidden_on__isnull=False)
    for evidence in hidden:
        _erase(evidence)


def forget_what_reached_them(circle: Circle, person: Person) -> None:
    """Purge the notices of somebody who left a circle about what they may not see any more."""
    for kind, seen_by in SEEN_BY.items():
        about = person.notices.filter(about_kind=kind)
        told = list(about.values_list("about_code", flat=True))
        if told:
            seen = seen_by(person).filter(code__in=told).values_list("code", flat=True)
            about.exclude(about_code__in=list(seen)).delete()


@transaction.atomic
def erase_again(code: UUID) -> None:
    """Erase evidence that a restored backup brought back, out of the ledger of erasures."""
    for evidence in Evidence.objects.filter(code=code).exclude(title=""):
        _erase(evidence)


def _erase(evidence: Evidence) -> None:
    evidence.title, evidence.text, evidence.url = "", "", ""
    evidence.save(update_fields=["title", "text", "url"])
    EvidenceDocument.objects.filter(evidence=evidence).delete()
    record.erase_words(evidence)
    notices.forget(evidence)
    erasures.note("evidence", evidence.code)
