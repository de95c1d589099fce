"""Decide on what was marked in a statement: mark what was missed, reject what is no promise."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from alongside.advocate.promises.actions import reading
from alongside.advocate.promises.models import Finding, Statement
from alongside.advocate.promises.policy import statements as policy
from alongside.people import record
from alongside.people.models import Person

LONGEST_MARK = 2_000


@transaction.atomic
def mark(statement: Statement, *, person: Person, start: int, end: int) -> Finding:
    """Propose a stretch of the words that the reader missed as a promise, or read otherwise."""
    policy.require_may_confirm(person, statement)
    start, end = _trimmed(statement.text, start, end)
    overlapping = statement.findings.select_for_update().filter(start__lt=end, end__gt=start)
    decided = [one for one in overlapping if one.state == Finding.State.CONFIRMED]
    if any(_still_stands(one) for one in decided):
        raise ValidationError(_("A promise was already confirmed here; open it to change it."))
    overlapping.exclude(pk__in=[one.pk for one in decided]).delete()
    finding = Finding.objects.create(
        statement=statement,
        start=start,
        end=end,
        kind=Finding.Kind.PROMISE,
        marked_by_hand=True,
        reading=reading.read_by_hand(statement, start, end),
    )
    record.enter("finding.marked", person=person, about=finding)
    return finding


@transaction.atomic
def reject(finding: Finding, *, person: Person) -> Finding:
    """Say that a sentence is no promise after all; anyone who may decide can mark it again."""
    policy.require_may_reject(person, finding.statement)
    finding = Finding.objects.select_for_update().get(pk=finding.pk)
    if finding.state == Finding.State.CONFIRMED:
        raise ValidationError(_("This was confirmed as a promise; take that promise back first."))
    finding.state, finding.decided_by = Finding.State.REJECTED, person
    finding.save(update_fields=["state", "decided_by"])
    record.enter("finding.rejected", person=person, about=finding)
    return finding


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    if not 0 <= start < end <= len(text) or end - start > LONGEST_MARK:
        raise ValidationError(_("This stretch does not fit the text; mark one sentence of it."))
    words = text[start:end]
    trimmed = start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())
    if trimmed[0] >= trimmed[1]:
        raise ValidationError(_("There are no words here; mark one sentence of the text."))
    return trimmed


def _still_stands(finding: Finding) -> bool:
    promise = getattr(finding, "promise", None)
    return promise is not None and promise.withdrawn_on is None
