"""What goes when somebody leaves the workplace, or a circle."""

from django.db import transaction
from django.db.models import Q, QuerySet

from alongside.listen.asks import policy
from alongside.listen.asks.models import Ask, Clarification, TakingUp
from alongside.listen.asks.queries.asks import seen_by, who_took_up
from alongside.people import notices
from alongside.people.models import Circle, Notice, Person

#: News that an ask is over.
OVER = ("ask.settled", "ask.withdrawn")


@transaction.atomic
def erase_what_was_theirs(person: Person) -> None:
    """Erase somebody's own asks; those of a circle stay the circle's, without who wrote them.

    Whoever took one up hears that it is gone, unless they know already what became of it.
    """
    Ask.objects.filter(asker=person, circle__isnull=False).update(asker=None)
    for ask in Ask.objects.filter(policy.own(person)):
        takers = list(who_took_up(ask) if ask.is_open else _who_has_not_read_of(ask))
        notices.forget(ask)
        notices.tell(takers, "ask.gone", about=ask)
        ask.delete()


@transaction.atomic
def forget_what_reached_them(circle: Circle, person: Person) -> None:
    """Take from somebody who left a circle what reached them only as a member."""
    Ask.objects.filter(circle=circle, asker=person).update(asker=None)
    seen = Ask.objects.filter(
        policy.own(person) | policy.in_name_of(person, speaks=False) | policy.addressed_to(person)
    ).values("pk")
    TakingUp.objects.filter(person=person).exclude(ask__in=seen).filter(_of(circle)).delete()
    asked = Clarification.objects.filter(person=person, answer="").exclude(ask__in=seen)
    asked.filter(_of(circle)).delete()
    notices.forget_unseen(person, "ask", seen_by(person))


def _who_has_not_read_of(ask: Ask) -> QuerySet[Person]:
    """Give who took an ask up and is still to read what became of it."""
    told = Notice.objects.filter(
        about_kind=notices.kind_name(ask), about_code=ask.code, kind__in=OVER
    )
    return who_took_up(ask).filter(pk__in=told.values("person"))


def _of(circle: Circle) -> Q:
    """Asks that were addressed to the circle, or in its name."""
    addressed = Ask.circles.through._default_manager.filter(circle=circle).values("ask")
    return Q(ask__circle=circle) | Q(ask__in=addressed)
