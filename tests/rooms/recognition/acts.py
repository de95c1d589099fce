"""Shared deeds to say something of, and the days on which a quarter or a round closes."""

import random
from datetime import date, timedelta

from django.utils import timezone

from alongside.account.recognition.actions import pools
from alongside.act.deeds.models import Deed, DeedNaming
from alongside.engines.recognition import next_quarter, quarter_of
from alongside.people.models import Share

WHAT = "Named Amara's idea as hers in the planning"


def shared(owner, *to, everyone=False, circles=(), together=(), **fields):
    """Make a deed as its doer shared it: with everyone, with circles, or with people by name."""
    today = timezone.localdate()
    fields = {"what": WHAT, "done_on": today, "shared_on": today, **fields}
    share = Share.objects.create(owner=owner, everyone=everyone, **fields)
    share.persons.set(to)
    share.circles.set(circles)
    share.together.set(together)
    return share


def agrees(share, *persons, answer=DeedNaming.Answer.NAMED):
    """Have some of those who did it too say whether it may name them, as the room of deeds does."""
    deed, _ = Deed.objects.get_or_create(
        share=share, person=share.owner, done_on=share.done_on, told_on=share.shared_on
    )
    for one in persons:
        DeedNaming.objects.update_or_create(
            deed=deed, person=one, part=DeedNaming.Part.TOGETHER, defaults={"answer": answer}
        )


def this_quarter():
    return quarter_of(timezone.localdate())


def next_one():
    """Give the first day after this quarter."""
    return next_quarter(this_quarter())


def close_the_quarter(seed=1):
    pools.close_quarters(next_one(), chance=random.Random(seed))


def in_march():
    return date(timezone.localdate().year + 1, 3, 1)


def after(day, days):
    return day + timedelta(days=days)
