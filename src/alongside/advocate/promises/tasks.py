"""What this room does by the clock and when somebody leaves; doors tick, nothing here is called."""

from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from alongside.advocate.promises.actions import editions, farewells, follows, owning, rounds, views
from alongside.advocate.promises.models import Evidence, Promise, Ruling, Statement
from alongside.advocate.promises.queries.own import own_part
from alongside.advocate.promises.queries.views import own_words
from alongside.people import leaving, own, verifying
from alongside.people import rounds as by_the_clock

# Said to whoever is about to leave, beside what is done then.
GOES = (
    _("Views that you gave. A ruling that was released already stays, and tells of nobody."),
    _("What you follow, and the words of evidence that you hid."),
)
STAYS = (
    _(
        "Statements that you entered, evidence that you put forward, replies and reasons that "
        "you gave in the open: others have answered to them. You can take a reply or evidence "
        "back before you leave."
    ),
    _(
        "Promises that you own: they read as owned by your office, or by nobody, until "
        "somebody takes them over."
    ),
    _("Evidence of others that speaks of you. Hide it first if you would rather not be spoken of."),
)


def announce() -> None:
    """Say once, when the room is ready, what it does and when, and what of it is on record."""
    by_the_clock.every_minute(tell_those_waiting)
    by_the_clock.every_day(note_what_is_late_or_silent)
    by_the_clock.every_month(rule_and_ask)
    leaving.on_leaving(views.forget_all)
    leaving.on_leaving(editions.renew_all_that_name)
    leaving.on_leaving(owning.give_back_all)
    leaving.on_leaving(farewells.erase_what_they_hid)
    leaving.on_leaving_circle(farewells.forget_what_reached_them)
    verifying.holds_against_record(Statement, Promise, Evidence, Ruling)
    own.tells("views and follows", own_words)
    own.tells("words and deeds", own_part)
    leaving.tells("promises", goes=GOES, stays=STAYS)


def tell_those_waiting(now: datetime) -> None:
    """Tell the followers of promises that many follow."""
    follows.tell_those_waiting()


def note_what_is_late_or_silent(now: datetime) -> None:
    """Note late promises, tell of silent ones, let askings run out."""
    rounds.daily(timezone.localdate(now))


def rule_and_ask(now: datetime) -> None:
    """Rule on the month that ended, fix the rolls of the new one, and ask for views."""
    rounds.monthly(timezone.localdate(now))
