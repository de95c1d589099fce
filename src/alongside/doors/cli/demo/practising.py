"""What people of the invented workplace have taken on, and on which days they did it."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from random import Random

from django.db import transaction
from django.utils import timezone

from alongside.act.practice.actions import circles, plans, rounds, words
from alongside.act.practice.actions.coming import next_due
from alongside.act.practice.models import Occasion, Practice
from alongside.act.practice.models.plans import WEEKDAYS
from alongside.content.schemas.demo_practice import DemoPractice, DemoPractices
from alongside.doors.cli.demo import bulk
from alongside.doors.cli.demo.clock import at
from alongside.doors.cli.demo.crowd import code
from alongside.doors.cli.demo.echo import TOLD, echo
from alongside.doors.cli.demo.houses import Houses

PEOPLE_AT_ONCE = 2_000
WEEK = timedelta(days=7)
# How many practices somebody has, by how common that is.
TAKEN_ON = (0, 0, 0, 0, 1, 1, 1, 2, 2, 3)
LATELY = 8  # weeks


def tell(told: DemoPractices, houses: Houses, chance: Random) -> None:
    """Let the players take their practices on, and then everybody else."""
    for one in told.players:
        _by_hand(one, houses)
    for first in range(0, len(houses.strangers[:TOLD]), PEOPLE_AT_ONCE):
        some = houses.strangers[:TOLD][first : first + PEOPLE_AT_ONCE]
        _in_bulk(told.crowd, houses, some, chance)
    if len(houses.strangers) > TOLD:
        echo(Practice, after=houses.strangers[TOLD - 1])
    with at(houses.calendar.on):
        rounds.come_round(timezone.now())
    _say_what_is_known(told, houses)


def _by_hand(one: DemoPractice, houses: Houses) -> None:
    on, person = houses.calendar.on, houses.person(one.by)
    since = on - timedelta(days=30 * one.months)
    # What is due today comes on this day of the week, and everything else on another.
    day = on if one.today else _a_working_day_before(on)
    with at(since):
        made = plans.take_on(
            person=person,
            title=one.title,
            when=one.when,
            will=one.will,
            place=one.place,
            comes=Practice.Comes.WEEKLY,
            weekdays=list(WEEKDAYS)[day.weekday()],
            action=one.action,
        )
    days = list(_kept(one, since=since, day=day, on=on))
    Occasion.objects.bulk_create(Occasion(practice=made, on=each) for each in days)
    if one.rest:
        with at(on - 3 * WEEK):
            plans.pause(made, person=person, until=on + 2 * WEEK)
    due = on if one.today else day + WEEK
    Practice.objects.filter(pk=made.pk).update(next_due=due, due_on=None)


def _a_working_day_before(on: date) -> date:
    """Give a Thursday, or a Tuesday where the story is told on a Thursday."""
    wanted = 1 if on.weekday() == 3 else 3
    return on - timedelta(days=(on.weekday() - wanted) % 7)


def _kept(one: DemoPractice, *, since: date, day: date, on: date) -> Iterator[date]:
    """Give the days on which it was done: more and more, always, or not of late."""
    weeks = (on - since).days // 7
    for ago in range(1, weeks):
        each = day - ago * WEEK
        lately = ago <= LATELY
        if one.kept == "growing" and not lately and ago % 3:
            continue
        if one.kept == "resting" and ago <= LATELY // 2:
            continue
        if since <= each < on:
            yield each


@transaction.atomic
def _in_bulk(told: list[DemoPractice], houses: Houses, some: Iterable[int], chance: Random) -> None:
    made = [
        _row(one, houses, person, chance)
        for person in some
        for one in chance.sample(told, chance.choice(TAKEN_ON))
    ]
    bulk.save(Practice, made)
    Occasion.objects.bulk_create(
        (Occasion(practice=one, on=day) for one in made for day in _days(one, houses, chance)),
        batch_size=bulk.AT_ONCE,
    )


def _row(one: DemoPractice, houses: Houses, person: int, chance: Random) -> Practice:
    on = houses.calendar.on
    practice = Practice(
        code=code("practice", person, one.action),
        person_id=person,
        action=one.action,
        title=one.title,
        when=one.when,
        will=one.will,
        comes=Practice.Comes.WEEKLY,
        weekdays=chance.choice(list(WEEKDAYS)[:5]),
        since=on - timedelta(days=chance.randrange(14, 200)),
    )
    practice.next_due = next_due(practice, on=on + timedelta(days=1))
    return practice


def _days(practice: Practice, houses: Houses, chance: Random) -> Iterator[date]:
    assert practice.next_due is not None
    steady = chance.choice((0.2, 0.5, 0.9))
    for ago in range(1, LATELY + 2):
        day = practice.next_due - ago * WEEK
        if practice.since <= day < houses.calendar.on and chance.random() < steady:
            yield day


def _say_what_is_known(told: DemoPractices, houses: Houses) -> None:
    one = told.circle_action
    circle, speaks = houses.crowd.circles[one.circle], houses.crowd.speaks[one.circle]
    with at(houses.ago(130)):
        circles.add(person=speaks, **{**one.model_dump(), "circle": circle, "members_only": False})
    for number, said in enumerate(told.annotations):
        with at(houses.ago(110 - 20 * number)):
            circles.annotate(
                said.action, person=speaks, circle=circle, words=said.words, members_only=False
            )
    for number, own in enumerate(told.own_words):
        with at(houses.ago(60 - 20 * number)):
            words.say(own.words, person=houses.person(own.by))
