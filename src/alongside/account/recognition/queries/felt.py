"""The rounds in which people are asked whether they were supported, and what may be said of one."""

from collections import Counter
from collections.abc import Iterable
from datetime import date

from django.db.models import Q, QuerySet
from django.utils import timezone

from alongside.account.recognition.models import FeltAnswer, FeltRound
from alongside.account.recognition.queries import marks
from alongside.engines import disclosure
from alongside.people.models import Person

PARTS = ("scope", "feature", "cause")


def open_rounds(on: date | None = None) -> QuerySet[FeltRound]:
    """Give the rounds in which an answer still counts."""
    day = on or timezone.localdate()
    return FeltRound.objects.filter(closed_on=None, closes_on__gte=day)


def own_answer(felt: FeltRound, person: Person) -> FeltAnswer | None:
    """Give what somebody answered, for that person alone."""
    return FeltAnswer.objects.filter(tag=marks.tag_of_felt(felt, person)).first()


def to_be_told(felt: FeltRound) -> QuerySet[Person]:
    """Give those who are still to be told of a round: who lets themselves be asked and no pause."""
    awake = Q(paused_until=None) | Q(paused_until__lte=felt.opened_on)
    return Person.objects.filter(
        awake, pk__gt=felt.told_up_to, is_active=True, may_be_asked_if_felt=True
    ).order_by("pk")


def tables(felt: FeltRound, *, floor: int) -> tuple[dict[str, dict[str, int | None]], int | None]:
    """Give what may be shown of a round, and on how many people it rests.

    Beside the answers stands what those who said yes were supported by, each table on its own; they
    are empty where the number of those who said yes is withheld.
    """
    said, parts = Counter[str](), {part: Counter[str]() for part in PARTS}
    for row in FeltAnswer.objects.filter(round=felt).select_related("cause").iterator(2_000):
        said[row.answer] += 1
        if row.answer == FeltAnswer.Says.YES:
            for part, names in _about(row):
                parts[part].update(names)
    answers = disclosure.release({one: said[one] for one in FeltAnswer.Says.values}, floor=floor)
    shown = {"answers": dict(answers.cells)}
    for part, counted in parts.items():
        may = answers.cells["yes"] is not None and counted
        shown[part] = dict(disclosure.release(counted, floor=floor).cells) if may else {}
    return shown, answers.people


def _about(row: FeltAnswer) -> Iterable[tuple[str, list[str]]]:
    yield "scope", [row.scope]
    yield "feature", row.features or [""]
    yield "cause", [str(row.cause.code) if row.cause else ""]
