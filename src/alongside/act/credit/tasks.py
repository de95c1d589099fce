"""What this room does each day and when somebody leaves; doors tick, nothing here is called."""

from datetime import datetime

from django.utils import timezone

from alongside.act.credit.actions import answering, farewells
from alongside.act.credit.queries.own import own_part
from alongside.people import leaving, own, rounds


def announce() -> None:
    """Say once, when the room is ready, what it does and when, and what of it is somebody's own."""
    rounds.every_day(carry_what_is_due)
    leaving.on_leaving(farewells.erase_theirs)
    leaving.on_leaving_circle(farewells.forget_what_reached_them)
    own.tells("credit", own_part)


def carry_what_is_due(now: datetime) -> None:
    """Carry credit further that was agreed to some days ago."""
    answering.carry_those_due(timezone.localdate(now))
