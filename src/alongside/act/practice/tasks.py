"""What this room does by the clock and when somebody leaves a circle; doors tick."""

from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from alongside.act.practice.actions import answers, circles, coming, rounds
from alongside.act.practice.queries.own import own_part
from alongside.people import hiding, leaving, own, taps
from alongside.people import rounds as by_the_clock

DID_YOU = taps.Tap(
    coming.DUE,
    _("Did you get to it?"),
    answers=((answers.DONE, _("Done")), (answers.NOT_NOW, _("Not this time"))),
    who_sees=_("Only you"),
    act=answers.answer,
)

# Said to whoever is about to leave, beside what is done then.
GOES = (_("Your practices with the days that you noted, and what you said of them as a leader."),)
STAYS = (_("Actions that you added for a circle, and what you said of other actions in its name."),)


def announce() -> None:
    """Say once, when the room is ready, what it does and when."""
    by_the_clock.every_quarter_of_an_hour(tell_what_is_due)
    by_the_clock.every_day(forget_what_is_past)
    leaving.on_leaving_circle(circles.forget_where_it_came_from)
    hiding.on_hiding(circles.cover_on_record)
    own.tells("practices", own_part)
    leaving.tells("practice", goes=GOES, stays=STAYS)
    taps.learn(DID_YOU)


def tell_what_is_due(now: datetime) -> None:
    """Tell whose practice comes round on the day that has begun for them; let yesterday's go."""
    rounds.come_round(now)


def forget_what_is_past(now: datetime) -> None:
    """Forget what no page shows any more."""
    rounds.forget_old(timezone.localdate(now))
