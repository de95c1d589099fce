"""Count a quarter of the programme once it has ended, and release what may be told of it.

Rooms count what is theirs; the ground floor withholds what rests on too few people, and keeps the
rest, so that the report costs the same at every size and no number in it changes later.
"""

from datetime import date, datetime, timedelta

from django.utils import timezone

from alongside.act.deeds.queries import report as deeds
from alongside.advocate.promises.queries import report as promises
from alongside.listen.asks.queries import report as asks
from alongside.people import figures
from alongside.people.figures import Counted

NOT_SAID = "not_said"


def release_last_quarter(now: datetime) -> None:
    """Release the quarter that ended last, unless that was done."""
    release_quarter(*figures.quarter_before(timezone.localdate(now)))


def release_quarter(first: date, last: date) -> None:
    """Release every part of a quarter that was not released yet."""
    if figures.is_released(first, "promises"):  # the last of them
        return
    _release_deeds(first, last)
    _release_asks(first, last)
    figures.keep(first, "promises", promises.standing(last))


def _release_deeds(first: date, last: date) -> None:
    whole = deeds.in_all(first, last)
    parts = {
        "deeds_by_scope": deeds.by_scope(first, last),
        "deeds_by_feature": deeds.by_feature(first, last),
        "deeds_by_cause": deeds.by_cause(first, last),
    }
    for part, told in parts.items():
        counted = {one.heading or NOT_SAID: Counted(one.deeds, one.doers) for one in told}
        figures.release(first, part, counted, whole=Counted(whole.deeds, whole.doers))


def _release_asks(first: date, last: date) -> None:
    found = {name: Counted(one.asks, one.people) for name, one in asks.between(first, last).items()}
    taken = {name: found[name] for name in ("taken_up", "nobody_took_up")}
    became = {name: found[name] for name in ("done", "did_not_help")}
    figures.release(first, "asks_taken_up", taken, whole=None)
    figures.release(first, "asks_became", became, whole=None)
    untaken = asks.people_whose_asks_nobody_took_up(last + timedelta(days=1))
    figures.keep(first, "untaken", {"people": untaken})
