"""Pause with one tap, take it up again, and say how much may be asked. Nobody is told of any."""

from datetime import date, timedelta
from enum import StrEnum
from uuid import UUID

from django.db import transaction

from alongside.account.wellbeing.queries.load import today_of
from alongside.people.actions import choices
from alongside.people.models import Person


class For(StrEnum):
    """How long a pause lasts."""

    DAY = "day"
    WEEK = "week"
    TWO_WEEKS = "two-weeks"
    UNTIL_I_SAY_SO = "until-i-say-so"


#: An open pause ends after a year, so that nobody is lost to their colleagues by one tap.
DAYS = {For.DAY: 1, For.WEEK: 7, For.TWO_WEEKS: 14, For.UNTIL_I_SAY_SO: 365}


@transaction.atomic
def pause(person: Person, *, lasting: For) -> date:
    """Let nothing reach a person for a while, and say until when; it waits on the site."""
    until = today_of(person) + timedelta(days=DAYS[lasting])
    choices.choose(person, paused_until=until)
    return until


@transaction.atomic
def resume(person: Person) -> Person:
    """End a pause; what waited is told once, in the next message."""
    return choices.choose(person, paused_until=None)


@transaction.atomic
def limit(person: Person, *, most: int | None) -> Person:
    """Say how much may be asked in a month: a number, none at all, or as much as comes (None)."""
    return choices.choose(person, most_asks=most)


@transaction.atomic
def pause_by_tap(person: Person, about: UUID, answer: str) -> bool:
    """Pause for two weeks from a message; what is about somebody else answers to nothing."""
    if about != person.code or answer != "pause":
        return False
    pause(person, lasting=For.TWO_WEEKS)
    return True
