"""What leaders say of their own practice; the programme's report reads it here."""

from datetime import date
from typing import NamedTuple

from alongside.act.practice.models import OwnWords

A_PAGE = 50


class Said(NamedTuple):
    """Whose words, their office, the words, and the day on which they were written."""

    name: str
    office: str
    words: str
    on: date


def leaders_words(*, at_most: int = A_PAGE) -> list[Said]:
    """Give what leaders wrote of their own practice, latest first; nobody is asked to."""
    rows = (
        OwnWords.objects.filter(person__is_leader=True, person__is_active=True)
        .select_related("person")
        .order_by("-said_on", "-pk")
    )
    return [
        Said(one.person.name, one.person.office, one.words, one.said_on) for one in rows[:at_most]
    ]
