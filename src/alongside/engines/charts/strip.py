"""The strip: what was said above a line of time, what was done below it, and what was promised.

Each promise is a span from the day it was said to the day it falls due, and ends in the signs of
its standing. A burst of words with nothing under it is seen at a glance. Where single marks would
pile up too high, months are drawn as bars, words and deeds on one scale.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import TypeVar

from alongside.engines.charts.window import Window, after, month_of

Mark = TypeVar("Mark", "Word", "Deed")

MOST_SPANS = 12
SILENCE = 120  # days without a deed that are worth a word


@dataclass(frozen=True, slots=True)
class Word:
    """Something said."""

    on: date
    has_promise: bool
    title: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Deed:
    """Something done."""

    on: date
    title: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Span:
    """A promise: its signs are names of standings, the circle's word first."""

    said: date
    due: date | None
    signs: tuple[str, ...]
    label: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Month:
    """How much was said and done in a month, for whoever keeps tallies and not single marks."""

    month: date
    words: int
    with_promise: int
    deeds: int

    @property
    def without_promise(self) -> int:
        """How many of the words held no promise."""
        return self.words - self.with_promise


@dataclass(frozen=True, slots=True)
class Strip:
    """What is drawn. Give either single marks (`words`, `deeds`) or `months`."""

    window: Window
    words: tuple[Word, ...] = ()
    deeds: tuple[Deed, ...] = ()
    spans: tuple[Span, ...] = ()
    months: tuple[Month, ...] = ()
    today: date | None = None

    def by_month(self) -> tuple[Month, ...]:
        """Return every month in which something was said or done, in order."""
        if self.months:
            inside = {*self.window.months()}
            kept = (each for each in self.months if each.month in inside)
            return tuple(sorted(kept, key=lambda each: each.month))
        return _count(_inside(self.words, self.window), _inside(self.deeds, self.window))

    def silences(self) -> tuple[tuple[date, date], ...]:
        """Return the long times in which something was said and nothing was done."""
        said, done = self._days()
        end = min(self.window.last, self.today or self.window.last)
        edges = [self.window.first, *done, end]
        return tuple(
            (start, stop)
            for start, stop in pairwise(edges)
            if (stop - start).days >= SILENCE and any(start <= day < stop for day in said)
        )

    def _days(self) -> tuple[list[date], list[date]]:
        """Return the days of words and of deeds; of a month's deeds, both of its ends."""
        if not self.months:
            return (
                [word.on for word in _inside(self.words, self.window)],
                sorted(deed.on for deed in _inside(self.deeds, self.window)),
            )
        months = self.by_month()
        done = [day for each in months if each.deeds for day in (each.month, after(each.month))]
        return [each.month for each in months if each.words], done

    def shown_spans(self) -> tuple[Span, ...]:
        """Return the first few spans that touch the window, in the order given."""
        first, last = self.window.first, self.window.last
        touching = (
            span for span in self.spans if span.said <= last and (span.due or last) >= first
        )
        return tuple(touching)[:MOST_SPANS]


def _inside(marks: Sequence[Mark], window: Window) -> list[Mark]:
    return [mark for mark in marks if window.first <= mark.on <= window.last]


def _count(words: Sequence[Word], deeds: Sequence[Deed]) -> tuple[Month, ...]:
    said = Counter(month_of(word.on) for word in words)
    promised = Counter(month_of(word.on) for word in words if word.has_promise)
    done = Counter(month_of(deed.on) for deed in deeds)
    return tuple(
        Month(month, said[month], promised[month], done[month]) for month in sorted({*said, *done})
    )
