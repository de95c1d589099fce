"""When somebody leaves, the words that they had hidden go for good: nobody is left to ask."""

from uuid import UUID

from django.db import transaction

from alongside.advocate.promises.models import Evidence, EvidenceDocument
from alongside.people import erasures, notices, record
from alongside.people.models import Person


@transaction.atomic
def erase_what_they_hid(person: Person) -> None:
    """Erase the evidence that somebody hid; that it was put forward, and hidden, stays."""
    hidden = Evidence.objects.filter(named__person=person, named__hidden_on__isnull=False)
    for evidence in hidden:
        _erase(evidence)


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
