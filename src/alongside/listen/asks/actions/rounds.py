"""What happens to asks by the calendar. No day that passes settles one by itself for a month."""

from collections.abc import Callable
from datetime import date, timedelta

from django.db import transaction
from django.db.models import QuerySet

from alongside.listen.asks.actions.asks import take_back
from alongside.listen.asks.actions.telling import tell_takers, tell_voices
from alongside.listen.asks.models import Ask, State
from alongside.people import notices

DAYS_OF_GRACE = 30


def daily(today: date) -> None:
    """Ask whether what was wanted until yesterday still is; a month later, let it run out."""
    _each(Ask.objects.filter(circle__closed_on__isnull=False), take_back)
    _each(
        Ask.objects.filter(doubted_on__lte=today - timedelta(days=DAYS_OF_GRACE)),
        lambda ask: _run_out(ask, today),
    )
    _each(Ask.objects.filter(until__lt=today, doubted_on=None), lambda ask: _doubt(ask, today))


def _each(asks: QuerySet[Ask], act: Callable[[Ask], None]) -> None:
    for ask in asks.filter(state=State.OPEN).select_related("circle", "asker").order_by("pk"):
        with transaction.atomic():
            act(ask)


def _doubt(ask: Ask, today: date) -> None:
    ask.doubted_on = today
    ask.save(update_fields=["doubted_on"])
    tell_voices(ask, "ask.run_out")


def _run_out(ask: Ask, today: date) -> None:
    ask.state, ask.settled_on = State.RUN_OUT, today
    ask.save(update_fields=["state", "settled_on"])
    notices.forget(ask)
    tell_takers(ask, "ask.settled")
