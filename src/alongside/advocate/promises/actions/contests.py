"""Contest a ruling for another circle, in words, and take that back."""

from django.db import transaction
from django.utils import timezone

from alongside.advocate.promises.actions import editions, follows
from alongside.advocate.promises.models import Contest, Ruling
from alongside.advocate.promises.policy import rulings as policy
from alongside.people import record
from alongside.people.models import Circle, Person


@transaction.atomic
def contest(ruling: Ruling, *, person: Person, circle: Circle, words: str) -> Contest:
    """Say for a circle that it sees a ruling otherwise; said again, the new words stand."""
    policy.require_may_contest(person, ruling, circle)
    said, _made = Contest.objects.update_or_create(
        ruling=ruling,
        circle=circle,
        defaults={"words": words, "contested_by": person, "contested_on": timezone.localdate()},
    )
    _enter("ruling.contested", said, person)
    editions.renew([ruling.promise.statement.code])
    follows.tell_followers(ruling.promise, "promise.moved")
    return said


@transaction.atomic
def withdraw(contest: Contest, *, person: Person) -> None:
    """Contest a ruling no longer; the record keeps that it was contested."""
    policy.require_may_contest(person, contest.ruling, contest.circle)
    _enter("ruling.contest_withdrawn", contest, person)
    contest.delete()
    editions.renew([contest.ruling.promise.statement.code])


def _enter(kind: str, said: Contest, person: Person) -> None:
    # For a hidden circle neither its name nor its convenor's may stand where outsiders read.
    hidden = said.circle.is_hidden
    record.enter(
        kind,
        person=None if hidden else person,
        about=said.ruling,
        circle=None if hidden else str(said.circle.code),
        contest=said.words,
    )
