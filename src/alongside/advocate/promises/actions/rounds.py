"""What the calendar does to promises: they fall late, they stall, their rulings come round."""

import random
from collections.abc import Iterator
from datetime import date, timedelta

from django.db import transaction
from django.db.models import Q, QuerySet

from alongside.advocate.promises.actions import askings, follows, rolls, rulings, tallies
from alongside.advocate.promises.models import Follow, Promise
from alongside.advocate.promises.policy.rulings import month_of

AT_ONCE = 500
QUIET_DAYS = 90


def daily(today: date) -> None:
    """Note what is late, tell followers of what stalls, and let askings run out."""
    _note_late(today)
    _note_no_longer_late(today)
    _note_stalled(today)
    askings.expire(today)


def monthly(today: date, *, chance: random.Random | None = None) -> None:
    """Rule on the month that ended, fix the rolls of the new one, and ask for views."""
    month = month_of(today)
    rulings.rule(month_of(month - timedelta(days=1)), on=today)
    rolls.forget_before(month)
    rolls.fix_all(month)
    askings.ask_all(month, until=_last_day(month), chance=chance or random.SystemRandom())


def _note_late(today: date) -> None:
    for few in _in_batches(_late(today).filter(is_late=False)):
        with transaction.atomic():
            _set_late(few, is_late=True)
            _tell_followers(few, "promise.late")


def _note_no_longer_late(today: date) -> None:
    no_longer = Promise.objects.filter(is_late=True).exclude(pk__in=_late(today).values("pk"))
    for few in _in_batches(no_longer):
        _set_late(few, is_late=False)


def _late(today: date) -> QuerySet[Promise]:
    """Give what `Promise.falls_late` holds of, in one query."""
    open_still = Q(let_go_on=None) & ~Q(circle_says=Promise.CircleSays.KEPT)
    return Promise.objects.filter(open_still, due__lt=today, withdrawn_on=None)


def _set_late(promises: list[Promise], *, is_late: bool) -> None:
    keys = [promise.pk for promise in promises]
    with tallies.keeping_many({promise.statement_id for promise in promises}):
        Promise.objects.filter(pk__in=keys).update(is_late=is_late)


def _note_stalled(today: date) -> None:
    """Tell followers, once for each silence; what was settled or let go may well be silent."""
    silent = Promise.objects.filter(
        ~Q(circle_says__in=(Promise.CircleSays.KEPT, Promise.CircleSays.BROKEN)),
        last_moved_on__lte=today - timedelta(days=QUIET_DAYS),
        stall_told_on=None,
        let_go_on=None,
        withdrawn_on=None,
    )
    for few in _in_batches(silent):
        with transaction.atomic():
            keys = [promise.pk for promise in few]
            Promise.objects.filter(pk__in=keys).update(stall_told_on=today)
            _tell_followers(few, "promise.stalled")


def _tell_followers(promises: list[Promise], kind: str) -> None:
    followed = set(Follow.objects.filter(promise__in=promises).values_list("promise", flat=True))
    for promise in promises:
        if promise.pk in followed:
            follows.tell_followers(promise, kind)


def _in_batches(promises: QuerySet[Promise]) -> Iterator[list[Promise]]:
    """Give promises a few at a time; each batch must leave the condition that it was found by."""
    while few := list(promises.select_related("statement").order_by("pk")[:AT_ONCE]):
        yield few


def _last_day(month: date) -> date:
    return month_of(month + timedelta(days=31)) - timedelta(days=1)
