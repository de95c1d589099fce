"""Which calling-ins somebody may see at all."""

from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet

from alongside.account.repair.models import CallingIn, Facilitation, RepairWord, State
from alongside.people.models import Person


def seen_by(person: Person) -> QuerySet[CallingIn]:
    """Give the calling-ins in which somebody has a place; of one withdrawn, its trace alone."""
    there = CallingIn.objects.select_related("hurt", "called", "brought_by")
    theirs = Q(hurt=person) | Q(brought_by=person) | Exists(_helped_by(person))
    reached = Q(called=person, reached_on__isnull=False)
    return there.filter(reached | (theirs & ~Q(state=State.WITHDRAWN)))


def made_by(person: Person) -> QuerySet[CallingIn]:
    """Give those that somebody began, the latest first."""
    mine = CallingIn.objects.filter(hurt=person).exclude(state=State.WITHDRAWN)
    return mine.select_related("called").order_by("-opened_on", "-pk")


def made_to(person: Person) -> QuerySet[CallingIn]:
    """Give those into which somebody was called, the latest first."""
    reached = CallingIn.objects.filter(called=person, reached_on__isnull=False)
    return reached.exclude(state=State.WITHDRAWN).order_by("-reached_on", "-pk")


def helped_by(person: Person) -> QuerySet[CallingIn]:
    """Give those that somebody carries or helps with, or is asked to."""
    helped = CallingIn.objects.filter(Q(brought_by=person) | Exists(_helped_by(person)))
    return helped.exclude(state=State.WITHDRAWN).exclude(hurt=person).order_by("-opened_on", "-pk")


def helpers_of(calling_in: CallingIn) -> QuerySet[Person]:
    """Give who carries it or helps with it, or was asked to; not whom only the two know of."""
    asked = calling_in.facilitations.filter(ended_on=None, asked_on__isnull=False)
    helps = Q(pk__in=asked.values("facilitator")) | Q(pk=calling_in.brought_by_id)
    return Person.objects.filter(helps).exclude(pk=calling_in.hurt_id)


def words_to_pass_on(calling_in: CallingIn) -> QuerySet[RepairWord]:
    """Give the words that wait for the facilitator."""
    return calling_in.words.filter(passed_on=None, handed_back_because="")


def begun_this_month(person: Person, on: date) -> int:
    """Say how many somebody has begun in the month of a day, withdrawn ones included."""
    begun = CallingIn.objects.filter(hurt=person, opened_on__gte=on.replace(day=1))
    return begun[:10].count()


def _helped_by(person: Person) -> QuerySet[Facilitation]:
    return Facilitation.objects.filter(
        calling_in=OuterRef("pk"), facilitator=person, ended_on=None, asked_on__isnull=False
    )
