"""Make a promise of a marked sentence, and take back what was confirmed by mistake."""

from collections.abc import Iterable
from datetime import date
from typing import TypedDict, Unpack

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from alongside.advocate.promises.actions.moved import moved
from alongside.advocate.promises.actions.tallies import keeping
from alongside.advocate.promises.models import Finding, Promise, Statement
from alongside.advocate.promises.policy import promises as policy
from alongside.advocate.promises.policy import seeing
from alongside.advocate.promises.policy import statements as of_statements
from alongside.people import notices, record
from alongside.people.models import Circle, Person


class Terms(TypedDict, total=False):
    """What a promise says besides its wording; all of it can be missing."""

    owner: Person | None
    owner_office: str
    due: date | None
    due_precision: str
    measure: str
    cost_money: str
    cost_time: str
    cost_power: str


@transaction.atomic
def confirm(
    finding: Finding,
    *,
    person: Person,
    wording: str,
    more_circles: Iterable[Circle] = (),
    **terms: Unpack[Terms],
) -> Promise:
    """Make a promise of what was marked, in words that a person stands by.

    The circles concerned are those of the statement's causes, and none of them can be left out
    here: a circle says itself that something does not concern it.
    """
    statement, owner = finding.statement, terms.get("owner")
    of_statements.require_may_confirm(person, statement)
    _require_can_own(person, owner)
    with keeping(statement):
        decided = _decided(finding, person)
        promise = _make(decided, person, Promise(wording=wording, **terms))
        promise.circles.set(_concerned(statement, more_circles))
        _note_promises(statement)
    record.enter("promise.confirmed", person=person, about=promise, statement=str(statement.code))
    if owner and owner != person:
        notices.tell([owner], "promise.yours", about=promise, words=wording)
    return promise


def _make(finding: Finding, person: Person, promise: Promise) -> Promise:
    today = timezone.localdate()
    promise.finding, promise.statement = finding, finding.statement
    promise.owner_office = promise.owner_office or (promise.owner.office if promise.owner else "")
    promise.is_late = promise.falls_late(today)
    promise.made_on, promise.last_moved_on = finding.statement.said_on, today
    promise.confirmed_by, promise.confirmed_on = person, today
    promise.save()
    return promise


@transaction.atomic
def take_back(promise: Promise, *, person: Person, because: str) -> Promise:
    """Take back, in the open, a promise that was confirmed by mistake."""
    policy.require_may_take_back(person, promise)
    with keeping(promise.statement):
        promise.withdrawn_on, promise.withdrawn_because = timezone.localdate(), because
        promise.is_late = promise.falls_late(promise.withdrawn_on)
        promise.save(update_fields=["withdrawn_on", "withdrawn_because", "is_late"])
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
    statement = finding.statement
    finding = Finding.objects.select_for_update().get(pk=finding.pk)
    finding.statement = statement
    if finding.state == Finding.State.CONFIRMED:
        raise ValidationError(_("This sentence was confirmed already; open the promise."))
    finding.kind, finding.state = Finding.Kind.PROMISE, Finding.State.CONFIRMED
    finding.decided_by = person
    finding.save(update_fields=["kind", "state", "decided_by"])
    return finding


def _concerned(statement: Statement, more: Iterable[Circle]) -> set[Circle]:
    return {*of_statements.concerned(statement), *_reached(statement, more)}


def _reached(statement: Statement, circles: Iterable[Circle]) -> list[Circle]:
    """Keep the circles that the words reached: no other could rule on them."""
    chosen = [circle.pk for circle in circles]
    return list(seeing.reached_circles(statement).filter(pk__in=chosen))


def _note_promises(statement: Statement) -> None:
    statement.has_promise = statement.promises.filter(withdrawn_on=None).exists()
    statement.save(update_fields=["has_promise"])
