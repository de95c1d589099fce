"""The right of reply of those spoken of, and the say of a circle in what concerns it."""

from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alongside.advocate.promises.actions import editions, rulings
from alongside.advocate.promises.actions.moved import moved
from alongside.advocate.promises.models import Promise, Reply
from alongside.advocate.promises.policy import promises as policy
from alongside.people import erasures, record
from alongside.people.models import Circle, Person


@transaction.atomic
def reply(promise: Promise, *, person: Person, text: str, circle: Circle | None = None) -> Reply:
    """Say something to a promise: as oneself, or for one's circle under the circle's name.

    The owner's replies are how a promise is kept up to date: where things are, in their words.
    """
    policy.require_may_reply(person, promise)
    if circle is not None:
        policy.require_may_speak_for(person, promise, circle)
    made = Reply.objects.create(
        promise=promise, person=person, circle=circle, text=text, said_on=timezone.localdate()
    )
    by = unless_hidden(circle, person)
    record.enter("reply.said", person=by, about=made, promise=str(promise.code), text=text)
    moved(promise)
    return made


@transaction.atomic
def take_back(said: Reply, *, person: Person) -> None:
    """Take one's own reply back, for good."""
    policy.require_may_take_back_reply(person, said)
    _take_back(said)


@transaction.atomic
def take_back_again(code: UUID) -> None:
    """Take a reply back that a restored backup brought back."""
    for said in Reply.objects.filter(code=code):
        _take_back(said)


def _take_back(said: Reply) -> None:
    record.erase_words(said)
    erasures.note("reply", said.code)
    editions.renew([said.promise.statement.code])
    said.delete()


@transaction.atomic
def bring_in(promise: Promise, *, person: Person, circle: Circle) -> Promise:
    """Say, as a convenor, that a promise concerns one's circle too."""
    policy.require_may_bring_in(person, promise, circle)
    promise.circles.add(circle)
    rulings.restate(promise, on=timezone.localdate())
    _enter_in_record("promise.concerns", promise, circle, person)
    return promise


@transaction.atomic
def step_back(promise: Promise, *, person: Person, circle: Circle) -> Promise:
    """Say, as a convenor, that a promise does not concern one's circle."""
    policy.require_may_speak_for(person, promise, circle)
    promise.circles.remove(circle)
    rulings.restate(promise, on=timezone.localdate())
    _enter_in_record("promise.does_not_concern", promise, circle, person)
    return promise


def _enter_in_record(kind: str, promise: Promise, circle: Circle, person: Person) -> None:
    # An entry without a name would tell outsiders that there is a hidden circle.
    if not circle.is_hidden:
        record.enter(kind, person=person, about=promise, circle=str(circle.code))


def unless_hidden(circle: Circle | None, person: Person) -> Person | None:
    """Give who acts for a circle; a hidden one leaves no trace where others can read."""
    return None if circle and circle.is_hidden else person
