"""What may be seen of evidence. What somebody whom it names has hidden is hidden from everybody."""

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from alongside.advocate.promises.models import Evidence, EvidenceAnswer, EvidenceNamed, Promise
from alongside.advocate.promises.policy.seeing import reached
from alongside.people.models import Person


def evidence_seen_by(person: Person) -> QuerySet[Evidence]:
    """Give what was put forward for promises that reached a person, and whatever names them."""
    naming = EvidenceNamed.objects.filter(person=person).values("evidence")
    seen = Q(pk__in=naming) | reached(person, by="promise__statement__")
    return _marked(Evidence.objects.filter(seen), person)


def put_forward_for(promise: Promise, person: Person) -> QuerySet[Evidence]:
    """Give what was put forward for a promise, newest first, with what circles answered."""
    answers = EvidenceAnswer.objects.select_related("circle").order_by("answered_on", "pk")
    return (
        _marked(promise.evidence.all(), person)
        .select_related("document", "put_forward_by")
        .defer("document__content")
        .prefetch_related(Prefetch("answers", queryset=answers))
        .order_by("-done_on", "-pk")
    )


def _marked(rows: QuerySet[Evidence], person: Person) -> QuerySet[Evidence]:
    """Mark each as `hidden` or not, and whether it `names_me`."""
    naming = EvidenceNamed.objects.filter(evidence=OuterRef("pk"))
    return rows.annotate(
        hidden=Exists(naming.filter(hidden_on__isnull=False)),
        names_me=Exists(naming.filter(person=person)),
    )
