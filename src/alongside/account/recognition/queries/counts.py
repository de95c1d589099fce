"""What the figures of a quarter count, and what of it may be released.

A number is released only where it rests on enough people at both ends: who said it, and of whom it
was said. One colleague's many recognitions in a small cause would otherwise stand there as theirs.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from alongside.account.recognition.models import AnonymousRecognition, Recognition
from alongside.account.recognition.queries import marks
from alongside.engines import disclosure, recognition
from alongside.engines.recognition import Act, Backing, Pair, Said
from alongside.people.models import Person

PARTS = ("scope", "feature", "cause")
AT_ONCE = 2_000


@dataclass(frozen=True, slots=True)
class Shown:
    """One table of numbers as it may be shown, and how many people said it."""

    cells: dict[str, int | None]
    rests_on: int | None


def pairs_of(quarter: date) -> dict[Pair, Said]:
    """Give each pair of a quarter once, whether it spoke by name or not."""
    return recognition.pairs_once(_acts(quarter))


def answers_of_doer(rows: list[AnonymousRecognition]) -> dict[str, str]:
    """Give the answer of each giver, by mark, of what one doer was told anonymously."""
    acts = [Act(marks.giver_of(row), "doer", row.quarter, row.answer) for row in rows]
    return {pair.giver: said.answer for pair, said in recognition.pairs_once(acts).items()}


def tables(said: Mapping[Pair, Said], *, floor: int) -> dict[str, Shown]:
    """Give every table of a quarter as far as it may be shown.

    Beside the answers there are tables of what helped alone: with every answer by every cause, a
    hidden number could be subtracted out. They are empty where "helped" itself is withheld.
    """
    answers = _shown(recognition.by_answer(said), said, floor)
    found = {"answers": answers}
    for part in PARTS:
        backing = recognition.by_about(said, part, answer="helped")
        may = answers.cells["helped"] is not None and backing
        found[part] = _shown(backing, said, floor) if may else Shown({}, None)
    return found


def _shown(backing: Mapping[str, Backing], said: Mapping[Pair, Said], floor: int) -> Shown:
    released = disclosure.release({name: one.fewest for name, one in backing.items()}, floor=floor)
    cells = {
        name: None if released.cells[name] is None else backing[name].pairs for name in backing
    }
    givers = {pair.giver for pair in said}
    enough = min(len(givers), len({pair.doer for pair in said})) >= floor
    return Shown(cells, len(givers) if enough else None)


def _acts(quarter: date) -> Iterator[Act]:
    yield from _signed(quarter)
    rows = AnonymousRecognition.objects.filter(quarter=quarter).select_related("doer", "cause")
    for row in rows.iterator(chunk_size=AT_ONCE):
        doer = marks.mark_of(str(row.doer.code), quarter)
        yield Act(marks.giver_of(row), doer, quarter, row.answer, _about(row))


def _signed(quarter: date) -> Iterator[Act]:
    rows = Recognition.objects.filter(
        given_on__gte=quarter, given_on__lt=recognition.next_quarter(quarter)
    )
    rows = rows.select_related("giver", "cause").prefetch_related("doers")
    for row in rows.iterator(chunk_size=AT_ONCE):
        giver = marks.mark_of(str(row.giver.code), quarter)
        for doer in row.doers.all():
            yield Act(giver, _mark(doer, quarter), quarter, row.answer, _about(row))


def _mark(person: Person, quarter: date) -> str:
    return marks.mark_of(str(person.code), quarter)


def _about(row: Recognition | AnonymousRecognition) -> frozenset[str]:
    about = {f"feature:{feature}" for feature in row.features}
    if row.scope:
        about.add(f"scope:{row.scope}")
    if row.cause is not None:
        about.add(f"cause:{row.cause.code}")
    return frozenset(about)
