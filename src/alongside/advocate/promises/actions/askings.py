"""Ask members for a view: few, evenly, at most twice a month, never whoever would rather not.

An asking is a notice that expires. Whether it was answered is not known here and could not be:
so somebody who gave a view may be asked again, and nobody's silence is anywhere.
"""

import random
from collections import Counter, deque
from datetime import date

from django.db import transaction
from django.db.models import Exists, F, OuterRef, Q, QuerySet, Sum
from django.utils import timezone

from alongside.advocate.promises.models import Promise, Roll, RollPlace, Ruling
from alongside.advocate.promises.policy.rulings import bound_by
from alongside.people import notices
from alongside.people.models import Person

KIND = "promise.view_wanted"
MOST_A_MONTH = 2
ASKED_FOR_EACH = 15
AT_ONCE = 5_000


def ask_all(month: date, *, until: date, chance: random.Random) -> None:
    """Ask members of every circle that has a roll for views, until a day."""
    for roll in Roll.objects.filter(month=month, asked_on=None).order_by("pk"):
        ask(roll, until=until, chance=chance)


@transaction.atomic
def ask(roll: Roll, *, until: date, chance: random.Random) -> None:
    """Ask members of one circle, each in turn, about the promises that most want a view."""
    if not Roll.objects.filter(pk=roll.pk, asked_on=None).update(asked_on=timezone.localdate()):
        return
    turns = _turns(roll, chance)
    asked: Counter[int] = Counter()
    for promise in wanting(roll).iterator(chunk_size=500):
        if not turns:
            break
        chosen = _next(turns, without=bound_by(promise))
        asked.update(chosen)
        persons = Person.objects.filter(pk__in=chosen)
        notices.tell(persons, KIND, about=promise, words=promise.wording, due=until)
    _note(roll, asked)


def expire(today: date) -> None:
    """Let askings that ran out go, answered or not."""
    notices.let_expire(KIND, before=today)


def wanting(roll: Roll) -> QuerySet[Promise]:
    """Give the promises that want a view of a circle: those it never ruled on, then what moved."""
    ruled = Ruling.objects.filter(promise=OuterRef("pk"), circles=roll.circle)
    since_it_moved = ruled.filter(released_on__gte=OuterRef("last_moved_on"))
    return (
        Promise.objects.filter(~Exists(since_it_moved), circles=roll.circle, withdrawn_on=None)
        .annotate(ruled=Exists(ruled))
        .select_related("statement")
        .order_by("ruled", F("due").asc(nulls_last=True), "pk")
    )


def _turns(roll: Roll, chance: random.Random) -> deque[int]:
    """Put those who may be asked in a random order, each as often as they may still be asked."""
    places = RollPlace.objects.filter(
        Q(person__paused_until=None) | Q(person__paused_until__lte=roll.month),
        roll=roll,
        person__is_active=True,
        person__may_be_asked_for_views=True,
    )
    everywhere = RollPlace.objects.filter(
        roll__month=roll.month, person__in=places.values("person")
    )
    times = everywhere.values_list("person").annotate(times=Sum("asked"))
    left = {person: MOST_A_MONTH - asked for person, asked in times if asked < MOST_A_MONTH}
    rounds: list[int] = []
    for more in range(MOST_A_MONTH):
        again = sorted(person for person, many in left.items() if many > more)
        rounds += chance.sample(again, len(again))
    return deque(rounds)


def _next(turns: deque[int], *, without: set[int]) -> list[int]:
    """Take the next few out of the queue, nobody twice; who is passed over keeps their turn."""
    chosen: list[int] = []
    passed_over: list[int] = []
    while turns and len(chosen) < ASKED_FOR_EACH:
        person = turns.popleft()
        (passed_over if person in without or person in chosen else chosen).append(person)
    turns.extendleft(reversed(passed_over))
    return chosen


def _note(roll: Roll, asked: Counter[int]) -> None:
    for often in set(asked.values()):
        persons = [person for person, times in asked.items() if times == often]
        for start in range(0, len(persons), AT_ONCE):
            few = persons[start : start + AT_ONCE]
            roll.places.filter(person__in=few).update(asked=F("asked") + often)
