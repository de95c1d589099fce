"""Quiet hours, by the clock on the wall, in zones whose clocks change."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.people.quiet_hours import QuietHours, minutes_from

BERLIN = ZoneInfo("Europe/Berlin")
KOLKATA = ZoneInfo("Asia/Kolkata")
CAIRO = ZoneInfo("Africa/Cairo")
HAVANA = ZoneInfo("America/Havana")
LORD_HOWE = ZoneInfo("Australia/Lord_Howe")
ZONES = (BERLIN, KOLKATA, CAIRO, HAVANA, LORD_HOWE, ZoneInfo("Pacific/Apia"), ZoneInfo("UTC"))


def utc(text):
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("wall", "quiet"),
    [("17:59", False), ("18:00", True), ("23:59", True), ("07:59", True), ("08:00", False)],
)
def test_a_night_is_quiet_from_its_first_minute_and_over_at_its_end(wall, quiet):
    night = QuietHours(KOLKATA, time(18), time(8))
    moment = datetime.combine(date(2026, 5, 4), time.fromisoformat(wall), KOLKATA)

    assert night.cover(moment) is quiet


def test_quiet_hours_may_lie_within_a_day_or_not_be_at_all():
    noon = datetime(2026, 5, 4, 12, tzinfo=KOLKATA)

    assert QuietHours(KOLKATA, time(11), time(13)).cover(noon)
    assert not QuietHours(KOLKATA, time(13), time(11)).cover(noon)
    assert not QuietHours(KOLKATA, time(12), time(12)).cover(noon)


def test_the_next_moment_is_half_an_hour_off_the_full_one_in_kolkata():
    night = QuietHours(KOLKATA)

    assert night.first_minute_after(utc("2026-05-04T00:00")) == utc("2026-05-04T02:30")
    assert night.first_minute_after(utc("2026-05-04T02:30")) == utc("2026-05-05T02:30")


def test_eight_in_berlin_moves_in_utc_as_clocks_change_both_ways():
    night = QuietHours(BERLIN)

    spring = [night.first_minute_after(utc(f"2026-03-{day}T12:00")) for day in (27, 28)]
    autumn = [night.first_minute_after(utc(f"2026-10-{day}T12:00")) for day in (23, 24)]

    assert spring == [utc("2026-03-28T07:00"), utc("2026-03-29T06:00")]
    assert autumn == [utc("2026-10-24T06:00"), utc("2026-10-25T07:00")]


def test_an_end_that_clocks_jump_over_is_the_first_minute_after_the_jump():
    night = QuietHours(BERLIN, time(22), time(2, 30))

    assert night.first_minute_after(utc("2026-03-28T12:00")) == utc("2026-03-29T01:00")


def test_an_end_that_comes_twice_is_past_the_second_time():
    night = QuietHours(BERLIN, time(22), time(2, 30))

    assert night.first_minute_after(utc("2026-10-24T12:00")) == utc("2026-10-25T01:30")


@pytest.mark.parametrize(
    ("zone", "before", "end"),
    [
        (CAIRO, "2026-04-23T12:00", "2026-04-23T22:00"),  # midnight does not exist: one o'clock
        (HAVANA, "2026-03-07T12:00", "2026-03-08T05:00"),
        (HAVANA, "2026-10-31T12:00", "2026-11-01T05:00"),  # it comes twice: the second time
    ],
)
def test_midnight_may_be_the_hour_that_changes(zone, before, end):
    assert QuietHours(zone, time(20), time(0)).first_minute_after(utc(before)) == utc(end)


def test_where_quiet_hours_begin_anew_within_the_jump_the_next_end_is_waited_for():
    nearly_always = QuietHours(BERLIN, time(2, 45), time(2, 30))

    assert nearly_always.first_minute_after(utc("2026-03-28T12:00")) == utc("2026-03-30T00:30")


def test_a_message_can_wait_for_a_given_day():
    night = QuietHours(KOLKATA)

    moment = night.first_minute_after(utc("2026-05-04T12:00"), not_before=date(2026, 5, 20))

    assert moment == utc("2026-05-20T02:30")


@given(
    zone=st.sampled_from(ZONES),
    begin=st.times().map(lambda wall: wall.replace(second=0, microsecond=0)),
    end=st.times().map(lambda wall: wall.replace(second=0, microsecond=0)),
    moment=st.datetimes(datetime(2010, 1, 1), datetime(2037, 1, 1)),
)
def test_the_next_moment_is_later_soon_and_never_quiet(zone, begin, end, moment):
    hours, now = QuietHours(zone, begin, end), moment.replace(tzinfo=UTC)

    then = hours.first_minute_after(now)

    assert now < then <= now + timedelta(days=3)
    assert not hours.cover(then)


def test_minutes_that_clocks_jump_over_are_left_out():
    minutes = minutes_from(date(2026, 3, 29), time(1, 59), BERLIN)

    assert [next(minutes), next(minutes)] == [utc("2026-03-29T00:59"), utc("2026-03-29T01:00")]
