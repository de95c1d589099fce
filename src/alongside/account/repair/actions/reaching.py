"""Have a calling-in reach the one called in: a pause delays it, and nothing keeps it out."""

from datetime import date

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from alongside.account.repair.actions.telling import tell
from alongside.account.repair.models import CallingIn, State
from alongside.account.repair.policy.place import SETTLED
from alongside.people import limits
from alongside.people.models import Person
from alongside.people.policy import NotAllowed


def reach(calling_in: CallingIn, *, on: date | None = None) -> None:
    """Let it reach the one called in, now or after their pause."""
    today = on or timezone.localdate()
    called = calling_in.called
    if called is not None and limits.is_paused(called, today):
        calling_in.state = State.WAITING
    else:
        calling_in.reached_on = today
        open_or_offer(calling_in)
        tell(called, "callingin.called", calling_in)
    calling_in.save(update_fields=["state", "reached_on", "shown_on"])


def open_or_offer(calling_in: CallingIn) -> None:
    """Show what happened; or, where somebody is unnamed, ask about the facilitator first."""
    agreed = any(one.is_agreed for one in calling_in.facilitations.filter(ended_on=None))
    if calling_in.is_unnamed and not agreed and calling_in.shown_on is None:
        calling_in.state = State.OFFERED
    else:
        calling_in.state = State.OPEN
        calling_in.shown_on = calling_in.shown_on or timezone.localdate()


def ask_to_help(helper: Person) -> None:
    """Hold whoever asks somebody to carry or to facilitate to that person's own limits."""
    if refused := limits.ask([helper], "help"):
        raise NotAllowed(limits.cannot_be_asked(refused))


@transaction.atomic
def reach_whose_pause_is_over(today: date) -> None:
    """Let reach whom a pause had kept waiting, with all that was said meanwhile."""
    over = Q(called=None) | Q(called__paused_until=None) | Q(called__paused_until__lte=today)
    kept = CallingIn.objects.filter(over, state__in=(State.WAITING, *SETTLED), reached_on=None)
    for calling_in in kept:
        stands = calling_in.state
        reach(calling_in, on=today)
        if stands in SETTLED:  # what the person hurt said of it during the pause holds
            calling_in.state = stands
            calling_in.save(update_fields=["state"])


@transaction.atomic
def remind_whose_time_is_up(today: date) -> None:
    """Remind whoever asked for time, once, on the day that they chose."""
    due = CallingIn.objects.filter(
        state=State.OPEN, asked_time_until__lte=today, reminded_on=None
    ).select_related("called")
    for calling_in in due:
        calling_in.reminded_on = today
        calling_in.save(update_fields=["reminded_on"])
        tell(calling_in.called, "callingin.time_is_up", calling_in)
