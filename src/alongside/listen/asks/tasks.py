"""What this room does by the clock and when somebody leaves; doors tick, nothing here is called."""

from datetime import datetime
from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from alongside.listen.asks.actions import asks, farewells, rounds, telling
from alongside.listen.asks.models import State
from alongside.listen.asks.queries.asks import changeable_by, wanted_of
from alongside.listen.asks.queries.carried import carried_by
from alongside.listen.asks.queries.own import own_part
from alongside.people import carried, leaving, own, taps, wanted
from alongside.people import rounds as by_the_clock
from alongside.people.models import Person

STILL_WANTED = "wanted"


def still_wanted(person: Person, code: UUID, answer: str) -> bool:
    """Say for whoever tapped that what they ask for stays open."""
    ask = changeable_by(person).filter(code=code, state=State.OPEN).first()
    if ask is None or answer != STILL_WANTED:
        return False
    asks.keep_open(ask, person=person)
    return True


# Nobody takes an ask up by a tap: a message may not say what it is, and nobody promises unread.
IS_IT_WANTED = taps.Tap(
    name="ask.run_out",
    question=_("A last day that you named has passed. Is it still wanted?"),
    answers=((STILL_WANTED, _("Still wanted")),),
    who_sees=_("whoever sees it now; it stays open, without a last day"),
    act=still_wanted,
)

# Said to whoever is about to leave, beside what is done then.
GOES = (
    _(
        "Asks of your own, that you took up asks of others, what you asked about them, and "
        "your words on how to support you."
    ),
)
STAYS = (_("Asks that you wrote down in a circle's name: they are the circle's."),)


def announce() -> None:
    """Say once, when the room is ready, what it does and when, and what it knows."""
    by_the_clock.every_minute(tell_those_waiting)
    by_the_clock.every_day(look_at_the_calendar)
    leaving.on_leaving(farewells.erase_what_was_theirs)
    leaving.on_leaving_circle(farewells.forget_what_reached_them)
    own.tells("asks", own_part)
    leaving.tells("asks", goes=GOES, stays=STAYS)
    wanted.tells(wanted_of)
    carried.tells(carried_by)
    taps.learn(IS_IT_WANTED)


def tell_those_waiting(now: datetime) -> None:
    """Tell of the asks that reach many."""
    telling.tell_those_waiting()


def look_at_the_calendar(now: datetime) -> None:
    """Ask whether what was wanted until yesterday still is."""
    rounds.daily(timezone.localdate(now))
