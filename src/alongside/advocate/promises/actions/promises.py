"""Make a promise of a marked sentence, and take back what was confirmed by mistake."""

from collections.abc import Iterable
from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from alongside.advocate.promises.actions.moved import keeping, moved
from alongside.advocate.promises.models import Finding, Promise, Statement
from alongside.advocate.promises.policy import promises as policy
from alongside.advocate.promises.policy import statements as of_statements
from alongside.people import notices, record
from alongside.people.models import Circle, Person


@transaction.atomic
def confirm(
    finding: Finding,
    *,
    person: Person,
    wording: str,
    owner: Person | None = None,
    owner_office: str = "",
    due: date | None = None,
    due_precision: str = Promise.Precision.DAY,
    measure: str = "",
    cost_money: str = "",
    cost_time: str = "",
    cost_power: str = "",
    more_circles: Iterable[Circle] = (),
) -> Promise:
    """Make a promise of what was marked, in words that a person stands by.

    The circles concerned are those of the statement's causes, and none of them can be left out
    here: a circle says itself that something does not concern it.
    """
    statement, today = finding.statement, timezone.localdate()
    of_statements.require_may_confirm(person, statement)
    _require_can_own(person, owner)
    promise = Promise(
        statement=statement,
        wording=wording,
        owner=owner,
        owner_office=owner_office or (owner.office if owner else ""),
        due=due,
        due_precision=due_precision,
        measure=measure,
        cost_money=cost_money,
        cost_time=cost_time,
        cost_power=cost_power,
        made_on=statement.said_on,
        last_moved_on=today,
        is_late=due is not None and due < today,
        confirmed_by=person,
        confirmed_on=today,
    )
    with keeping(statement):
        promise.finding = _decided(finding, person)
        promise.save()
        promise.circles.set(_concerned(statement, more_circles))
        _note_promises(statement)
    record.enter("promise.confirmed", person=person, about=promise, statement=str(statement.code))
    if owner and owner != person:
        notices.tell([owner], "promise.yours", about=promise, words=wording)
    return promise


def _concerned(statement: Statement, more: Iterable[Circle]) -> set[Circle]:
    return {*of_statements.concerned(statement), *_reached(statement, more)}


@transaction.atomic
def take_back(promise: Promise, *, person: Person, because: str) -> Promise:
    """Take back, in the open, a promise that was confirmed by mistake."""
    policy.require_may_take_back(person, promise)
    with keeping(promise.statement):
        promise.withdrawn_on, promise.withdrawn_because = timezone.localdate(), because
        promise.save(update_fields=["withdrawn_on", "withdrawn_because"])
        _note_promises(promise.statement)
    record.enter("promise.taken_back", person=person, about=promise, because=because)
    moved(promise)
    return promise


def _require_can_own(person: Person, owner: Person | None) -> None:
    if owner is None or owner == person or policy.may_own(owner):
        return
    raise ValidationError(
        _("A promise can be given to a leader or to somebody who holds an office.")
    )


def _decided(finding: Finding, person: Person) -> Finding:
    finding = Finding.objects.select_for_update().get(pk=finding.pk)
    if finding.state == Finding.State.CONFIRMED:
        raise ValidationError(_("This sentence was confirmed already; open the promise."))
    finding.kind, finding.state = Finding.Kind.PROMISE, Finding.State.CONFIRMED
    finding.decided_by = person
    finding.save(update_fields=["kind", "state", "decided_by"])
    return finding


def _reached(statement: Statement, circles: Iterable[Circle]) -> list[Circle]:
    """Keep the circles that the words reached: no other could rule on them."""
    if statement.audience == statement.Audience.EVERYONE:
        return list(circles)
    addressed = set(statement.to_circles.all())
    return [circle for circle in circles if circle in addressed]


def _note_promises(statement: Statement) -> None:
    statement.has_promise = statement.promises.filter(withdrawn_on=None).exists()
    statement.save(update_fields=["has_promise"])
