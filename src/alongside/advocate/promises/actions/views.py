"""Give a view on a promise, change it, take it back. Nobody can read whose it is.

Nothing here enters the record, a notice, a task or a session, and a view knows only its week. Only
who holds both the database and the anonymity key can join one to a person: docs/why/rulings.md.
"""

from datetime import date, timedelta
from itertools import islice

from django.db import transaction
from django.utils import timezone

from alongside.advocate.promises.models import Promise, View
from alongside.advocate.promises.policy import rulings as policy
from alongside.advocate.promises.queries.views import own_tags, tag_of
from alongside.people.models import Person

AT_ONCE = 500


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
    tags = [tag_of(promise, circle=circle, person=person) for circle in promise.circles.all()]
    View.objects.filter(promise=promise, tag__in=tags).delete()


@transaction.atomic
def forget_all(person: Person) -> None:
    """Erase every view of somebody who leaves; what was released stays, and tells of nobody."""
    tags = own_tags(person)
    while few := list(islice(tags, AT_ONCE)):
        View.objects.filter(tag__in=few).delete()


def _week(day: date) -> date:
    """Give its Monday: a finer date would help to guess who was at the site."""
    return day - timedelta(days=day.weekday())
