"""Write the story into an empty database: some houses at a time, in bulk, the record in order."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from random import Random

from django.db import models, transaction

from alongside.advocate.promises.actions import tallies
from alongside.advocate.promises.models import (
    Evidence,
    EvidenceAnswer,
    Finding,
    Follow,
    Promise,
    Reply,
    Revision,
    Statement,
)
from alongside.content.demonstration import Demonstration
from alongside.doors.cli.demo import bulk, loop, rulings, words
from alongside.doors.cli.demo.answers import Came, circles_of, everything, what_came
from alongside.doors.cli.demo.calendar import Calendar, noon
from alongside.doors.cli.demo.clock import at
from alongside.doors.cli.demo.crowd import HOUSE, Crowd, settle
from alongside.doors.cli.demo.words import Promised, Said
from alongside.people import notices, record

HOUSES_AT_ONCE = 50
SEED = 2026


def fill(told: Demonstration, *, people: int, on: date, done: Callable[[int, int], None]) -> None:
    """Tell the whole story; `done` hears how many of how many houses have been told."""
    chance, calendar = Random(SEED), Calendar(on)
    houses = max(1, people // HOUSE)
    crowd = settle(told, calendar, people=people, chance=chance)
    promised, came = _tell(told, calendar, crowd, range(1), chance)
    tallies.recount()
    with at(on):
        pattern = rulings.rule_first(promised, came, crowd, calendar, chance)
    for first in range(1, houses, HOUSES_AT_ONCE):
        last = min(first + HOUSES_AT_ONCE, houses)
        with transaction.atomic():
            promised, came = _tell(told, calendar, crowd, range(first, last), chance)
            rulings.rule_again(promised, came, pattern)
        done(last, houses)
    if houses > 1:
        tallies.recount()
    with at(on):
        _leave_news(crowd)
    loop.tell(told, crowd, calendar, how_many=houses, chance=chance)


@transaction.atomic
def _tell(
    told: Demonstration, calendar: Calendar, crowd: Crowd, houses: Iterable[int], chance: Random
) -> tuple[list[Promised], list[Came]]:
    said = list(words.statements(told, calendar, crowd, houses))
    bulk.save(Statement, (each.row for each in said))
    _join(said, crowd)
    promised = _promise(said, crowd, calendar)
    came = [what_came(each, crowd, calendar, chance) for each in promised]
    for kind, name in ROWS:
        bulk.save(kind, everything(came, name))
    record.enter_many(sorted(_acts(said, promised, came, crowd), key=lambda act: act.made_at))
    return promised, came


ROWS: tuple[tuple[type[models.Model], str], ...] = (
    (Evidence, "evidence"),
    (EvidenceAnswer, "answers"),
    (Revision, "revisions"),
    (Reply, "replies"),
    (Follow, "follows"),
)


def _join(said: list[Said], crowd: Crowd) -> None:
    causes, circles, speakers = (
        Statement.causes.through,
        Statement.to_circles.through,
        Statement.speakers.through,
    )
    bulk.save(
        causes,
        (
            causes(statement=each.row, cause=crowd.causes[cause])
            for each in said
            for cause in each.told.causes
        ),
    )
    bulk.save(
        circles,
        (
            circles(statement=each.row, circle=crowd.circles[circle])
            for each in said
            for circle in each.told.to
        ),
    )
    bulk.save(
        speakers,
        (speakers(statement=each.row, person=crowd.leaders[each.told.by]) for each in said),
    )


def _promise(said: list[Said], crowd: Crowd, calendar: Calendar) -> list[Promised]:
    promised: list[Promised] = []
    marked: list[tuple[Finding, Promised | None]] = []
    for each in said:
        made = list(words.promises(each, crowd, calendar))
        marked += words.findings(each, made)
        promised += made
    bulk.save(Finding, (finding for finding, _ in marked))
    for finding, of in marked:
        if of:
            of.row.finding = finding
    for one in promised:
        one.row.circle_says = one.told.says
    bulk.save(Promise, (each.row for each in promised))
    through = Promise.circles.through
    bulk.save(
        through,
        (
            through(promise=each.row, circle=crowd.circles[circle])
            for each in promised
            for circle in circles_of(each, crowd)
        ),
    )
    return promised


def _acts(
    said: list[Said], promised: list[Promised], came: list[Came], crowd: Crowd
) -> Iterator[record.Act]:
    steward = crowd.cast["steward"]
    for each in said:
        yield record.Act("statement.entered", steward, each.row, noon(each.row.entered_on))
    for one in promised:
        yield record.Act("promise.confirmed", steward, one.row, noon(one.row.made_on))
        if one.row.let_go_on:
            yield record.Act("promise.let_go", one.row.owner, one.row, noon(one.row.let_go_on))
    for all_of_it in came:
        for evidence in all_of_it.evidence:
            when = noon(evidence.put_forward_on)
            yield record.Act("evidence.put_forward", evidence.put_forward_by, evidence, when)


def _leave_news(crowd: Crowd) -> None:
    """Leave on Today what would be waiting; askings for views are left to the site's own rounds."""
    late = Promise.objects.filter(is_late=True, let_go_on=None).order_by("due", "pk").first()
    if late:
        followers = [crowd.cast["member"], crowd.cast["convenor"]]
        Follow.objects.bulk_create(Follow(promise=late, person=person) for person in followers)
        notices.tell(followers, "promise.late", about=late, words=late.wording)
    leader = crowd.cast["leader"]
    for promise in Promise.objects.filter(owner=leader).order_by("-made_on", "pk")[:1]:
        notices.tell([leader], "promise.yours", about=promise, words=promise.wording)
