"""How much of what is asked reaches somebody as one of many, and how much of it they took up."""

from django.db.models import Count, Exists, OuterRef, QuerySet

from alongside.listen.asks.models import Ask, TakingUp
from alongside.listen.asks.queries.asks import reaching, taken_up_by
from alongside.people.carried import Carried
from alongside.people.models import Circle, Person
from alongside.people.queries.circles import spoken_for_by


def carried_by(person: Person) -> Carried:
    """Give what a person carries now, for themselves alone."""
    by_name = Ask.persons.through._default_manager.filter(person=person).values("ask")
    return Carried(
        as_one_of_many=reaching(person).exclude(pk__in=by_name).count(),
        taken_up=taken_up_by(person).count(),
        untaken=_untaken_in(spoken_for_by(person)),
    )


def _untaken_in(circles: QuerySet[Circle]) -> dict[int, int]:
    taken = TakingUp.objects.filter(ask=OuterRef("ask"))
    to_members = Ask.circles.through._default_manager.filter(
        ~Exists(taken), circle__in=circles.order_by().values("pk"), ask__settled_on=None
    )
    return dict(to_members.order_by().values_list("circle").annotate(number=Count("pk")))
