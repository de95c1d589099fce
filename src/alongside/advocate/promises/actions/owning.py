"""What an owner does with a promise, in the open: change, let go, take up, hand over."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from alongside.advocate.promises.actions.moved import moved
from alongside.advocate.promises.actions.tallies import keeping, keeping_many
from alongside.advocate.promises.models import Promise, Revision
from alongside.advocate.promises.policy import promises as policy
from alongside.people import notices, record
from alongside.people.models import Person

# Each act saves its own fields alone: what a circle ruled meanwhile is not its to write.
_CHANGING = (
    "wording",
    "measure",
    "due",
    "due_precision",
    "cost_money",
    "cost_time",
    "cost_power",
    "is_late",
)
_LETTING_GO = ("let_go_on", "let_go_because", "is_late")


@transaction.atomic
def change(
    promise: Promise,
    *,
    person: Person,
    because: str,
    wording: str,
    due: date | None,
    due_precision: str,
    measure: str,
    cost_money: str,
    cost_time: str,
    cost_power: str,
) -> Promise:
    """Reword a promise, move its date, change its measure or its cost; keep how it read before."""
    policy.require_may_change(person, promise)
    with keeping(promise.statement):
        _keep_as_it_was(promise, person, because)
        promise.wording, promise.measure = wording, measure
        promise.due, promise.due_precision = due, due_precision
        promise.cost_money, promise.cost_time = cost_money, cost_time
        promise.cost_power = cost_power
        promise.is_late = promise.falls_late(timezone.localdate())
        promise.save(update_fields=_CHANGING)
    record.enter("promise.changed", person=person, about=promise, because=because)
    moved(promise)
    return promise


@transaction.atomic
def let_go(promise: Promise, *, person: Person, because: str) -> Promise:
    """Let a promise go in the open, with a reason, instead of letting it fade."""
    policy.require_may_let_go(person, promise)
    with keeping(promise.statement):
        promise.let_go_on, promise.let_go_because = timezone.localdate(), because
        promise.is_late = promise.falls_late(promise.let_go_on)
        promise.save(update_fields=_LETTING_GO)
    record.enter("promise.let_go", person=person, about=promise)
    moved(promise)
    return promise


@transaction.atomic
def take_up(promise: Promise, *, person: Person, because: str) -> Promise:
    """Take up again a promise that was let go; that it was let go stays readable."""
    policy.require_may_take_up(person, promise)
    with keeping(promise.statement):
        _keep_as_it_was(promise, person, because)
        promise.let_go_on, promise.let_go_because = None, ""
        promise.is_late = promise.falls_late(timezone.localdate())
        promise.save(update_fields=_LETTING_GO)
    record.enter("promise.taken_up", person=person, about=promise, because=because)
    moved(promise)
    return promise


@transaction.atomic
def hand_over(
    promise: Promise, *, person: Person, to: Person | None, office: str, because: str
) -> Promise:
    """Give a promise an owner, or give it back to an office alone: nobody owns one in silence."""
    policy.require_may_hand_over(person, promise, to)
    with keeping(promise.statement):
        _keep_as_it_was(promise, person, because)
        promise.owner, promise.owner_office = to, office or (to.office if to else "")
        promise.save(update_fields=["owner", "owner_office"])
    record.enter("promise.handed_over", person=person, about=promise, because=because)
    if to and to != person:
        notices.tell([to], "promise.yours", about=promise, words=promise.wording)
    moved(promise)
    return promise


@transaction.atomic
def give_back_all(person: Person) -> None:
    """Have somebody who leaves own nothing any more; the office that stood beside them stays."""
    owned = Promise.objects.filter(owner=person)
    with keeping_many(set(owned.values_list("statement", flat=True))):
        owned.update(owner=None)


def _keep_as_it_was(promise: Promise, person: Person, because: str) -> None:
    was = Promise.objects.select_for_update().get(pk=promise.pk)
    Revision.objects.create(
        promise=was,
        wording=was.wording,
        due=was.due,
        due_precision=was.due_precision,
        measure=was.measure,
        owner_office=was.owner_office,
        cost_money=was.cost_money,
        cost_time=was.cost_time,
        cost_power=was.cost_power,
        because=because,
        changed_on=timezone.localdate(),
        changed_by=person,
    )
