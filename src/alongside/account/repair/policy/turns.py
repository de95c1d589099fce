"""Whose turn it is to say yes to a facilitator."""

from alongside.account.repair.models import Facilitation, Side


def whose_turn(helping: Facilitation, *, is_unnamed: bool) -> Side | None:
    """Say who is asked next; nobody, once all three have said yes or it has ended.

    Where somebody is unnamed the facilitator reads before the one called in is asked, so that
    nothing goes further which would give them away.
    """
    if helping.ended_on:
        return None
    waiting = {
        Side.HURT: helping.hurt_accepted_on is None,
        Side.CALLED: helping.called_accepted_on is None,
        Side.FACILITATOR: helping.accepted_on is None,
    }
    order = [Side.HURT, Side.FACILITATOR, Side.CALLED]
    if not is_unnamed:
        order = [Side.HURT, Side.CALLED, Side.FACILITATOR]
    return next((side for side in order if waiting[side]), None)


def is_known_to_called(helping: Facilitation, *, is_unnamed: bool) -> bool:
    """Say whether the one called in has heard of a facilitator.

    They have of one whom they proposed; and of the other's, once it was their turn to say yes.
    """
    asked_first = is_unnamed and helping.accepted_on is None
    return helping.asked_by == Side.CALLED or not asked_first
