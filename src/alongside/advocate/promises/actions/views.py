"""Give a view on a promise, change it, take it back. Nobody can read whose it is.

Nothing here enters the record, a notice, a task or a session, and a view knows only its week. Only
who holds both the database and the anonymity key can join one to a person: docs/why/rulings.md.
"""

from datetime import date, timedelta

from django.db import transaction
from django.utils import timezone

from alongside.advocate.promises.models import Promise, View
from alongside.advocate.promises.policy import rulings as policy
from alongside.advocate.promises.queries.views import tag, tag_of
from alongside.people.models import Person


@transaction.atomic
def give_view(promise: Promise, *, person: Person, answer: str) -> None:
    """Say how a promise stands for oneself; it counts in each circle on whose roll one is."""
    today = timezone.localdate()
    circles = policy.require_may_give_view(person, promise, on=today)
    said = {"answer": View.Answer(answer), "week": _week(today)}
    for circle in circles:
        View.objects.update_or_create(
            promise=promise,
            circle=circle,
            tag=tag_of(promise, circle=circle, person=person),
            defaults=said,
        )


@transaction.atomic
def take_back(promise: Promise, *, person: Person) -> None:
    """Take one's view back; anyone may, whether or not they could still give one."""
    circles = promise.circles.values_list("code", flat=True)
    tags = [tag(promise, circle=circle, person=person.code) for circle in circles]
    View.objects.filter(promise=promise, tag__in=tags).delete()


def _week(day: date) -> date:
    """Give its Monday: a finer date would help to guess who was at the site."""
    return day - timedelta(days=day.weekday())
