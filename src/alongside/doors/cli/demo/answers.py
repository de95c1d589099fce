"""What came of the promises: evidence, what circles answered, and the views of their members."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import chain
from random import Random
from typing import Any

from alongside.advocate.promises.models import (
    Evidence,
    EvidenceAnswer,
    Follow,
    Reply,
    Revision,
    View,
)
from alongside.advocate.promises.queries.views import tag_of
from alongside.doors.cli.demo.calendar import Calendar, end_of_month, monday
from alongside.doors.cli.demo.crowd import Crowd, code
from alongside.doors.cli.demo.words import Promised


@dataclass(slots=True)
class Came:
    """Rows that came of some promises, not yet saved."""

    evidence: list[Evidence] = field(default_factory=list)
    answers: list[EvidenceAnswer] = field(default_factory=list)
    revisions: list[Revision] = field(default_factory=list)
    replies: list[Reply] = field(default_factory=list)
    follows: list[Follow] = field(default_factory=list)
    views: list[View] = field(default_factory=list)


def circles_of(promised: Promised, crowd: Crowd) -> list[str]:
    """Give the circles that a promise concerns: its own, else those of its statement's causes."""
    if promised.told.circles:
        return promised.told.circles
    if promised.said.told.to:
        return promised.said.told.to
    concerned = (crowd.concerned[cause] for cause in promised.said.told.causes)
    return list(promised.told.views) or sorted(set(chain.from_iterable(concerned)))


def what_came(promised: Promised, crowd: Crowd, calendar: Calendar, chance: Random) -> Came:
    """Give all that came of one promise."""
    came = Came()
    _put_forward(promised, crowd, calendar, came)
    _move(promised, calendar, came)
    if promised.told.reply:
        by = crowd.leaders[promised.told.reply.by]
        said_on = calendar.day(8, 20)
        reply = Reply(
            promise=promised.row, person=by, text=promised.told.reply.text, said_on=said_on
        )
        came.replies.append(reply)
    week = monday(calendar.day(1, 1 + chance.randrange(28)))
    for circle, tally in promised.told.views.items():
        came.views += views(promised, crowd, circle, tally, week=week, chance=chance)
    return came


def _put_forward(promised: Promised, crowd: Crowd, calendar: Calendar, came: Came) -> None:
    circles = circles_of(promised, crowd)
    for number, told in enumerate(promised.told.evidence):
        done_on = calendar.day(told.months_ago, told.day, jitter=promised.said.house)
        row = Evidence(
            code=code("evidence", promised.row.code, number),
            promise=promised.row,
            title=told.title,
            text=told.text,
            done_on=done_on,
            put_forward_by=crowd.leaders[told.by],
            put_forward_on=done_on,
            state=told.state,
        )
        came.evidence.append(row)
        if told.state == Evidence.State.PUT_FORWARD:
            continue
        answer = EvidenceAnswer(
            evidence=row,
            circle=crowd.circles[circles[0]],
            accepted=told.state == Evidence.State.ACCEPTED,
            words=told.answer,
            answered_by=crowd.speaks[circles[0]],
            answered_on=min(done_on + timedelta(days=9), calendar.on),
        )
        came.answers.append(answer)


def _move(promised: Promised, calendar: Calendar, came: Came) -> None:
    told, row = promised.told, promised.row
    if told.moved_to is None or told.due is None:
        return
    came.revisions.append(
        Revision(
            promise=row,
            wording=row.wording,
            due=end_of_month(promised.said.row.said_on, told.due),
            due_precision=row.due_precision,
            measure=row.measure,
            owner_office=row.owner_office,
            cost_money=row.cost_money,
            cost_time=row.cost_time,
            cost_power=row.cost_power,
            because=told.moved_because,
            changed_on=calendar.day(12, 4),
            changed_by=row.owner,
        )
    )


def views(
    promised: Promised,
    crowd: Crowd,
    circle: str,
    tally: Mapping[str, int],
    *,
    week: date,
    chance: Random,
) -> list[View]:
    """Give views of members of a circle, the four players left out, not yet saved."""
    answers = [answer for answer, count in tally.items() for _ in range(count)]
    row, givers = crowd.circles[circle], chance.sample(crowd.others[circle], len(answers))
    return [
        View(
            promise=promised.row,
            circle=row,
            tag=tag_of(promised.row, circle=row, person=person),
            answer=answer,
            week=week,
        )
        for person, answer in zip(givers, answers, strict=True)
    ]


def everything(each: list[Came], name: str) -> Iterator[Any]:
    """Give one kind of row of all that came."""
    for came in each:
        yield from getattr(came, name)
