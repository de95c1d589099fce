"""A practice keeps to the day of whoever has it, at either end of the world."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.utils import timezone

from alongside.act.practice import tasks
from alongside.act.practice.actions import plans
from alongside.act.practice.models import Occasion, Practice
from alongside.people import taps
from tests.rooms.practice.planned import takes_on

pytestmark = pytest.mark.django_db
THURSDAY = date(2026, 6, 4)
THURSDAYS = {"comes": "weekly", "weekdays": "thu"}
# Where each of them lives, and when their Thursday begins and ends, in UTC.
ENDS_OF_THE_WORLD = {
    "Pacific/Honolulu": (
        datetime(2026, 6, 4, 10, tzinfo=UTC),
        datetime(2026, 6, 5, 10, tzinfo=UTC),
    ),
    "Pacific/Kiritimati": (
        datetime(2026, 6, 3, 10, tzinfo=UTC),
        datetime(2026, 6, 4, 10, tzinfo=UTC),
    ),
    "Asia/Kathmandu": (
        datetime(2026, 6, 3, 18, 15, tzinfo=UTC),
        datetime(2026, 6, 4, 18, 15, tzinfo=UTC),
    ),
}
A_MINUTE, AN_HOUR = timedelta(minutes=1), timedelta(hours=1)


@pytest.fixture
def clock(monkeypatch):
    """Set the clock to a moment, and let the round come by as it does each quarter of an hour."""

    def it_is(moment, *, round_comes=True):
        monkeypatch.setattr(timezone, "now", lambda: moment)
        if round_comes:
            tasks.tell_what_is_due(moment)

    return it_is


@pytest.fixture(params=ENDS_OF_THE_WORLD)
def far_off(request, amara, clock):
    """Have Amara live far off, with a practice for Thursdays that she took on on Monday."""
    amara.time_zone = request.param
    amara.save()
    clock(datetime(2026, 6, 1, 12, tzinfo=UTC))
    practice = takes_on(amara, **THURSDAYS)
    assert practice.next_due == THURSDAY
    return practice, *ENDS_OF_THE_WORLD[request.param]


def test_it_is_told_when_the_own_day_begins_and_not_before(amara, far_off, clock):
    _practice, begins, _ends = far_off

    clock(begins - A_MINUTE)
    assert not amara.notices.exists()
    assert "next on 4 June 2026" in amara.opens("/act/plan/").words

    clock(begins)
    assert amara.notices.get().due == THURSDAY
    page = amara.opens("/act/plan/").words
    assert "Today" in page
    assert "next on" not in page


def test_it_stands_on_today_until_the_own_day_ends(amara, far_off, clock):
    _practice, begins, ends = far_off
    clock(begins)

    clock(ends - A_MINUTE)
    assert "name who had it first" in amara.opens("/today/")

    clock(ends)
    assert "name who had it first" not in amara.opens("/today/")
    assert "next on 11 June 2026" in amara.opens("/act/plan/").words


def test_before_the_round_has_come_by_the_plan_knows_the_day_already(amara, far_off, clock):
    practice, begins, _ends = far_off
    clock(begins + A_MINUTE, round_comes=False)
    assert "Not this time" in amara.opens("/act/plan/")

    amara.posts(f"/act/plan/{practice.code}/done/")
    clock(begins + AN_HOUR)

    assert Occasion.objects.get().on == THURSDAY
    assert not amara.notices.exists()


def test_what_was_let_pass_before_the_round_came_by_is_not_told(amara, far_off, clock):
    practice, begins, _ends = far_off
    clock(begins + A_MINUTE, round_comes=False)

    plans.not_this_time(practice, person=amara)
    clock(begins + AN_HOUR)

    assert not amara.notices.exists()
    assert Practice.objects.get().next_due == THURSDAY + timedelta(days=7)


def test_one_tap_notes_it_on_the_own_day(amara, far_off, clock):
    practice, begins, _ends = far_off
    clock(begins + A_MINUTE, round_comes=False)

    assert taps.known("practice.due").act(amara, practice.code, "done")

    assert Occasion.objects.get().on == THURSDAY


def test_a_pause_counts_by_the_own_day(amara, far_off, clock):
    _practice, begins, _ends = far_off
    amara.paused_until = THURSDAY
    amara.save()

    clock(begins)

    assert amara.notices.count() == 1


def test_each_is_told_on_their_own_day_and_one_round_is_enough(amara, bo, chen, clock):
    clock(datetime(2026, 6, 1, 12, tzinfo=UTC))
    zones = {amara: "Pacific/Kiritimati", bo: "Pacific/Honolulu", chen: "Mars/Olympus"}
    for person, zone in zones.items():
        person.time_zone = zone
        person.save()
        takes_on(person, **THURSDAYS)

    def told():
        return {person.name for person in zones if person.notices.exists()}

    clock(datetime(2026, 6, 3, 12, tzinfo=UTC))
    assert told() == {amara.name}
    clock(datetime(2026, 6, 4, 1, tzinfo=UTC))
    assert told() == {amara.name, chen.name}
    clock(datetime(2026, 6, 4, 12, tzinfo=UTC))
    assert told() == {bo.name, chen.name}
    clock(datetime(2026, 6, 5, 12, tzinfo=UTC))
    assert told() == set()


def test_what_is_taken_on_for_today_stands_on_today(amara, clock):
    clock(datetime(2026, 6, 4, 12, tzinfo=UTC))

    amara.posts(
        "/act/plan/take-on/",
        title="Credit the idea",
        when="an idea is repeated",
        will="name who had it first",
        comes="weekly",
        weekdays=["thu"],
        apart="one",
    )

    assert "name who had it first" in amara.opens("/today/")
    assert amara.notices.get().due == THURSDAY


def test_what_is_changed_to_today_or_taken_up_today_stands_there_too(amara, clock):
    clock(datetime(2026, 6, 4, 12, tzinfo=UTC))
    practice = takes_on(amara)
    assert not amara.notices.exists()
    words = {name: getattr(practice, name) for name in ("title", "when", "will", "place")}

    plans.change(practice, person=amara, **words, **THURSDAYS, apart="one", ends_on=None)
    assert amara.notices.count() == 1

    plans.end(practice, person=amara)
    assert not amara.notices.exists()
    plans.take_up(practice, person=amara)
    assert amara.notices.count() == 1


def test_what_is_done_today_already_does_not_come_back_by_a_change(amara, clock):
    clock(datetime(2026, 6, 4, 12, tzinfo=UTC))
    practice = takes_on(amara, **THURSDAYS)
    plans.note_done(practice, person=amara)
    words = {name: getattr(practice, name) for name in ("title", "when", "will", "place")}

    plans.change(practice, person=amara, **words, **THURSDAYS, apart="one", ends_on=None)

    assert not amara.notices.exists()


def test_who_pauses_everything_is_told_of_nothing_that_they_take_on(amara, clock):
    clock(datetime(2026, 6, 4, 12, tzinfo=UTC))
    amara.paused_until = THURSDAY + timedelta(days=9)
    amara.save()

    takes_on(amara, **THURSDAYS)

    assert not amara.notices.exists()
