"""What this room does by the clock and when somebody leaves."""

from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from alongside.account.repair.actions import farewells, quarters, reaching
from alongside.account.repair.queries.own import own_part
from alongside.people import leaving, own
from alongside.people import rounds as by_the_clock

# Said to whoever is about to leave, beside what is done then.
GOES = (
    _("Where you called somebody in: all that was said, by both of you."),
    _("That you helped two others, or were asked to: they hear that nobody does now."),
)
STAYS = (
    _(
        "Where you were called in: what the other person wrote, and what you answered, as far as "
        "somebody is left who can read it."
    ),
)


def announce() -> None:
    """Say once, when the room is ready, what it does and when."""
    by_the_clock.every_day(reach_and_remind)
    by_the_clock.every_month(close_the_quarter)
    leaving.on_leaving(farewells.take_leave)
    own.tells("repair", own_part)
    leaving.tells("repair", goes=GOES, stays=STAYS)


def reach_and_remind(now: datetime) -> None:
    """Tell those whose pause is over, remind once whoever asked for time, let shells go."""
    today = timezone.localdate(now)
    reaching.reach_whose_pause_is_over(today)
    reaching.remind_whose_time_is_up(today)
    farewells.forget_withdrawn(today)


def close_the_quarter(now: datetime) -> None:
    """Fix the numbers of the quarter that ended."""
    quarters.close_before(timezone.localdate(now))
