"""How settled a practice has become, reckoned as Loop Habit Tracker reckons the score of a habit.

Seen in the repository iSoron/uhabits, in `uhabits-core/.../core/models/Score.kt` and
`ScoreList.kt`, on 25 November 2026 (`loop-habit-tracker-score` in `content/sources.yml`). Day by
day

    score = previous * m + share * (1 - m)        m = 0.5 ** (sqrt(frequency) / 13)

where `frequency` is how often a day it is meant to be done (once a week: 1/7) and `share` how much
of what was meant in the last days was done, at most 1. As there, whatever comes less often than
daily is looked at over twice its span (once a week: two in fourteen days), so that a Tuesday's
practice done on a Thursday loses next to nothing.

Two things differ. Loop leaves the score as it is on a day that was skipped, and yet lets the days
before it grow old; here a rest is cut out of time, so that a rest changes nothing at all. And what
was done in a rest is not lost: it counts on the first day after it.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from math import sqrt

from alongside.engines.rhythm.coming import Rhythm

HALVES_IN = 13.0
A_MONTH = 4  # weeks
NEXT_TO_NOTHING = 0.02
# What was done once reaches less than this, whatever its rhythm: at most 0.22, monthly.
MORE_THAN_ONCE = 0.25


@dataclass(frozen=True, slots=True)
class Span:
    """A rest: from its first day to the day on which it ends, which is no part of it."""

    begins: date
    until: date


@dataclass(frozen=True, slots=True)
class Week:
    """How settled something was at the end of a week, from 0 to 1, to be drawn and forgotten."""

    begins: date
    strength: float
    at_rest: bool


class Feel(StrEnum):
    """The same in a word: which way it goes, never how far it has come."""

    BEGUN = "begun"
    GROWING = "growing"
    STEADY = "steady"
    RESTING = "resting"


def strength(
    done: Iterable[date],
    *,
    rhythm: Rhythm,
    since: date,
    on: date,
    rests: Iterable[Span] = (),
) -> Sequence[Week]:
    """Give each week from `since` to `on`, the last one as it stands on that day.

    What was done before `since` or after `on` is left out.
    """
    days = [since + timedelta(days=number) for number in range((on - since).days + 1)]
    resting = _days_of(rests, since, on)
    awake = _day_by_day(_on_waking_days(done, days, resting), rhythm)
    weeks: dict[date, Week] = {}
    score = 0.0
    for day in days:
        if day not in resting:
            score = next(awake)
        monday = day - timedelta(days=day.weekday())
        weeks[monday] = Week(monday, score, at_rest=day in resting)
    return tuple(weeks.values())


def feel(weeks: Sequence[Week]) -> Feel:
    """Say in a word how the last month went: compared with itself, and with nobody.

    Steady is what stays where more than one time has brought it. Below that, the least rise grows
    and the least fall rests: a practice that was done once is on its way up or down.
    """
    if not weeks or weeks[-1].strength == 0.0:
        return Feel.BEGUN
    if weeks[-1].at_rest:
        return Feel.RESTING
    before = weeks[-1 - A_MONTH].strength if len(weeks) > A_MONTH else 0.0
    change = weeks[-1].strength - before
    if weeks[-1].strength >= MORE_THAN_ONCE and abs(change) <= NEXT_TO_NOTHING:
        return Feel.STEADY
    # What falls gently rests; there is no word here for what was not done.
    return Feel.GROWING if change > 0 else Feel.RESTING


def _day_by_day(times: Iterable[int], rhythm: Rhythm) -> Iterator[float]:
    """Give the score of each day, of which one knows how often it was done."""
    wanted, span = rhythm.times, rhythm.days
    keeps = 0.5 ** (sqrt(wanted / span) / HALVES_IN)
    if wanted < span:
        wanted, span = wanted * 2, span * 2
    seen: list[int] = []
    rolling, score = 0, 0.0
    for number, today in enumerate(times):
        seen.append(today)
        rolling += today - (seen[number - span] if number >= span else 0)
        score = score * keeps + min(1.0, rolling / wanted) * (1.0 - keeps)
        yield score


def _on_waking_days(
    done: Iterable[date], days: Sequence[date], resting: frozenset[date]
) -> Iterator[int]:
    """Give, for each day that is no rest, how often it was done since the one before."""
    counted = Counter(set(done))
    waiting = 0
    for day in days:
        waiting += counted[day]
        if day not in resting:
            yield waiting
            waiting = 0


def _days_of(rests: Iterable[Span], since: date, on: date) -> frozenset[date]:
    """Give the days of rest between two days; a rest that has not ended reaches beyond."""
    found: set[date] = set()
    for rest in rests:
        day = max(rest.begins, since)
        while day < rest.until and day <= on:
            found.add(day)
            day += timedelta(days=1)
    return frozenset(found)
