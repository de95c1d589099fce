"""How settled a practice has become: Loop's formula, and what we ask of it beyond that."""

from datetime import date, timedelta
from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.engines.rhythm import Feel, Kind, Rhythm, Span, feel, strength

MONDAY = date(2026, 1, 5)
TUESDAYS = Rhythm(Kind.WEEKLY, frozenset({1}))
RHYTHMS = st.one_of(
    st.builds(
        Rhythm,
        st.just(Kind.WEEKLY),
        st.frozensets(st.integers(0, 6), min_size=1),
        st.integers(1, 4),
    ),
    st.just(Rhythm(Kind.MONTHLY, frozenset({1}))),
    st.just(Rhythm(Kind.EACH_TIME)),
)
DAYS = st.lists(st.integers(0, 365), max_size=80)
ONE_DAY_MOVES_AT_MOST = 1 - 0.5 ** (1 / 13)


def day(number: int) -> date:
    return MONDAY + timedelta(days=number)


def days(numbers):
    return [day(number) for number in numbers]


def at(done, rhythm, number, rests=()):
    """Give the strength on the day of a number."""
    return strength(done, rhythm=rhythm, since=MONDAY, on=day(number), rests=rests)[-1].strength


def loop(checkmarks, *, numerator, denominator):
    """Reckon as ScoreList.recompute does, straight from the days; written again on purpose."""
    frequency = numerator / denominator
    if frequency < 1:
        numerator, denominator = numerator * 2, denominator * 2
    score = 0.0
    for today in range(len(checkmarks)):
        window = checkmarks[max(0, today - denominator + 1) : today + 1]
        share = min(1.0, sum(window) / numerator)
        multiplier = 0.5 ** (sqrt(frequency) / 13.0)
        score = score * multiplier + share * (1 - multiplier)
    return score


@given(RHYTHMS, DAYS, st.integers(0, 365))
def test_it_is_what_loop_reckons(rhythm, done, until):
    marks = [number in set(done) for number in range(until + 1)]

    expected = loop(marks, numerator=rhythm.times, denominator=rhythm.days)

    assert at(days(done), rhythm, until) == pytest.approx(expected, abs=1e-12)


def test_a_daily_practice_that_was_done_each_day_halves_what_is_missing_in_thirteen_days():
    daily = Rhythm(Kind.WEEKLY, frozenset(range(7)))

    assert at(days(range(13)), daily, 12) == pytest.approx(0.5)


@given(RHYTHMS, DAYS)
def test_it_stays_between_nothing_and_all(rhythm, done):
    weeks = strength(days(done), rhythm=rhythm, since=MONDAY, on=day(365))

    assert all(0.0 <= week.strength <= 1.0 for week in weeks)


@given(RHYTHMS, DAYS, st.integers(0, 364))
def test_it_never_jumps(rhythm, done, number):
    before, after = at(days(done), rhythm, number), at(days(done), rhythm, number + 1)

    assert abs(after - before) <= ONE_DAY_MOVES_AT_MOST


@given(st.integers(0, 60))
def test_a_week_that_was_left_out_lowers_a_weekly_practice_by_less_than_an_eighth(left_out):
    tuesdays = [1 + 7 * week for week in range(80)]
    without = [number for number in tuesdays if number != 1 + 7 * left_out]
    whole = strength(days(tuesdays), rhythm=TUESDAYS, since=MONDAY, on=day(7 * 80))
    less = strength(days(without), rhythm=TUESDAYS, since=MONDAY, on=day(7 * 80))

    assert max(a.strength - b.strength for a, b in zip(whole, less, strict=True)) < 1 / 8


def test_a_tuesdays_practice_done_on_a_thursday_loses_next_to_nothing():
    tuesdays = [1 + 7 * week for week in range(30)]
    moved = [number + 2 if number == 1 + 7 * 20 else number for number in tuesdays]

    on_time, later = (at(days(done), TUESDAYS, 209) for done in (tuesdays, moved))

    assert later == pytest.approx(on_time, abs=0.03)


@given(RHYTHMS, DAYS, st.randoms())
def test_the_order_in_which_it_was_told_does_not_matter(rhythm, done, chance):
    shuffled = list(done)
    chance.shuffle(shuffled)

    assert at(days(done), rhythm, 365) == at(days(shuffled), rhythm, 365)


@given(RHYTHMS, DAYS, st.integers(0, 365))
def test_doing_more_never_lowers_it(rhythm, done, more):
    assert at(days([*done, more]), rhythm, 365) >= at(days(done), rhythm, 365)


@given(RHYTHMS, DAYS, st.integers(0, 365), st.integers(1, 60), st.integers(0, 365))
def test_doing_more_never_lowers_it_in_a_rest_either(rhythm, done, begins, length, more):
    rest = [Span(day(begins), day(begins + length))]

    assert at(days([*done, more]), rhythm, 365, rest) >= at(days(done), rhythm, 365, rest)


@given(RHYTHMS, DAYS, st.integers(0, 200), st.integers(1, 90))
def test_a_rest_changes_nothing(rhythm, done, begins, length):
    rested = [number if number < begins else number + length for number in done]
    rest = [Span(day(begins), day(begins + length))]

    with_rest = at(days(rested), rhythm, 365 + length, rest)

    assert with_rest == pytest.approx(at(days(done), rhythm, 365), abs=1e-12)


@given(RHYTHMS, DAYS, st.integers(1, 300))
def test_while_it_rests_it_stays_as_it_is(rhythm, done, begins):
    rest = [Span(day(begins), day(begins + 60))]
    before = at(days([number for number in done if number < begins]), rhythm, begins - 1, rest)

    assert at(days(done), rhythm, begins + 59, rest) == before


def test_rests_that_overlap_count_once():
    done = days([1, 8, 15, 40])
    one = [Span(day(16), day(38))]
    two = [Span(day(16), day(30)), Span(day(20), day(38))]

    assert at(done, TUESDAYS, 60, one) == at(done, TUESDAYS, 60, two)


def test_what_was_done_in_a_rest_counts_after_it():
    rest = [Span(day(7), day(14))]

    assert at(days([8]), TUESDAYS, 14, rest) > at([], TUESDAYS, 14, rest)


def test_weeks_begin_on_mondays_and_the_last_one_is_as_it_stands():
    weeks = strength(days([1]), rhythm=TUESDAYS, since=day(1), on=day(15))

    assert [week.begins for week in weeks] == [day(0), day(7), day(14)]
    assert strength([], rhythm=TUESDAYS, since=day(5), on=day(4)) == ()


def test_which_way_it_goes_is_said_in_a_word():
    weekly = days(1 + 7 * week for week in range(104))

    def felt(done, number, rests=()):
        return feel(strength(done, rhythm=TUESDAYS, since=MONDAY, on=day(number), rests=rests))

    assert felt([], 30) is Feel.BEGUN
    assert felt(weekly, 60) is Feel.GROWING
    assert felt(weekly, 700) is Feel.STEADY
    assert felt(weekly[:50], 400) is Feel.RESTING
    assert felt(weekly, 60, [Span(day(50), day(90))]) is Feel.RESTING
    assert feel(()) is Feel.BEGUN


@given(RHYTHMS, st.integers(0, 40), st.integers(0, 400))
def test_what_was_done_once_is_never_called_steady(rhythm, done, later):
    weeks = strength(days([done]), rhythm=rhythm, since=MONDAY, on=day(done + later))

    assert feel(weeks) is not Feel.STEADY


@pytest.mark.parametrize("number", [1, 6, 20])
def test_what_was_just_done_for_the_first_time_grows(number):
    for rhythm in (TUESDAYS, Rhythm(Kind.MONTHLY, frozenset({1})), Rhythm(Kind.EACH_TIME)):
        weeks = strength(days([number]), rhythm=rhythm, since=MONDAY, on=day(number))

        assert feel(weeks) is Feel.GROWING


def test_what_was_done_for_long_and_then_no_more_is_not_called_steady_again():
    weekly = days(1 + 7 * week for week in range(96))

    for number in range(716, 1200, 7):
        weeks = strength(weekly, rhythm=TUESDAYS, since=MONDAY, on=day(number))
        assert feel(weeks) is Feel.RESTING
