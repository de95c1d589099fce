"""The clock: each round once, by whoever takes it first."""

from datetime import UTC, datetime, timedelta

import pytest

from alongside.doors.web.tick import HELD_FOR, tick
from alongside.people import rounds
from alongside.people.models import Round

NOON = datetime(2026, 5, 4, 12, tzinfo=UTC)
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)

pytestmark = pytest.mark.django_db


@pytest.fixture
def done(monkeypatch):
    """Give the list of what was done, with no other rounds than those of the test."""
    monkeypatch.setattr(rounds, "_ROUNDS", {})
    return []


def test_a_minute_comes_each_minute_and_a_day_once(done):
    rounds.every_minute(lambda now: done.append(now))

    def daily(now):
        done.append("day")

    rounds.every_day(daily)

    for minutes in range(3):
        tick(NOON + minutes * MINUTE)
    tick(NOON + DAY)

    assert done == [NOON, "day", NOON + MINUTE, NOON + 2 * MINUTE, NOON + DAY, "day"]


def test_two_processes_that_tick_at_once_do_a_round_once(done):
    def daily(now):
        done.append("day")
        tick(now)  # as another process would, while this one is at work

    rounds.every_day(daily)
    tick(NOON)
    tick(NOON)

    assert done == ["day"]


def test_a_round_that_fails_stops_no_other_and_is_tried_again_later(done, caplog):
    def breaks(now):
        done.append("tried")
        raise RuntimeError("the sky is down")

    rounds.every_day(breaks)
    rounds.every_minute(lambda now: done.append("minute"))

    for minutes in range(3):
        tick(NOON + minutes * MINUTE)
    assert done == ["tried", "minute", "minute", "minute"]
    assert "is tried again in a quarter of an hour" in caplog.text

    tick(NOON + HELD_FOR)
    assert done.count("tried") == 2


def test_a_round_whose_process_died_is_taken_again(done):
    def monthly(now):
        done.append("month")

    rounds.every_month(monthly)
    name = rounds.known()[0].name
    Round.objects.create(name=name, taken_at=NOON)

    tick(NOON + MINUTE)
    assert done == []
    tick(NOON + HELD_FOR)
    assert done == ["month"]


def test_a_clock_that_goes_back_does_nothing_twice(done):
    def daily(now):
        done.append("day")

    rounds.every_day(daily)

    tick(NOON)
    tick(NOON - DAY)

    assert done == ["day"]
