"""The strip standing up, for where there is no room: time runs down, words left, deeds right.

It is laid out for a column of 240 pixels, which is what a screen of 320 leaves it. Its spans carry
numbers; the words to them stand in a list below, where they can be as long as they are.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from alongside.engines.charts.marks import Bar, Count, Dot, Sign, Silence, Stretch, Tick, by_month
from alongside.engines.charts.stacking import lanes, pile
from alongside.engines.charts.strip import Mark, Month, Span, Strip
from alongside.engines.charts.window import Window, after

WIDTH = 240.0
AXIS = 130.0
WORDS_FROM, DEEDS_TO = 58.0, 172.0  # left of it stand dates, right of it spans
LANE = 16.0
APART, SIGN, NUMBER = 12.0, 16.0, 18.0  # room that a mark, a sign, a number takes, in pixels
TOP, BOTTOM = 40.0, 14.0
LOWEST, HIGHEST, PER_MONTH = 280.0, 900.0, 26.0
MOST_TICKS = 12
MOST_MARKS = 450  # six columns of what the longest fall can hold


@dataclass(frozen=True, slots=True)
class Upright:
    """Everything that the template draws, in pixels."""

    width: float
    height: float
    axis: float
    words: Sequence[Dot]
    deeds: Sequence[Dot]
    word_bars: Sequence[Bar]
    deed_bars: Sequence[Bar]
    counts: Sequence[Count]
    ticks: Sequence[Tick]
    silences: Sequence[Silence]
    stretches: Sequence[Stretch]
    today: float | None
    end: float


@dataclass(frozen=True, slots=True)
class _Fall:
    """How time falls: from the first day at the top to the last at the bottom."""

    window: Window
    length: float

    def at(self, day: date) -> float:
        """Return how far down a day stands."""
        return round(TOP + self.window.share(day) * self.length, 1)


def stand_up(strip: Strip) -> Upright:
    """Stand a strip up."""
    months = sum(1 for _ in strip.window.months())
    fall = _Fall(strip.window, min(max(months * PER_MONTH, LOWEST), HIGHEST))
    sides = _sides(strip, fall)
    return Upright(
        width=WIDTH,
        height=fall.length + TOP + BOTTOM,
        axis=AXIS,
        **sides,
        ticks=[Tick(0, fall.at(month), month) for month in strip.window.ticks(MOST_TICKS)],
        silences=_silences(strip, fall),
        stretches=_stretches(strip, fall, _right_edge(sides)),
        today=_today(strip, fall),
        end=fall.length + TOP,
    )


def _sides(strip: Strip, fall: _Fall) -> dict[str, Sequence[Any]]:
    """Draw single marks while they fit, else months."""
    if strip.months or max(len(strip.words), len(strip.deeds)) > MOST_MARKS:
        return _bars(strip, fall)
    words, deeds = _inside(strip.words, fall), _inside(strip.deeds, fall)
    return _dots(words, deeds) if _fits(words, deeds) else _bars(strip, fall)


def _inside(marks: Sequence[Mark], fall: _Fall) -> list[tuple[Mark, float, int]]:
    """Return each mark inside the window with how far down it is and in which column."""
    window = fall.window
    inside = sorted(
        (mark for mark in marks if window.first <= mark.on <= window.last),
        key=lambda mark: mark.on,
    )
    down = [fall.at(mark.on) for mark in inside]
    return list(zip(inside, down, pile(down, APART), strict=True))


def _fits(words: Sequence[tuple[Any, float, int]], deeds: Sequence[tuple[Any, float, int]]) -> bool:
    most_words = (AXIS - 11 - WORDS_FROM) / APART
    most_deeds = (DEEDS_TO - AXIS - 11) / APART
    return all(column <= most_words for *_, column in words) and all(
        column <= most_deeds for *_, column in deeds
    )


def _dots(
    words: Sequence[tuple[Any, float, int]], deeds: Sequence[tuple[Any, float, int]]
) -> dict[str, Sequence[Any]]:
    return {
        "words": [
            Dot(AXIS - 11 - APART * column, y, word.title, word.url, word.on, word.has_promise)
            for word, y, column in words
        ],
        "deeds": [
            Dot(AXIS + 11 + APART * column, y, deed.title, deed.url, deed.on)
            for deed, y, column in deeds
        ],
        "word_bars": (),
        "deed_bars": (),
        "counts": (),
    }


def _bars(strip: Strip, fall: _Fall) -> dict[str, Sequence[Any]]:
    """Draw months as bars to both sides, words and deeds on one scale."""
    months = strip.by_month()
    most_words = max((each.words for each in months), default=0) or 1
    most_deeds = max((each.deeds for each in months), default=0) or 1
    scale = min((AXIS - WORDS_FROM - 26) / most_words, (DEEDS_TO - AXIS - 26) / most_deeds)
    return {
        "words": (),
        "deeds": (),
        "word_bars": [bar for each in months for bar in _word_bars(fall, each, scale)],
        "deed_bars": [
            _bar(fall, each, AXIS + 1, each.deeds * scale, solid=True)
            for each in months
            if each.deeds
        ],
        "counts": [
            count for each in _numbered(months, fall) for count in _counts(each, fall, scale)
        ],
    }


def _word_bars(fall: _Fall, month: Month, scale: float) -> list[Bar]:
    solid, hollow = month.with_promise * scale, month.without_promise * scale
    bars = []
    if solid:
        bars.append(_bar(fall, month, AXIS - 1 - solid, solid, solid=True))
    if hollow:
        bars.append(_bar(fall, month, AXIS - 1 - solid - hollow, hollow, solid=False))
    return bars


def _bar(fall: _Fall, month: Month, x: float, width: float, *, solid: bool) -> Bar:
    top, bottom = fall.at(month.month), fall.at(after(month.month))
    margin = (bottom - top) * 0.12
    height = max(bottom - top - 2 * margin, 1.5)
    return Bar(
        round(x, 1), round(top + margin, 1), max(round(width, 1), 2.0), round(height, 1), solid
    )


def _numbered(months: Sequence[Month], fall: _Fall) -> list[Month]:
    """Return the months whose numbers are not too near to each other; the fullest choose first."""
    chosen: list[Month] = []
    for each in sorted(months, key=lambda each: -(each.words + each.deeds)):
        if all(abs(fall.at(each.month) - fall.at(other.month)) >= 14 for other in chosen):
            chosen.append(each)
    return chosen


def _counts(month: Month, fall: _Fall, scale: float) -> list[Count]:
    y = (fall.at(month.month) + fall.at(after(month.month))) / 2 + 4
    words = Count(round(AXIS - 5 - month.words * scale, 1), round(y, 1), month.words)
    deeds = Count(round(AXIS + 5 + month.deeds * scale, 1), round(y, 1), month.deeds)
    return [count for count in (words, deeds) if count.number]


def _silences(strip: Strip, fall: _Fall) -> list[Silence]:
    return [
        Silence(fall.at(start), fall.at(stop), by_month((stop - start).days), 0)
        for start, stop in strip.silences()
    ]


def _right_edge(sides: dict[str, Sequence[Any]]) -> float:
    """Return how far the deeds reach."""
    if sides["deed_bars"]:
        return DEEDS_TO
    return max((deed.x for deed in sides["deeds"]), default=AXIS + 11) + 6


def _stretches(strip: Strip, fall: _Fall, left: float) -> list[Stretch]:
    """Give spans lanes side by side; those beyond the last lane stand only in the list below."""
    spans = strip.shown_spans()
    ends = [(fall.at(span.said), fall.at(_end(strip, span))) for span in spans]
    signs = [_signs(span, stop, fall) for span, (_, stop) in zip(spans, ends, strict=True)]
    taken = [
        (start - NUMBER, stop + piled[-1].offset + SIGN / 2)
        for (start, stop), piled in zip(ends, signs, strict=True)
    ]
    return [
        Stretch(
            span=span,
            number=number,
            start=start,
            stop=stop,
            at=left + LANE * (lane + 0.75),
            signs=piled,
            clipped=span.said < strip.window.first,
        )
        for number, (span, (start, stop), piled, lane) in enumerate(
            zip(spans, ends, signs, lanes(taken, apart=4), strict=True), start=1
        )
        if left + LANE * (lane + 0.75) <= WIDTH - 7
    ]


def _signs(span: Span, stop: float, fall: _Fall) -> list[Sign]:
    """Pile the signs up under the span's end, and back over it where they would leave the box."""
    high = SIGN * (len(span.signs) - 1)
    over = max(stop + high - fall.at(fall.window.last), 0.0)
    return [Sign(standing, SIGN * index - over) for index, standing in enumerate(span.signs)]


def _end(strip: Strip, span: Span) -> date:
    return span.due or max(span.said, strip.today or strip.window.last)


def _today(strip: Strip, fall: _Fall) -> float | None:
    if strip.today is None or not strip.window.first < strip.today < strip.window.last:
        return None
    return fall.at(strip.today)
