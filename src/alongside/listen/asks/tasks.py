"""What this room does by the clock and when somebody leaves; doors tick, nothing here is called."""

from datetime import datetime

from django.utils import timezone

from alongside.listen.asks.actions import farewells, rounds, telling
from alongside.listen.asks.queries.asks import wanted_of
from alongside.listen.asks.queries.own import own_part
from alongside.people import leaving, own, wanted
from alongside.people import rounds as by_the_clock


def announce() -> None:
    """Say once, when the room is ready, what it does and when, and what it knows."""
    by_the_clock.every_minute(tell_those_waiting)
    by_the_clock.every_day(look_at_the_calendar)
    leaving.on_leaving(farewells.erase_what_was_theirs)
    leaving.on_leaving_circle(farewells.forget_what_reached_them)
    own.tells("asks", own_part)
    wanted.tells(wanted_of)


def tell_those_waiting(now: datetime) -> None:
    """Tell of the asks that reach many."""
    telling.tell_those_waiting()


def look_at_the_calendar(now: datetime) -> None:
    """Ask whether what was wanted until yesterday still is."""
    rounds.daily(timezone.localdate(now))
