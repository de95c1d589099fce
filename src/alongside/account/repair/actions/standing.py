"""Say how it stands: the person hurt alone, who may take it back, or say nothing."""

from django.db import transaction
from django.utils import timezone

from alongside.account.repair.actions.telling import tell_others
from alongside.account.repair.models import CallingIn, Side, State
from alongside.account.repair.policy import asking as policy
from alongside.people.models import Person


@transaction.atomic
def say_mended(calling_in: CallingIn, *, person: Person) -> None:
    """Say that it is mended."""
    policy.require_may(person, calling_in, "may_say_mended")
    _set(calling_in, State.MENDED)


@transaction.atomic
def leave_open(calling_in: CallingIn, *, person: Person) -> None:
    """Leave it open: nothing more is waited for, and it is not mended."""
    policy.require_may(person, calling_in, "may_leave_open")
    _set(calling_in, State.LEFT_OPEN)


@transaction.atomic
def go_on(calling_in: CallingIn, *, person: Person) -> None:
    """Take back what one said of it, and go on."""
    policy.require_may(person, calling_in, "may_go_on")
    if calling_in.reached_on is None:
        _set(calling_in, State.WAITING)
    else:
        _set(calling_in, State.OPEN if calling_in.shown_on else State.OFFERED)


def _set(calling_in: CallingIn, state: State) -> None:
    settled = state in (State.MENDED, State.LEFT_OPEN)
    calling_in.state, calling_in.settled_on = state, timezone.localdate() if settled else None
    calling_in.save(update_fields=["state", "settled_on"])
    tell_others(calling_in, but=Side.HURT)
