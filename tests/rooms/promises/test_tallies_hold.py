"""Whatever people do, in whatever order, the running tallies are what a recount would give."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from alongside.advocate.promises.actions import (
    evidence,
    naming,
    owning,
    promises,
    rounds,
    rulings,
    statements,
    tallies,
)
from alongside.advocate.promises.models import Evidence, Promise, Ruling, Statement, Tally
from alongside.advocate.promises.models.tallies import COUNTS
from alongside.people.models import Cause, Circle, Person
from alongside.people.policy import NotAllowed
from tests.people import circle
from tests.rooms.promises.said import cause, promised, said, said_to, shown

pytestmark = pytest.mark.django_db

BEGAN = date(2026, 1, 5)


@dataclass(slots=True)
class Stage:
    """The few people and circles with whom everything happens."""

    convenor: Person
    leader: Person
    named: Person
    night: Circle
    harbour: Circle
    causes: list[Cause]
    said: list[Statement] = field(default_factory=list)
    promised: list[Promise] = field(default_factory=list)
    shown: list[Evidence] = field(default_factory=list)


Act = Callable[[Stage, int], None]


def pick(things, number):
    """Give one of some things; without any, nothing can be done."""
    if not things:
        raise ValidationError("There is none yet.")
    thing = things[number % len(things)]
    return type(thing).objects.get(pk=thing.pk)


def say(stage, number):
    about = stage.causes[: number % 3]
    when = BEGAN + timedelta(days=20 * number)
    stage.said.append(said(stage.convenor, causes=about, said_on=when))


def say_to_circles(stage, number):
    to = [stage.night, stage.harbour][: 1 + number % 2]
    stage.said.append(said_to(stage.convenor, *to, causes=stage.causes[:1]))


def promise(stage, number):
    due = BEGAN + timedelta(days=30 * number) if number % 3 else None
    made = promised(
        pick(stage.said, number),
        stage.convenor,
        owner=stage.leader if number % 2 else None,
        due=due,
        measure="Counted each month" if number % 4 else "",
        cost_money="2 million" if number % 5 == 0 else "",
    )
    stage.promised.append(made)


def show(stage, number):
    names = [stage.named] if number % 2 else []
    done_on = BEGAN + timedelta(days=15 * number)
    stage.shown.append(
        shown(pick(stage.promised, number), stage.leader, done_on=done_on, names=names)
    )


def accept(stage, number):
    evidence.answer(
        pick(stage.shown, number),
        person=stage.convenor,
        circle=stage.night,
        accepted=bool(number % 2),
    )


def edit(stage, number):
    item = pick(stage.shown, number)
    done_on = BEGAN + timedelta(days=11 * number)
    evidence.edit(item, person=stage.leader, title="Mended", done_on=done_on)


def hide(stage, number):
    naming.hide(pick(stage.shown, number), person=stage.named)


def show_again(stage, number):
    naming.show_again(pick(stage.shown, number), person=stage.named)


def withdraw(stage, number):
    evidence.withdraw(pick(stage.shown, number), person=stage.leader)


def change(stage, number):
    owning.change(
        pick(stage.promised, number),
        person=stage.leader,
        because="Later",
        wording="Publish the pay of most grades",
        due=BEGAN + timedelta(days=40 * number) if number % 2 else None,
        due_precision="day",
        measure="" if number % 3 else "By count",
        cost_money="1 million" if number % 2 else "",
        cost_time="",
        cost_power="A seat" if number % 3 else "",
    )


def let_go(stage, number):
    owning.let_go(pick(stage.promised, number), person=stage.leader, because="Merged")


def take_up(stage, number):
    owning.take_up(pick(stage.promised, number), person=stage.leader, because="Again")


def hand_over(stage, number):
    owning.hand_over(
        pick(stage.promised, number), person=stage.leader, to=None, office="", because="Leaving"
    )


def take_back(stage, number):
    promises.take_back(pick(stage.promised, number), person=stage.convenor, because="A slip")


def correct(stage, number):
    statements.correct(
        pick(stage.said, number),
        person=stage.convenor,
        said_on=BEGAN + timedelta(days=33 * number),
        said_where="The web",
        causes=stage.causes[number % 2 :],
    )


def erase(stage, number):
    statements.erase(
        pick(stage.said, number), person=stage.convenor, because="Asked", title="Erased"
    )


def rule(stage, number):
    one = pick(stage.promised, number)
    says = list(Promise.CircleSays)[number % 5]
    ruling = Ruling.objects.create(
        promise=one, month=BEGAN, says=says, rests_on=9, released_on=BEGAN
    )
    ruling.circles.add(stage.night)
    rulings.restate(one, on=BEGAN + timedelta(days=10 * number))


def a_day_passes(stage, number):
    rounds.daily(BEGAN + timedelta(days=60 * number))


ACTS: tuple[Act, ...] = (
    say,
    say_to_circles,
    promise,
    promise,
    show,
    show,
    accept,
    edit,
    hide,
    show_again,
    withdraw,
    change,
    let_go,
    take_up,
    hand_over,
    take_back,
    correct,
    erase,
    rule,
    a_day_passes,
)

STEPS = st.lists(st.tuples(st.sampled_from(ACTS), st.integers(0, 11)), max_size=24)


def everything():
    """Give every tally that counts something."""
    rows = Tally.objects.values_list("cause", "reach", "month", *COUNTS)
    return {row for row in rows if any(row[3:])}


def play(stage, steps):
    """Do what is allowed of the steps, and leave the rest."""
    for act, number in steps:
        try:
            with transaction.atomic():
                act(stage, number)
        except (NotAllowed, ValidationError):
            continue


@pytest.fixture
def stage(amara, bo, chen):
    night = circle("Night shift", bo, convenor=amara)
    harbour = circle("Harbour", convenor=amara)
    causes = [cause("Fair pay", night), cause("Hiring", night, harbour)]
    return lambda: Stage(amara, chen, bo, night, harbour, causes)


@settings(
    max_examples=20,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(steps=STEPS)
def test_running_tallies_are_what_a_recount_gives(stage, steps):
    beginning = [(say, 1), (say_to_circles, 1), (promise, 1), (promise, 0), (show, 1)]
    with transaction.atomic():
        play(stage(), [*beginning, *steps])
        running = everything()
        tallies.recount()
        assert running == everything()
        transaction.set_rollback(True)


def test_every_act_is_allowed_at_least_once(stage):
    """Otherwise the test above would try nothing."""
    acting = stage()
    in_order = [
        (say, 1),
        (say_to_circles, 1),
        (promise, 1),
        (promise, 2),
        (show, 1),
        (accept, 1),
        (edit, 1),
        (hide, 0),
        (show_again, 0),
        (change, 0),
        (let_go, 0),
        (take_up, 0),
        (rule, 0),
        (a_day_passes, 3),
        (withdraw, 0),
        (hand_over, 0),
        (take_back, 0),
        (correct, 1),
        (erase, 0),
    ]
    for act, number in in_order:
        act(acting, number)

    assert {act for act, _ in in_order} == set(ACTS)
