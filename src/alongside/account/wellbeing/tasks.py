"""What this room does by the clock, and when somebody leaves."""

from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from alongside.account.wellbeing.actions import check_ins, hand_overs
from alongside.account.wellbeing.queries.own import own_part
from alongside.people import leaving, own, rounds

# Said to whoever is about to leave, beside what is done then.
GOES = (_("Your check-ins, and your wish to be reminded of them."),)
STAYS = (_("Hand-overs that you left in a circle, as long as anybody belongs to it."),)


def announce() -> None:
    """Say once, when the room is ready, what it does and when, and what of it is somebody's own."""
    rounds.every_month(remind)
    leaving.on_leaving_circle(hand_overs.part)
    own.tells("wellbeing", own_part)
    leaving.tells("wellbeing", goes=GOES, stays=STAYS)


def remind(now: datetime) -> None:
    """Remind those who wish it of the check-in, and let last month's reminders go."""
    check_ins.remind(timezone.localdate(now))
