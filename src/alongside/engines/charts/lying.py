"""The strip lying down, for where there is room: time runs to the right."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Generic, NamedTuple

from alongside.engines.charts.letters import shorten, width_of
from alongside.engines.charts.marks import (
    Bar,
    Count,
    Dot,
    Label,
    Sign,
    Silence,
    Stretch,
    Tick,
    by_month,
)
from alongside.engines.charts.stacking import peaks, pile
from alongside.engines.charts.strip import Deed, Mark, Month, Span, Strip, Word
from alongside.engines.charts.window import Window, after

NARROWEST = 600.0  # pixels between the ends of time; charts.css never shows it narrower
MOST_ROWS = 7
MOST_TICKS = 7
DOT, SQUARE, SIGN = 17.0, 17.0, 18.0  # room that a mark takes, in pixels
MOST_MARKS = round(MOST_ROWS * NARROWEST / DOT)  # no pile of more can be low enough
ROW, LABEL_ROW = 27.0, 17.0
BARS = 118.0
TODAY_ROOM = 20.0


@dataclass(frozen=True, slots=True)
class Lying:
    """Everything that the template draws, and how high the drawing is."""

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


def lay_down(strip: Strip) -> Lying:
    """Lay a strip down."""
    if strip.months or max(len(strip.words), len(strip.deeds)) > MOST_MARKS:
        return _with_bars(strip)
    words, deeds = _dots(strip, strip.words), _dots(strip, strip.deeds)
    if _too_high(words) or _too_high(deeds):
        return _with_bars(strip)
    top = TODAY_ROOM if _today(strip) is not None else 4.0
    axis = top + DOT * max(_rows(words), 2) + 8
    below = axis + SQUARE * max(_rows(deeds), 1) + 8
    stretches, bottom = _stretches(strip, below + 16)
    return Lying(
        height=bottom + 22,
        axis=axis,
        words=[_word(word, x, axis - 14 - DOT * row) for word, x, row in words],
        deeds=[_deed(deed, x, axis + 16 + SQUARE * row) for deed, x, row in deeds],
        word_bars=(),
        deed_bars=(),
        counts=(),
        ticks=_ticks(strip.window, bottom + 16),
        silences=_silences(strip),
        stretches=stretches,
        today=_today(strip),
    )


class Placed(NamedTuple, Generic[Mark]):
    """A mark, where it stands across, and in which row from the line."""

    mark: Mark
    x: float
    row: int


def _dots(strip: Strip, marks: Sequence[Mark]) -> list[Placed[Mark]]:
    """Place each mark inside the window, by day."""
    window = strip.window
    inside = sorted(
        (mark for mark in marks if window.first <= mark.on <= window.last),
        key=lambda mark: mark.on,
    )
    shares = [window.share(mark.on) for mark in inside]
    rows = pile([share * NARROWEST for share in shares], DOT)
    return [
        Placed(mark, percent(share), row)
        for mark, share, row in zip(inside, shares, rows, strict=True)
    ]


def _rows(placed: Sequence[Placed[Mark]]) -> int:
    return max((each.row + 1 for each in placed), default=0)


def _too_high(placed: Sequence[Placed[Mark]]) -> bool:
    return _rows(placed) > MOST_ROWS


def _word(word: Word, x: float, y: float) -> Dot:
    return Dot(x, y, word.title, word.url, word.on, word.has_promise)


def _deed(deed: Deed, x: float, y: float) -> Dot:
    return Dot(x, y, deed.title, deed.url, deed.on)


def _with_bars(strip: Strip) -> Lying:
    months = strip.by_month()
    most = max((max(each.words, each.deeds) for each in months), default=1) or 1
    scale = BARS / most
    high = max((each.words for each in months), default=0) * scale
    low = max((each.deeds for each in months), default=0) * scale
    axis = (TODAY_ROOM if _today(strip) is not None else 4.0) + max(high, 30) + 18
    below = axis + max(low, 12) + 20
    stretches, bottom = _stretches(strip, below + 16)
    return Lying(
        height=bottom + 22,
        axis=axis,
        words=(),
        deeds=(),
        word_bars=[bar for each in months for bar in _word_bars(strip.window, each, axis, scale)],
        deed_bars=[
            _bar(strip.window, each, axis + 1, each.deeds * scale, solid=True)
            for each in months
            if each.deeds
        ],
        counts=[*_counts(strip, axis, scale, up=True), *_counts(strip, axis, scale, up=False)],
        ticks=_ticks(strip.window, bottom + 16),
        silences=_silences(strip),
        stretches=stretches,
        today=_today(strip),
    )


def _word_bars(window: Window, month: Month, axis: float, scale: float) -> list[Bar]:
    """Stack a month's words: those with a promise, solid, on the line; the others on top."""
    solid, hollow = month.with_promise * scale, month.without_promise * scale
    bars = []
    if solid:
        bars.append(_bar(window, month, axis - 1 - solid, solid, solid=True))
    if hollow:
        bars.append(_bar(window, month, axis - 1 - solid - hollow, hollow, solid=False))
    return bars


def _edges(window: Window, month: Month) -> tuple[float, float]:
    start, stop = window.share(month.month), window.share(after(month.month))
    margin = (stop - start) * 0.12
    return start + margin, stop - margin


def _bar(window: Window, month: Month, y: float, height: float, *, solid: bool) -> Bar:
    start, stop = _edges(window, month)
    return Bar(percent(start), round(y, 1), percent(stop - start), max(height, 2.0), solid)


def _counts(strip: Strip, axis: float, scale: float, *, up: bool) -> list[Count]:
    """Number the peaks, as far as there is room between their neighbours."""
    months = strip.by_month()
    numbers = [each.words if up else each.deeds for each in months]
    shares = [_edges(strip.window, each) for each in months]
    labelled = peaks(
        numbers,
        [(start * NARROWEST, stop * NARROWEST) for start, stop in shares],
        [width_of(str(number)) + 4 for number in numbers],
    )
    return [
        Count(
            percent((start + stop) / 2),
            round(axis - number * scale - 6 if up else axis + number * scale + 14, 1),
            number,
        )
        for number, (start, stop), shown in zip(numbers, shares, labelled, strict=True)
        if shown
    ]


def _ticks(window: Window, y: float) -> list[Tick]:
    return [
        Tick(percent(share), y, month, _anchor(share))
        for month in window.ticks(MOST_TICKS)
        for share in [window.share(month)]
    ]


def _anchor(share: float) -> str:
    if share < 0.06:
        return "start"
    return "end" if share > 0.94 else "middle"


def _today(strip: Strip) -> float | None:
    """Return where today stands, unless it is the end of the strip or outside."""
    if strip.today is None or not strip.window.first < strip.today < strip.window.last:
        return None
    return percent(strip.window.share(strip.today))


def _silences(strip: Strip) -> list[Silence]:
    found = []
    for start, stop in strip.silences():
        left, right = strip.window.share(start), strip.window.share(stop)
        room = (right - left) * NARROWEST - 2 * SQUARE
        found.append(Silence(percent(left), percent(right), by_month((stop - start).days), room))
    return found


def _stretches(strip: Strip, y: float) -> tuple[list[Stretch], float]:
    """Give every promise a row of its own, and return the rows and where they end."""
    rows = []
    for number, span in enumerate(strip.shown_spans(), start=1):
        stretch, y = _stretch(strip, span, number, y)
        rows.append(stretch)
    return rows, y


def _stretch(strip: Strip, span: Span, number: int, y: float) -> tuple[Stretch, float]:
    window = strip.window
    start, stop = window.share(span.said), window.share(_end(strip, span))
    signs = _signs(span, stop)
    beside = _beside(span.label, start, stop, signs, y)
    at = y if beside else y + LABEL_ROW
    return Stretch(
        span=span,
        number=number,
        start=percent(start),
        stop=percent(stop),
        at=at,
        signs=signs,
        label=beside or _above(span.label, start, y),
        clipped=span.said < window.first,
    ), at + ROW


def _end(strip: Strip, span: Span) -> date:
    """Return when a span ends; without a date it lasts until today."""
    return span.due or max(span.said, strip.today or strip.window.last)


def _signs(span: Span, stop: float) -> list[Sign]:
    """Stand the signs at the span's end, and back from it where they would leave the box."""
    wide = SIGN * (len(span.signs) - 1)
    over = max(stop * NARROWEST + wide - NARROWEST, 0.0)
    return [Sign(standing, SIGN * index - over) for index, standing in enumerate(span.signs)]


def _beside(text: str, start: float, stop: float, signs: Sequence[Sign], y: float) -> Label | None:
    """Put a span's words after it, else before it, if there is room."""
    room = width_of(text)
    after_signs = signs[-1].offset + 14
    if stop * NARROWEST + after_signs + room <= NARROWEST:
        return Label(text, percent(stop), y + 4.5, after_signs, "start")
    if start * NARROWEST - 12 - room >= 0:
        return Label(text, percent(start), y + 4.5, -12, "end")
    return None


def _above(text: str, start: float, y: float) -> Label:
    """Put a span's words over it, cut where even the whole width is too little."""
    text = shorten(text, NARROWEST)
    over = max(start * NARROWEST + width_of(text) - NARROWEST, 0.0)
    return Label(text, percent(start), y + 4, -round(over, 1), "start")


def percent(share: float) -> float:
    """Return a share of the whole as a percentage with two decimals."""
    return round(share * 100, 2)
