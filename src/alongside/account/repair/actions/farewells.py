"""What goes when somebody leaves, and when the trace of a withdrawn calling-in is a month old."""

from datetime import date, timedelta

from django.db import transaction
from django.utils import timezone

from alongside.account.repair.actions.helping import (
    erase_unreadable,
    let_helper_go,
    stop_helping,
)
from alongside.account.repair.actions.telling import tell
from alongside.account.repair.actions.withdrawing import take_back
from alongside.account.repair.models import CallingIn, Facilitation, Side, State
from alongside.account.repair.policy.place import SETTLED, place_of
from alongside.account.repair.queries.seeing import words_to_pass_on
from alongside.people import erasures, notices
from alongside.people.models import Person

KEPT_WITHDRAWN = timedelta(days=31)


@transaction.atomic
def take_leave(person: Person) -> None:
    """Erase what the person wrote as hurt; hand back what they were asked to carry or read first.

    Where they were called in, what the person hurt wrote stays, without the leaver's name, and
    whatever needed them stops. Where they helped two talk, both hear that nobody does now, and
    can choose another.
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
    for calling_in in CallingIn.objects.filter(called=person).exclude(state=State.WITHDRAWN):
        _go_on_alone(calling_in)


@transaction.atomic
def forget_withdrawn(today: date) -> None:
    """Let the trace of what was withdrawn go, a month later."""
    old = CallingIn.objects.filter(state=State.WITHDRAWN, settled_on__lte=today - KEPT_WITHDRAWN)
    for calling_in in old:
        _erase(calling_in)


def _go_on_alone(calling_in: CallingIn) -> None:
    """Stop what needed the one called in; a facilitator whom both accepted stays for the other."""
    today = timezone.localdate()
    waiting = words_to_pass_on(calling_in).filter(side=Side.HURT)
    waiting.update(passed_on=today)  # there is nobody any more whom it would have to reach
    helping = place_of(calling_in.hurt, calling_in).helping
    if helping is not None and not helping.is_agreed:
        let_helper_go(helping)
    elif helping is not None and calling_in.state not in SETTLED:
        tell(helping.facilitator, "callingin.one_left", calling_in)
    erase_unreadable(calling_in)
    if calling_in.state == State.READ_FIRST and calling_in.brought_by is not None:
        notices.read(calling_in.brought_by, about=calling_in)
        tell(calling_in.brought_by, "callingin.help_over", calling_in)
        calling_in.brought_by = None
        calling_in.save(update_fields=["brought_by"])
    if calling_in.state not in SETTLED:
        notices.read(calling_in.hurt, about=calling_in)
        tell(calling_in.hurt, "callingin.other_left", calling_in)


def _erase(calling_in: CallingIn) -> None:
    notices.forget(calling_in)
    erasures.note("callingin", calling_in.code)
    calling_in.delete()
