"""The clock: once a minute some process lets it tick, and each round that has come is done once."""

import logging
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db.models import Q

from alongside.people import rounds
from alongside.people.models import Round

# Whoever took a round and died, or failed, holds it no longer than this.
HELD_FOR = timedelta(minutes=15)
log = logging.getLogger(__name__)


def tick(now: datetime) -> None:
    """Do each round whose minute, day, week or month has begun and which nobody has done yet."""
    zone = ZoneInfo(settings.TIME_ZONE)
    done = dict(Round.objects.values_list("name", "done_for"))
    for one in rounds.known():
        begun = rounds.beginning(one.rhythm, now, zone)
        last = done.get(one.name)
        if (last is None or last < begun) and _take(one.name, begun, now):
            _do(one, begun, now)


def _take(name: str, begun: datetime, now: datetime) -> bool:
    # Compare and set, in one statement: of two processes that tick at once, one gets the row.
    Round.objects.get_or_create(name=name)
    not_done = Q(done_for=None) | Q(done_for__lt=begun)
    free = Q(taken_at=None) | Q(taken_at__lte=now - HELD_FOR)
    return Round.objects.filter(not_done, free, name=name).update(taken_at=now) == 1


def _do(one: rounds.Recurring, begun: datetime, now: datetime) -> None:
    try:
        one.work(now)
    except Exception:  # one room's bad day must not stop the rounds of the others
        log.exception("The round %s failed; it is tried again in a quarter of an hour.", one.name)
    else:
        Round.objects.filter(name=one.name).update(done_for=begun, taken_at=None)
