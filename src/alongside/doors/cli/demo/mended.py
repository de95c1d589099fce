"""Who was called in, what came of it, and how people look after themselves."""

from collections.abc import Iterable
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta
from django.db import transaction

from alongside.account.repair.actions import calling, quarters, routes, saying, standing
from alongside.account.repair.models import CallingIn, RepairWord, Road, Side, State
from alongside.account.repair.queries.wording import WHO_SEES
from alongside.account.wellbeing.actions import check_ins, hand_overs, pace
from alongside.content.schemas.demo_practice import DemoCalling, DemoRoute, DemoWord, Told
from alongside.doors.cli.demo import bulk
from alongside.doors.cli.demo.clock import at
from alongside.doors.cli.demo.crowd import code
from alongside.doors.cli.demo.houses import Houses
from alongside.people import figures

QUARTERS = 4
HOUSES_AT_ONCE = 1_000


def repair(told: Iterable[DemoCalling], houses: Houses) -> None:
    """Call in by hand in the first house, and in each other one what two strangers mended."""
    for one in told:
        _by_hand(one, houses)
        if one.settled is not None:
            for first in range(1, houses.how_many, HOUSES_AT_ONCE):
                last = min(first + HOUSES_AT_ONCE, houses.how_many)
                _in_bulk(one, houses, range(first, last))
    for quarter in reversed(figures.latest_quarters(houses.calendar.on, QUARTERS)):
        closes = figures.quarter_of(quarter + timedelta(days=100))
        with at(closes):
            quarters.close_before(closes)


def enter_routes(told: Iterable[DemoRoute], houses: Houses) -> None:
    """Enter the formal routes of the workplace."""
    with at(houses.calendar.day(20, 8)):
        for one in told:
            routes.enter(person=houses.crowd.cast["steward"], **one.model_dump())


def look_after(told: Told, houses: Houses) -> None:
    """Answer check-ins as Amara does, set limits, and leave a hand-over in a circle."""
    on, member = houses.calendar.on, houses.crowd.cast["member"]
    for ago, month in zip(range(len(told.check_ins), 0, -1), told.check_ins, strict=True):
        day = (on - relativedelta(months=ago)).replace(day=27)
        with at(day):
            check_ins.answer(member, month=day, **month.model_dump())
    for name, most in told.limits.items():
        pace.limit(houses.person(name), most=most)
    left = told.hand_over.model_dump()
    circle = left.pop("circle")
    with at(houses.ago(8)):
        hand_overs.write(
            houses.crowd.circles[circle],
            person=houses.crowd.speaks[circle],
            for_all_members=True,
            **left,
        )


def _by_hand(one: DemoCalling, houses: Houses) -> None:
    with at(houses.ago(one.days_ago)):
        made = calling.call_in(
            person=houses.person(one.hurt),
            called=houses.person(one.called),
            road=Road.BY_NAME,
            what_happened=one.what_happened,
            its_effect=one.its_effect,
            what_would_help=one.what_would_help,
        )
    for word in one.words:
        with at(houses.ago(word.days_ago)):
            _say(made, word, one, houses)
    if one.settled is not None:
        with at(houses.ago(one.settled)):
            standing.say_mended(made, person=houses.person(one.hurt))


def _say(made: CallingIn, word: DemoWord, one: DemoCalling, houses: Houses) -> None:
    person, on = houses.person(one.called), houses.calendar.on
    if word.say == "asks_time":
        until = on + timedelta(days=word.until or 1)
        saying.ask_time(made, person=person, until=until, text=word.text)
    elif word.say == "apologises":
        saying.apologise(
            made,
            person=person,
            what_i_did=word.text,
            its_effect=word.its_effect,
            what_i_will_do=word.what_i_will_do,
        )
    elif word.say == "mends":
        saying.mend(made, person=person, what=word.text, done_on=houses.ago(word.days_ago))
    else:
        saying.answer(made, person=person, say=word.say, text=word.text)


@transaction.atomic
def _in_bulk(one: DemoCalling, houses: Houses, some: Iterable[int]) -> None:
    made = [(house, _calling(one, houses, house)) for house in some]
    bulk.save(CallingIn, (row for _, row in made))
    RepairWord.objects.bulk_create(
        (
            _word(word, row, number, houses.ago(word.days_ago, house))
            for house, row in made
            for number, word in enumerate(one.words)
        ),
        batch_size=bulk.AT_ONCE,
    )


def _calling(one: DemoCalling, houses: Houses, house: int) -> CallingIn:
    day = houses.ago(one.days_ago, house)
    return CallingIn(
        code=code("calling", one.id, house),
        hurt_id=houses.pk("a", house),
        called_id=houses.pk(one.called, house),
        road=Road.BY_NAME,
        what_happened=one.what_happened,
        its_effect=one.its_effect,
        what_would_help=one.what_would_help,
        who_sees=str(WHO_SEES[Road.BY_NAME]),
        state=State.MENDED,
        opened_on=day,
        shown_on=day,
        reached_on=day,
        settled_on=houses.ago(one.settled or 0, house),
    )


def _word(word: DemoWord, row: CallingIn, number: int, day: date) -> RepairWord:
    return RepairWord(
        code=code("word", row.code, number),
        calling_in=row,
        side=Side.CALLED,
        by_id=row.called_id,
        say=word.say,
        text=word.text,
        its_effect=word.its_effect,
        what_i_will_do=word.what_i_will_do,
        done_on=day if word.say == "mends" else None,
        said_on=day,
        passed_on=day,
    )
