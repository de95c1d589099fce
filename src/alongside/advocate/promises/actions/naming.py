"""Those whom evidence names: they can hide it from everybody, and show it again."""

from django.db import transaction
from django.utils import timezone

from alongside.advocate.promises.actions.tallies import keeping
from alongside.advocate.promises.models import Evidence, EvidenceNamed
from alongside.advocate.promises.policy import evidence as policy
from alongside.people import notices, record
from alongside.people.models import Person


@transaction.atomic
def say_it_names_me(evidence: Evidence, *, person: Person) -> Evidence:
    """Say that evidence names oneself, and hide it in the same breath."""
    if not policy.onlooker_of(person, evidence).may_hide:
        policy.require_may_say_it_names_them(person, evidence)
        EvidenceNamed.objects.get_or_create(evidence=evidence, person=person)
    return hide(evidence, person=person)


@transaction.atomic
def hide(evidence: Evidence, *, person: Person) -> Evidence:
    """Hide what names oneself, from everybody; the record keeps that, but neither words nor who."""
    policy.require_may_hide(person, evidence)
    with keeping(evidence.promise.statement):
        evidence.named.filter(person=person).update(hidden_on=timezone.localdate())
    record.enter("evidence.hidden", person=None, about=evidence)
    record.erase_words(evidence)
    notices.forget(evidence)
    return evidence


@transaction.atomic
def show_again(evidence: Evidence, *, person: Person) -> Evidence:
    """Take back that one hid it; it stays hidden while somebody else whom it names wants that."""
    policy.require_may_hide(person, evidence)
    with keeping(evidence.promise.statement):
        evidence.named.filter(person=person).update(hidden_on=None)
    if not policy.is_hidden(evidence):
        record.enter("evidence.shown_again", person=None, about=evidence)
    return evidence
