"""What may be seen of evidence. What somebody whom it names has hidden is hidden from everybody."""

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from alongside.advocate.promises.models import (
    Evidence,
    EvidenceAnswer,
    EvidenceDocument,
    EvidenceNamed,
    Promise,
)
from alongside.advocate.promises.policy.evidence import Onlooker
from alongside.advocate.promises.policy.promises import Party
from alongside.advocate.promises.policy.seeing import reached
from alongside.people.models import Person


def evidence_seen_by(person: Person) -> QuerySet[Evidence]:
    """Give what was put forward for promises that reached a person, and whatever names them."""
    naming = EvidenceNamed.objects.filter(person=person).values("evidence")
    seen = Q(pk__in=naming) | reached(person, by="promise__statement__")
    return _for_page(Evidence.objects.filter(seen), person)


def put_forward_for(promise: Promise, person: Person) -> QuerySet[Evidence]:
    """Give what was put forward for a promise, newest first."""
    rows = Evidence.objects.filter(promise=promise)
    return _marked(rows, person).order_by("-done_on", "-pk")


def documents_seen_by(person: Person) -> QuerySet[EvidenceDocument]:
    """Give the documents that a person may have: of no evidence that is hidden or withdrawn."""
    hidden = EvidenceNamed.objects.filter(hidden_on__isnull=False).values("evidence")
    seen = evidence_seen_by(person).filter(withdrawn_on=None).exclude(pk__in=hidden)
    return EvidenceDocument.objects.filter(evidence__in=seen.values("pk"))


def onlooker_of(party: Party, evidence: Evidence) -> Onlooker:
    """Say what a person is to evidence that came from one of the above."""
    return Onlooker(
        evidence=evidence,
        party=party,
        names_them=evidence.names_me,  # type: ignore[attr-defined]
        is_hidden=evidence.hidden,  # type: ignore[attr-defined]
    )


def _for_page(rows: QuerySet[Evidence], person: Person) -> QuerySet[Evidence]:
    """Give evidence with what circles answered, and all else that its page asks for."""
    answers = EvidenceAnswer.objects.select_related("circle").order_by("answered_on", "pk")
    return (
        _marked(rows, person)
        .select_related("document", "put_forward_by")
        .defer("document__content")
        .prefetch_related(Prefetch("answers", queryset=answers))
    )


def _marked(rows: QuerySet[Evidence], person: Person) -> QuerySet[Evidence]:
    """Mark each as `hidden` or not, and whether it `names_me` and whether I hid it."""
    naming = EvidenceNamed.objects.filter(evidence=OuterRef("pk"))
    hiding = naming.filter(hidden_on__isnull=False)
    return rows.annotate(
        hidden=Exists(hiding),
        hidden_by_me=Exists(hiding.filter(person=person)),
        names_me=Exists(naming.filter(person=person)),
    )
