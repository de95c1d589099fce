"""What the calendar does to practices: they come round, quietly, and nobody is told of the past."""

from collections import defaultdict
from datetime import date, timedelta

from django.db import transaction

from alongside.act.practice.actions.plans import next_due
from alongside.act.practice.models import Occasion, Practice, Rest, WavedAway
from alongside.act.practice.queries.plans import YEARS
from alongside.people import limits, notices

AT_ONCE = 5_000
DUE = "practice.due"
_READ = ("code", "will", "comes", "weekdays", "apart", "ends_on", "next_due", "paused_until")
_OF_PERSON = ("person__is_active", "person__paused_until")


def daily(today: date) -> None:
    """Let what waited go, tell whose practice comes round today, and forget what is long past."""
    notices.let_expire(DUE, before=today)
    while _tell_some(today):
        pass
    _forget_old(today)


def _tell_some(today: date) -> int:
    """Move some practices on to their next day, and then tell whose day it is.

    Both stand or fall together, so that a worker that dies tells nobody twice.
    """
    with transaction.atomic():
        come = list(
            Practice.objects.filter(next_due__lte=today)
            .select_related("person")
            .only(*_READ, *_OF_PERSON)
            .order_by("next_due", "pk")[:AT_ONCE]
        )
        _move_on(come, today)
        awake = [one for one in come if one.next_due == today and not _rests(one, today)]
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


def _rests(practice: Practice, today: date) -> bool:
    person = practice.person
    return practice.rests(today) or limits.is_paused(person, today) or not person.is_active


def _forget_old(today: date) -> None:
    """Forget what no strip draws any more."""
    Occasion.objects.filter(on__lt=today - YEARS).delete()
    Rest.objects.filter(until__lt=today - YEARS).delete()
    WavedAway.objects.filter(until__lte=today).delete()
