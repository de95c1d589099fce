"""Carry, read first, bring a facilitator in, say yes or no to one, and step back."""

from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alongside.account.repair.actions.reaching import ask_to_help, open_or_offer, reach
from alongside.account.repair.actions.telling import tell, tell_called, tell_others
from alongside.account.repair.models import CallingIn, Facilitation, Side, State
from alongside.account.repair.policy import asking as policy
from alongside.account.repair.policy.place import Place, place_of
from alongside.account.repair.policy.turns import is_known_to_called, whose_turn
from alongside.account.repair.queries.seeing import words_to_pass_on
from alongside.people import notices
from alongside.people.models import Person


@transaction.atomic
def take_on(calling_in: CallingIn, *, person: Person) -> None:
    """Say yes: carry it to the colleague, or help the two talk."""
    place = policy.require_may(person, calling_in, "may_read_first")
    notices.read(person, about=calling_in)
    if place.helping is None:
        reach(calling_in)
        return
    place.helping.accepted_on = timezone.localdate()
    place.helping.save(update_fields=["accepted_on"])
    if calling_in.reached_on is None:
        reach(calling_in)
        return
    _go_on_with(calling_in, place.helping)


@transaction.atomic
def hand_back(calling_in: CallingIn, *, person: Person, because: str) -> None:
    """Say no, with a word to whoever asked; nobody else is told."""
    place = policy.require_may(person, calling_in, "may_read_first")
    notices.read(person, about=calling_in)
    first = calling_in.state == State.READ_FIRST
    asked_by = place.helping.asked_by if place.helping else Side.HURT
    _end(calling_in, "" if first else because)
    if first:
        calling_in.state, calling_in.handed_back_because = State.HANDED_BACK, because
        calling_in.brought_by = None
        calling_in.save(update_fields=["state", "handed_back_because", "brought_by"])
        tell(calling_in.hurt, "callingin.handed_back", calling_in)
        return
    told = calling_in.hurt if asked_by == Side.HURT else calling_in.called
    tell(told, "callingin.moved", calling_in)


@transaction.atomic
def propose(calling_in: CallingIn, *, person: Person, facilitator: Person) -> Facilitation:
    """Propose a facilitator; whoever proposes has said yes by that."""
    place = policy.require_may(person, calling_in, "may_propose")
    policy.require_may_help(person, calling_in, facilitator)
    return _propose(place, facilitator)


@transaction.atomic
def accept(calling_in: CallingIn, *, person: Person, whom: UUID | None) -> None:
    """Say yes to the facilitator whom the other proposed, by their code."""
    place = policy.require_may(person, calling_in, "may_accept")
    policy.require_proposed(place, whom)
    helping = place.helping
    assert helping is not None
    if place.is_hurt:
        policy.require_other_than_both(person, calling_in.called, helping.facilitator)
        helping.hurt_accepted_on = timezone.localdate()
    else:
        helping.called_accepted_on = timezone.localdate()
    helping.save(update_fields=["hurt_accepted_on", "called_accepted_on"])
    _go_on_with(calling_in, helping)


@transaction.atomic
def propose_another(
    calling_in: CallingIn,
    *,
    person: Person,
    whom: UUID | None,
    facilitator: Person | None,
    because: str = "",
) -> None:
    """Say no to a facilitator, why, and perhaps whom one would have instead."""
    place = policy.require_may(person, calling_in, "may_accept")
    policy.require_proposed(place, whom)
    if facilitator is not None:
        policy.require_may_help(person, calling_in, facilitator)
    assert place.helping is not None
    let_helper_go(place.helping, because)
    if facilitator is None:
        other = calling_in.called if place.is_hurt else calling_in.hurt
        tell(other, "callingin.moved", calling_in)
        return
    _propose(place_of(person, calling_in), facilitator)


@transaction.atomic
def step_back(calling_in: CallingIn, *, person: Person) -> None:
    """Help no longer, at any time and without a reason."""
    place = policy.require_may(person, calling_in, "may_step_back")
    notices.read(person, about=calling_in)
    if place.is_go_between:
        calling_in.brought_by = None
        calling_in.save(update_fields=["brought_by"])
        return
    if place.helping is not None:
        stop_helping(place.helping)


def let_helper_go(helping: Facilitation, because: str = "") -> None:
    """End it with a facilitator; if they had been asked, they hear that it is over, and not why."""
    calling_in = helping.calling_in
    _end(calling_in, because)
    notices.forget(calling_in, kind="callingin.proposed")
    if helping.asked_on is None or helping.facilitator_id == calling_in.brought_by_id:
        return  # they never heard of it; or they carry it, and read on
    notices.read(helping.facilitator, about=calling_in)
    tell(helping.facilitator, "callingin.help_over", calling_in)


def stop_helping(helping: Facilitation) -> None:
    """End it, and tell whoever knew of them, while it goes on, that they can choose another."""
    calling_in = helping.calling_in
    _end(calling_in)
    if calling_in.called_id is None:
        erase_unreadable(calling_in)
    notices.forget(calling_in, kind="callingin.proposed")
    if place_of(calling_in.hurt, calling_in).may_propose:
        tell(calling_in.hurt, "callingin.nobody_helps", calling_in)
        if is_known_to_called(helping, is_unnamed=calling_in.is_unnamed):
            tell_called("callingin.nobody_helps", calling_in)


def erase_unreadable(calling_in: CallingIn) -> None:
    """Erase what somebody who was called in, and has left, wrote and nobody can read any more.

    That is what was handed back to them, and what waits where nobody is left to pass it on.
    """
    theirs = calling_in.words.filter(side=Side.CALLED)
    theirs.exclude(handed_back_because="").delete()
    helping = place_of(calling_in.hurt, calling_in).helping
    if helping is None or not helping.is_agreed:
        theirs.filter(passed_on=None).delete()


def _propose(place: Place, facilitator: Person) -> Facilitation:
    ask_to_help(facilitator)
    today = timezone.localdate()
    helping = Facilitation.objects.create(
        calling_in=place.calling_in,
        facilitator=facilitator,
        asked_by=Side.HURT if place.is_hurt else Side.CALLED,
        proposed_on=today,
        hurt_accepted_on=today if place.is_hurt else None,
        called_accepted_on=None if place.is_hurt else today,
    )
    notices.forget(place.calling_in, kind="callingin.nobody_helps")
    _go_on_with(place.calling_in, helping)
    return helping


def _go_on_with(calling_in: CallingIn, helping: Facilitation) -> None:
    """Ask whoever is next; where all have said yes, begin."""
    turn = whose_turn(helping, is_unnamed=calling_in.is_unnamed)
    if turn == Side.HURT:
        tell(calling_in.hurt, "callingin.proposed", calling_in)
    elif turn == Side.CALLED:
        tell_called("callingin.proposed", calling_in)
    elif turn == Side.FACILITATOR:
        helping.asked_on = timezone.localdate()
        helping.save(update_fields=["asked_on"])
        tell(helping.facilitator, "callingin.facilitate", calling_in)
    else:
        _begin(calling_in, helping)


def _begin(calling_in: CallingIn, helping: Facilitation) -> None:
    if calling_in.state == State.OFFERED:
        open_or_offer(calling_in)
        calling_in.save(update_fields=["state", "shown_on"])
    tell_others(calling_in, but=Side.FACILITATOR)
    if words_to_pass_on(calling_in).exists():
        tell(helping.facilitator, "callingin.to_pass_on", calling_in)


def _end(calling_in: CallingIn, because: str = "") -> None:
    now = calling_in.facilitations.filter(ended_on=None)
    now.update(ended_on=timezone.localdate(), ended_because=because)
