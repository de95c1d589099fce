"""What was said at the invented workplace, what the reader marked in it, and what was promised."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from alongside.advocate.promises.actions.reading import findings_in
from alongside.advocate.promises.models import Finding, Promise, Statement
from alongside.content.demonstration import Demonstration
from alongside.content.schemas.demo import DemoPromise, DemoStatement
from alongside.doors.cli.demo.calendar import Calendar, end_of_month, month_name
from alongside.doors.cli.demo.crowd import Crowd, code
from alongside.people.models import Person

_MONTH = re.compile(r"\{\+(\d+)\}")


@dataclass(frozen=True, slots=True)
class Said:
    """A statement of the story, told in one house, with the rows that were made of it."""

    told: DemoStatement
    house: int
    row: Statement


@dataclass(frozen=True, slots=True)
class Promised:
    """A promise of the story, told in one house."""

    told: DemoPromise
    said: Said
    sentence: tuple[int, int]
    row: Promise


def dated(text: str, said: date) -> str:
    """Write the months out that the story leaves open."""
    return _MONTH.sub(lambda found: month_name(said, int(found.group(1))), text)


def statements(
    told: Demonstration, calendar: Calendar, crowd: Crowd, houses: Iterable[int]
) -> Iterator[Said]:
    """Give the statements of some houses, not yet saved."""
    for house in houses:
        for each in told.statements:
            said_on = calendar.day(each.months_ago, each.day, jitter=house)
            yield Said(each, house, _statement(each, crowd, house, said_on))


def _statement(each: DemoStatement, crowd: Crowd, house: int, said_on: date) -> Statement:
    office = crowd.leaders[each.by]
    return Statement(
        code=code("statement", each.id, house),
        title=each.title if house == 0 else f"{each.title} ({house + 1})",
        text=dated(each.text, said_on),
        said_on=said_on,
        said_where=each.where,
        said_by=office.office,
        audience=Statement.Audience.CIRCLES if each.to else Statement.Audience.EVERYONE,
        entered_by=crowd.cast["steward"],
        entered_on=said_on,
        has_promise=bool(each.promises),
    )


def promises(said: Said, crowd: Crowd, calendar: Calendar) -> Iterator[Promised]:
    """Give the promises of a statement, not yet saved; the sentence must stand in its text."""
    for number, each in enumerate(said.told.promises):
        sentence = dated(each.sentence, said.row.said_on)
        start = said.row.text.index(sentence)
        row = _promise(each, said, crowd.leaders.get(each.owner or ""), calendar)
        row.code = code("promise", said.told.id, number, said.house)
        yield Promised(each, said, (start, start + len(sentence)), row)


def _promise(each: DemoPromise, said: Said, owner: Person | None, calendar: Calendar) -> Promise:
    said_on = said.row.said_on
    months = each.due if each.moved_to is None else each.moved_to
    due = end_of_month(said_on, months) if months is not None else None
    moves = [calendar.day(e.months_ago, e.day, jitter=said.house) for e in each.evidence]
    let_go = each.let_go
    return Promise(
        statement=said.row,
        wording=each.wording,
        owner=owner,
        owner_office=owner.office if owner else "",
        due=due,
        due_precision=Promise.Precision.MONTH,
        measure=each.measure,
        cost_money=each.money,
        cost_time=each.time,
        cost_power=each.power,
        made_on=said_on,
        last_moved_on=max([said_on, *moves]),
        let_go_on=calendar.day(let_go.months_ago, 14) if let_go else None,
        let_go_because=let_go.because if let_go else "",
        is_late=due is not None and due < calendar.on and not let_go and each.says != "kept",
    )


def findings(said: Said, promised: Iterable[Promised]) -> list[tuple[Finding, Promised | None]]:
    """Give what the reader marked, with what a person decided about each mark."""
    left = {each.sentence: each for each in promised}
    marked: list[tuple[Finding, Promised | None]] = []
    for finding in _read(said.row):
        match = next((span for span in left if _overlap(span, (finding.start, finding.end))), None)
        if match:
            finding.kind, finding.state = Finding.Kind.PROMISE, Finding.State.CONFIRMED
        elif finding.kind == Finding.Kind.PROMISE:
            finding.state = Finding.State.REJECTED
        marked.append((finding, left.pop(match) if match else None))
    for (start, end), each in left.items():
        by_hand = Finding(
            statement=said.row,
            start=start,
            end=end,
            kind=Finding.Kind.PROMISE,
            state=Finding.State.CONFIRMED,
            marked_by_hand=True,
        )
        marked.append((by_hand, each))
    return marked


def _read(statement: Statement) -> list[Finding]:
    """Read a statement; what many houses heard in the same words is read once."""
    return [
        Finding(statement=statement, start=start, end=end, kind=kind, reading=reading)
        for start, end, kind, reading in _reading_of(
            statement.text, statement.said_on.replace(day=1)
        )
    ]


@lru_cache(maxsize=256)
def _reading_of(text: str, said_on: date) -> list[tuple[int, int, str, dict[str, Any]]]:
    found = findings_in(Statement(text=text, language="en", said_on=said_on))
    return [(one.start, one.end, one.kind, one.reading) for one in found]


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]
