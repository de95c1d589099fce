"""Withdraw everything: the words go for both, and all who knew of it learn only that it is gone."""

from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alongside.account.repair.actions.telling import tell
from alongside.account.repair.models import CallingIn, State
from alongside.account.repair.policy import asking as policy
from alongside.account.repair.queries.seeing import helpers_of
from alongside.people import erasures, notices
from alongside.people.models import Person


@transaction.atomic
def withdraw(calling_in: CallingIn, *, person: Person) -> None:
    """Withdraw a calling-in, at any time and without a reason."""
    policy.require_may(person, calling_in, "may_withdraw")
    take_back(calling_in)


def take_back(calling_in: CallingIn) -> None:
    """Erase it and tell whoever it had reached; that somebody left is told in the same words."""
    helpers = list(helpers_of(calling_in))
    _erase(calling_in)
    if calling_in.reached_on is not None:
        tell(calling_in.called, "callingin.withdrawn", calling_in)
    notices.tell(helpers, "callingin.help_over", about=calling_in)


@transaction.atomic
def withdraw_again(code: UUID) -> None:
    """Erase a calling-in that a restored backup brought back."""
    for calling_in in CallingIn.objects.filter(code=code):
        _erase(calling_in)


def _erase(calling_in: CallingIn) -> None:
    """Erase all words; what stays a month is that there was one, so that limits hold."""
    notices.forget(calling_in)
    calling_in.words.all().delete()
    calling_in.flags.all().delete()
    calling_in.facilitations.all().delete()
    calling_in.what_happened = calling_in.its_effect = calling_in.what_would_help = ""
    calling_in.handed_back_because = calling_in.who_sees = ""
    calling_in.brought_by, calling_in.asked_time_until = None, None
    calling_in.state, calling_in.settled_on = State.WITHDRAWN, timezone.localdate()
    calling_in.save()
    erasures.note("callingin", calling_in.code)
