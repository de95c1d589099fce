"""What this room does each day and when somebody leaves; doors tick, nothing here is called."""

from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from alongside.act.credit.actions import answering, farewells
from alongside.act.credit.queries.own import own_part
from alongside.people import leaving, own, rounds

# Said to whoever is about to leave, beside what is done then.
GOES = (
    _(
        "Credit and corrections that say that an idea or work was yours, and your sentence "
        "beside credit for what stood under your name."
    ),
)
STAYS = (_("Credit and corrections that say that something was a colleague's."),)


def announce() -> None:
    """Say once, when the room is ready, what it does and when, and what of it is somebody's own."""
    rounds.every_day(carry_what_is_due)
    leaving.on_leaving(farewells.erase_theirs)
    leaving.on_leaving_circle(farewells.forget_what_reached_them)
    own.tells("credit", own_part)
    leaving.tells("credit", goes=GOES, stays=STAYS)


def carry_what_is_due(now: datetime) -> None:
    """Carry credit further that was agreed to some days ago."""
    answering.carry_those_due(timezone.localdate(now))
