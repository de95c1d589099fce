"""What goes when somebody leaves, and when the trace of a withdrawn calling-in is a month old."""

from datetime import date, timedelta

from django.db import transaction

from alongside.account.repair.actions.helping import stop_helping
from alongside.account.repair.actions.telling import tell
from alongside.account.repair.actions.withdrawing import take_back
from alongside.account.repair.models import CallingIn, Facilitation, State
from alongside.people import erasures, notices
from alongside.people.models import Person

KEPT_WITHDRAWN = timedelta(days=31)


@transaction.atomic
def take_leave(person: Person) -> None:
    """Erase what the person wrote as hurt; hand back what they were asked to carry or read first.

    Where they were called in, what the person hurt wrote stays, without the leaver's name. Where
    they helped two talk, both hear that nobody does now, and can choose another.
    """
    for calling_in in CallingIn.objects.filter(hurt=person):
        if calling_in.state != State.WITHDRAWN:
            take_back(calling_in)
        calling_in.delete()
    asked = Facilitation.objects.filter(facilitator=person, ended_on=None)
    read_first = CallingIn.objects.filter(state=State.READ_FIRST)
    through = read_first.filter(facilitations__in=asked) | read_first.filter(brought_by=person)
    for calling_in in list(through.distinct()):
        calling_in.state = State.HANDED_BACK
        calling_in.save(update_fields=["state"])
        tell(calling_in.hurt, "callingin.came_back", calling_in)
    for helping in list(asked.select_related("calling_in")):
        stop_helping(helping)


@transaction.atomic
def forget_withdrawn(today: date) -> None:
    """Let the trace of what was withdrawn go, a month later."""
    old = CallingIn.objects.filter(state=State.WITHDRAWN, settled_on__lte=today - KEPT_WITHDRAWN)
    for calling_in in old:
        _erase(calling_in)


def _erase(calling_in: CallingIn) -> None:
    notices.forget(calling_in)
    erasures.note("callingin", calling_in.code)
    calling_in.delete()
