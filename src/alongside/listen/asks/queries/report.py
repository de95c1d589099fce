"""Plain numbers about asks for the programme's report; no names, and no word of anybody.

Each comes with how many people it rests on. Whoever shows one passes it through `disclosure`.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from alongside.engines import disclosure
from alongside.listen.asks import policy
from alongside.listen.asks.models import Ask, State, TakingUp
from alongside.people.queries.workplace import the_workplace


@dataclass(frozen=True, slots=True)
class Counted:
    """So many asks, and how many people they rest on."""

    asks: int
    people: int


def between(first: date, last: date) -> dict[str, Counted]:
    """Count the asks made between two days, both included, by what became of them until now.

    `taken_up` rests on the fewer of those who asked and those who took up. An ask in a circle's
    name rests on whoever wrote it down, and on nobody once they have left.
    """
    made = Ask.objects.filter(made_on__gte=first, made_on__lte=last)
    taken = Exists(TakingUp.objects.filter(ask=OuterRef("pk")))
    taken_up = made.filter(taken)
    return {
        "made": _counted(made),
        "taken_up": _rests_on_takers_too(taken_up),
        "done": _counted(made.filter(state=State.DONE)),
        "did_not_help": _counted(made.filter(state=State.NO_HELP)),
        "nobody_took_up": _counted(made.filter(~Q(taken)).exclude(state=State.WITHDRAWN)),
    }


def people_whose_asks_nobody_took_up(today: date | None = None) -> int | None:
    """Say how many people's asks nobody had taken up for thirty days when the month began.

    None below the floor. It stands still for a month, so that nobody can watch it change when a
    person asks.
    """
    on = (today or timezone.localdate()).replace(day=1) - timedelta(days=1)
    found = Ask.objects.filter(policy.untaken(on)).aggregate(people=Count("asker", distinct=True))
    tally = {"nobody took it up": int(found["people"])}
    return disclosure.release(tally, floor=the_workplace().floor).people


def _counted(asks: QuerySet[Ask]) -> Counted:
    found = asks.aggregate(asks=Count("pk"), people=Count("asker", distinct=True))
    return Counted(found["asks"], found["people"])


def _rests_on_takers_too(asks: QuerySet[Ask]) -> Counted:
    found = _counted(asks)
    takers = TakingUp.objects.filter(ask__in=asks.values("pk")).aggregate(
        people=Count("person", distinct=True)
    )
    return Counted(found.asks, min(found.people, takers["people"]))
