"""What the calendar does to practices: they come round, quietly, and nobody is told of the past."""

from collections import defaultdict
from datetime import date, datetime, timedelta

from django.db import transaction
from django.db.models import QuerySet

from alongside.act.practice.actions.coming import DUE, next_due, rests
from alongside.act.practice.models import Occasion, Practice, Rest, WavedAway
from alongside.act.practice.queries.plans import YEARS
from alongside.people import days, notices

AT_ONCE = 5_000
_READ = ("code", "will", "comes", "weekdays", "apart", "ends_on", "next_due", "paused_until")
_OF_PERSON = ("person__is_active", "person__paused_until")


def come_round(now: datetime) -> None:
    """Let what waited go, and tell whose practice comes round: by the clock where each of them is.

    A day begins for some while it is yesterday for others; each is told once theirs has begun.
    """
    notices.let_days_pass(DUE, now)
    coming = Practice.objects.filter(next_due__lte=days.furthest_on(now)).order_by()
    for zone in coming.values_list("person__time_zone", flat=True).distinct():
        today = now.astimezone(days.zone_named(zone)).date()
        while _tell_some(coming.filter(person__time_zone=zone, next_due__lte=today), today):
            pass


def _tell_some(coming: QuerySet[Practice], today: date) -> int:
    """Move some practices on to their next day, and then tell whose day it is.

    Both stand or fall together, so that a worker that dies tells nobody twice.
    """
    with transaction.atomic():
        come = list(
            coming.select_related("person")
            .only(*_READ, *_OF_PERSON)
            .order_by("next_due", "pk")[:AT_ONCE]
        )
        _move_on(come, today)
        awake = [one for one in come if one.next_due == today and not rests(one, today)]
        Practice.objects.filter(pk__in=[one.pk for one in awake]).update(due_on=today)
        notices.tell_each(DUE, (notices.Tiding(one.person, one, one.will, today) for one in awake))
    return len(come)


def _move_on(come: list[Practice], today: date) -> None:
    """Set the next day of each; those that share it go in one statement."""
    alike: defaultdict[date | None, list[int]] = defaultdict(list)
    for one in come:
        alike[next_due(one, on=today + timedelta(days=1), last=one.next_due)].append(one.pk)
    for day, keys in alike.items():
        Practice.objects.filter(pk__in=keys).update(next_due=day)
    # Whoever pauses everything rests in each practice, too, and loses nothing by it.
    Rest.objects.bulk_create(
        Rest(practice=one, begins=today, until=until)
        for one in come
        if (until := one.person.paused_until) and until > today
    )


def forget_old(today: date) -> None:
    """Forget what no strip draws any more."""
    Occasion.objects.filter(on__lt=today - YEARS).delete()
    Rest.objects.filter(until__lt=today - YEARS).delete()
    WavedAway.objects.filter(until__lte=today).delete()
