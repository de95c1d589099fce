"""Which credit somebody sees, and who is named in it."""

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from alongside.act.credit.models import AlsoCredited, Correction, Credit
from alongside.act.credit.policy import OPEN
from alongside.people.audience import keys_reaching, reaches
from alongside.people.models import Person

State = Credit.State


def seen_by(person: Person) -> QuerySet[Credit]:
    """Give the credit that a person sees: between the two, until whom it names carries it on."""
    also = Exists(AlsoCredited.objects.filter(credit=OuterRef("pk"), person=person))
    concerned = Q(state__in=OPEN) & (Q(credited_to=person) | Q(also))
    reached = Q(state=State.CARRIED) & reaches(Credit, person)
    return _whole(Credit.objects.filter(Q(said_by=person) | Q(whose=person) | concerned | reached))


def given_by(person: Person) -> QuerySet[Credit]:
    """Give the credit that a person gave, the latest first."""
    return _latest(Credit.objects.filter(said_by=person))


def given_to(person: Person) -> QuerySet[Credit]:
    """Give the credit that names a person, the latest first; for that person alone."""
    return _latest(Credit.objects.filter(whose=person))


def carried_to(person: Person) -> QuerySet[Credit]:
    """Give the credit of others that was carried to a person, the latest first."""
    mine = Q(said_by=person) | Q(whose=person)
    carried = Credit.objects.filter(pk__in=keys_reaching(Credit, person), state=State.CARRIED)
    return _latest(carried.exclude(mine))


def named_also(credit: Credit) -> list[str]:
    """Give the names of those whose it was too, and who agreed that it says so."""
    agreed = credit.also.filter(agreed=True).order_by("person__name")
    return list(agreed.values_list("person__name", flat=True))


def corrections_that_stand(credit: Credit) -> QuerySet[Correction]:
    """Give what was put right and agreed to, in the order in which it was said."""
    return _said(credit.corrections.filter(stands=True))


def corrections_waiting(credit: Credit, person: Person) -> QuerySet[Correction]:
    """Give what a person said and nobody agreed to; that it was refused looks like no answer."""
    return _said(credit.corrections.filter(said_by=person).exclude(stands=True))


def corrections_seen_by(person: Person) -> QuerySet[Correction]:
    """Give the corrections that a person said, or has a say in."""
    answers = Q(credit__whose=person) | Q(credit__said_by=person)
    mine = Q(said_by=person) | Q(whose=person) | (Q(said_by=F("whose")) & answers)
    return Correction.objects.filter(mine, credit__state=State.CARRIED).select_related(
        "credit__said_by", "credit__whose", "credit__credited_to", "said_by", "whose"
    )


def _said(corrections: QuerySet[Correction]) -> QuerySet[Correction]:
    return corrections.select_related("said_by", "whose").order_by("made_on", "pk")


def _whole(credit: QuerySet[Credit]) -> QuerySet[Credit]:
    return credit.select_related("said_by", "whose", "credited_to", "rather")


def _latest(credit: QuerySet[Credit]) -> QuerySet[Credit]:
    return _whole(credit).order_by("-made_on", "-pk")
