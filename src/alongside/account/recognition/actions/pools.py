"""Close a quarter: release its figures, pool what was said anonymously, and erase the answers.

Figures come first, since they count what the pools use up. A close that broke off goes on where it
was: what is made stays as it is, and whoever is pooled has no answers left.
"""

import random
from collections import Counter
from datetime import date, timedelta
from uuid import UUID

from django.db import transaction

from alongside.account.recognition import policy
from alongside.account.recognition.models import (
    AnonymousRecognition,
    Answer,
    PooledRecognition,
    RecognitionFigure,
)
from alongside.account.recognition.queries import counts
from alongside.engines import disclosure
from alongside.engines.recognition import quarter_of
from alongside.people import erasures, notices
from alongside.people.models import Person
from alongside.people.queries.workplace import the_workplace

POOLED = "recognition.pooled"


def close_quarters(today: date, *, chance: random.Random | None = None) -> None:
    """Close every quarter before that of a day that is not closed yet."""
    now = quarter_of(today)
    rows = AnonymousRecognition.objects.filter(quarter__lt=now)
    waiting = set(rows.values_list("quarter", flat=True).distinct())
    for quarter in sorted(waiting | {quarter_of(now - timedelta(days=1))}):
        close(quarter, chance=chance or random.SystemRandom())


def close(quarter: date, *, chance: random.Random) -> None:
    """Close one quarter."""
    floor = the_workplace().floor
    _freeze(quarter, floor)
    doers = AnonymousRecognition.objects.filter(quarter=quarter).values("doer").distinct()
    for key in sorted(doers.values_list("doer", flat=True)):
        _pool(key, quarter, floor=floor, chance=chance)


@transaction.atomic
def erase(pool: PooledRecognition, *, person: Person) -> None:
    """Erase for good what was pooled for oneself."""
    policy.require_pooled_for(person, pool)
    _erase(pool)


@transaction.atomic
def erase_again(code: UUID) -> None:
    """Erase a pool that a restored backup brought back."""
    for pool in PooledRecognition.objects.filter(code=code):
        _erase(pool)


@transaction.atomic
def _freeze(quarter: date, floor: int) -> None:
    if RecognitionFigure.objects.filter(quarter=quarter).exists():
        return
    tables = counts.tables(counts.pairs_of(quarter), floor=floor)
    RecognitionFigure.objects.bulk_create(
        RecognitionFigure(quarter=quarter, part=part, shown=one.cells, rests_on=one.rests_on)
        for part, one in tables.items()
    )


@transaction.atomic
def _pool(doer: int, quarter: date, *, floor: int, chance: random.Random) -> None:
    rows = list(AnonymousRecognition.objects.filter(doer=doer, quarter=quarter))
    said = counts.answers_of_doer(rows)
    if len(said) >= floor:
        words = [row.words for row in rows if row.words]
        _release(doer, quarter, said, chance.sample(words, len(words)), floor)
    AnonymousRecognition.objects.filter(pk__in=[row.pk for row in rows]).delete()


def _release(doer: int, quarter: date, said: dict[str, str], words: list[str], floor: int) -> None:
    counted = Counter(said.values())
    shown = disclosure.release({one: counted[one] for one in Answer.values}, floor=floor)
    says = {"answers": dict(shown.cells), "people": shown.people, "words": words}
    pool, is_new = PooledRecognition.objects.get_or_create(
        doer_id=doer, quarter=quarter, defaults={"says": says}
    )
    if is_new:
        notices.tell(Person.objects.filter(pk=doer), POOLED, about=pool)


def _erase(pool: PooledRecognition) -> None:
    notices.forget(pool)
    erasures.note("pooledrecognition", pool.code)
    pool.delete()
