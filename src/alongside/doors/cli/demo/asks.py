"""What is asked for at the invented workplace: in every house in bulk, by the players by hand."""

from collections.abc import Iterable
from datetime import timedelta

from django.db import transaction

from alongside.content.schemas.demo_practice import DemoAsk, DemoSupport, Question
from alongside.doors.cli.demo import bulk
from alongside.doors.cli.demo.clock import at
from alongside.doors.cli.demo.crowd import code
from alongside.doors.cli.demo.houses import Houses
from alongside.listen.asks.actions import asks, questions, support, taking
from alongside.listen.asks.models import Ask, Clarification, State, TakingUp
from alongside.people.audience import To

HOUSES_AT_ONCE = 200


def tell(told: Iterable[DemoAsk], houses: Houses) -> None:
    """Ask in every house what every house asks, and in the first what concerns the players."""
    everywhere = [one for one in told if not one.once]
    for first in range(0, houses.how_many, HOUSES_AT_ONCE):
        last = min(first + HOUSES_AT_ONCE, houses.how_many)
        _in_bulk(everywhere, houses, range(first, last))
    for one in sorted(told, key=lambda one: -one.days_ago):
        if one.once:
            _by_hand(one, houses)


def say_support(told: Iterable[DemoSupport], houses: Houses) -> None:
    """Say how some would like to be supported."""
    for one in told:
        circles = tuple(houses.crowd.circles[circle] for circle in one.circles)
        to = To(everyone=one.everyone, circles=circles)
        support.say(person=houses.person(one.id), to=to, how=one.how, avoid=one.avoid)


@transaction.atomic
def _in_bulk(told: list[DemoAsk], houses: Houses, some: Iterable[int]) -> None:
    made = [(one, house, _row(one, houses, house)) for house in some for one in told]
    bulk.save(Ask, (row for _, _, row in made))
    _reach(((one, house, row) for one, house, row in made if row.words), houses)
    bulk.save(
        TakingUp,
        (
            TakingUp(
                ask=row,
                person_id=houses.pk(taker.who, house),
                since=houses.ago(taker.days, house),
            )
            for one, house, row in made
            for taker in one.takers
        ),
    )
    bulk.save(
        Clarification,
        (
            _question(one.question, row, houses, house)
            for one, house, row in made
            if one.question is not None
        ),
    )


def _reach(reached: Iterable[tuple[DemoAsk, int, Ask]], houses: Houses) -> None:
    """Say whom asks are for; one without words was taken back, and reaches nobody."""
    circles, persons = Ask.circles.through, Ask.persons.through
    told = list(reached)
    bulk.save(
        circles,
        (
            circles(ask=row, circle=houses.crowd.circles[circle])
            for one, _, row in told
            for circle in one.to_circles
        ),
    )
    bulk.save(
        persons,
        (
            persons(ask=row, person_id=houses.pk(name, house))
            for one, house, row in told
            for name in one.to_persons
        ),
    )


def _row(one: DemoAsk, houses: Houses, house: int) -> Ask:
    circle = houses.crowd.circles[one.circle] if one.circle else None
    is_open = one.became == State.OPEN
    return Ask(
        code=code("ask", one.id, house),
        asker_id=houses.crowd.speaks[one.circle].pk if circle else houses.pk(one.by, house),
        circle=circle,
        everyone=one.everyone,
        words=one.words,
        avoid=one.avoid,
        team=one.team,
        until=houses.calendar.on + timedelta(days=one.until) if one.until else None,
        tells_stewards=one.tells_stewards,
        made_on=houses.ago(one.days_ago, house),
        state=State(one.became),
        settled_on=None if is_open else houses.ago(one.settled, house),
        closing=one.closing,
    )


def _question(one: Question, row: Ask, houses: Houses, house: int) -> Clarification:
    return Clarification(
        code=code("question", row.code),
        ask=row,
        person_id=houses.pk(one.who, house),
        question=one.asks,
        asked_on=houses.ago(one.days, house),
        answer=one.answer,
    )


def _by_hand(one: DemoAsk, houses: Houses) -> None:
    circle = houses.crowd.circles[one.circle] if one.circle else None
    person = houses.crowd.speaks[one.circle] if one.circle else houses.person(one.by)
    with at(houses.ago(one.days_ago)):
        made = asks.ask(
            person=person,
            circle=circle,
            to=To(
                circles=tuple(houses.crowd.circles[name] for name in one.to_circles),
                persons=tuple(houses.person(name) for name in one.to_persons),
            ),
            words=one.words,
            avoid=one.avoid,
            team=one.team,
            until=houses.calendar.on + timedelta(days=one.until) if one.until else None,
        )
    if one.question:
        with at(houses.ago(one.question.days)):
            asker = houses.person(one.question.who)
            asked = questions.ask_question(made, person=asker, question=one.question.asks)
            questions.answer(asked, person=person, answer=one.question.answer)
    for taker in one.takers:
        with at(houses.ago(taker.days)):
            taking.take_up(made, person=houses.person(taker.who))
