"""Lines: how an amount moved over time. A month that is withheld or missing breaks the line."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from alongside.engines.charts.letters import shorten
from alongside.engines.charts.window import Window

HEIGHT, TOP, BOTTOM = 260.0, 14.0, 30.0  # pixels
LABEL_ROOM, APART = 130.0, 17.0
MOST_LINES, MOST_TICKS = 3, 3
_STEPS = (1, 2, 2.5, 5, 10)


@dataclass(frozen=True, slots=True)
class Line:
    """One amount over time; a value of None is withheld or not known."""

    label: str
    points: tuple[tuple[date, float | None], ...]


@dataclass(frozen=True, slots=True)
class Point:
    """A value with its place: across in percent, down in pixels."""

    x: float
    y: float
    on: date
    value: float


@dataclass(frozen=True, slots=True)
class Curve:
    """A line as it is drawn: its points, the pieces between neighbours, and its label's place."""

    label: str
    shown: str
    rank: str  # "first", "second" or "third": how it is drawn
    points: Sequence[Point]
    pieces: Sequence[tuple[Point, Point]]
    label_y: float


@dataclass(frozen=True, slots=True)
class Level:
    """A line across at a round value."""

    y: float
    value: float


@dataclass(frozen=True, slots=True)
class Lines:
    """What `charts/lines.html` takes as `lines`."""

    height: float
    floor: float
    curves: Sequence[Curve]
    levels: Sequence[Level]
    ticks: Sequence[tuple[float, date]]
    days: Sequence[date]
    lines: Sequence[Line]


def lay_out(lines: Sequence[Line], window: Window, *, most: float | None = None) -> Lines:
    """Lay at most three lines out from zero to `most`, or to a round number over the highest."""
    if len(lines) > MOST_LINES:
        raise ValueError(f"{len(lines)} lines cannot be told apart; draw {MOST_LINES} at most")
    values = [value for line in lines for _, value in line.points if value is not None]
    step, top = _scale(most or max(values, default=1))
    drawn = [_points(line, window, top) for line in lines]
    places = _clear([points[-1].y if points else HEIGHT - BOTTOM for points in drawn])
    return Lines(
        height=HEIGHT,
        floor=HEIGHT - BOTTOM,
        curves=[
            Curve(
                line.label, shorten(line.label, LABEL_ROOM), rank, points, _pieces(line, points), y
            )
            for line, points, y, rank in zip(
                lines, drawn, places, ("first", "second", "third"), strict=False
            )
        ],
        levels=[
            Level(_down(step * index, top), step * index) for index in range(round(top / step) + 1)
        ],
        ticks=[(round(window.share(day) * 100, 2), day) for day in window.ticks(MOST_TICKS)],
        days=sorted({day for line in lines for day, _ in line.points}),
        lines=lines,
    )


def _scale(highest: float) -> tuple[float, float]:
    """Return a round step and a top that is a few of them, at or over the highest value."""
    if highest <= 0:
        return 1, 1
    power = 10.0 ** (len(str(int(highest / 4))) - 1) if highest >= 4 else 0.1
    while power * 10 * 4 < highest:
        power *= 10
    step = next(each * power for each in _STEPS if each * power * 4 >= highest)
    count = next(count for count in range(1, 6) if step * count >= highest - 1e-9)
    return step, step * count


def _down(value: float, top: float) -> float:
    return round(TOP + (HEIGHT - TOP - BOTTOM) * (1 - value / top), 1)


def _points(line: Line, window: Window, top: float) -> list[Point]:
    return [
        Point(round(window.share(day) * 100, 2), _down(value, top), day, value)
        for day, value in sorted(line.points)
        if value is not None and window.first <= day <= window.last
    ]


def _pieces(line: Line, points: Sequence[Point]) -> list[tuple[Point, Point]]:
    """Join neighbours, but never across a day whose value is withheld."""
    missing = [day for day, value in line.points if value is None]
    return [
        (left, right)
        for left, right in pairwise(points)
        if not any(left.on < day < right.on for day in missing)
    ]


def _clear(places: Sequence[float]) -> list[float]:
    """Move labels apart that would cover each other, from the top down and back into the box."""
    order = sorted(range(len(places)), key=lambda index: places[index])
    cleared = list(places)
    for above, below in pairwise(order):
        cleared[below] = max(cleared[below], cleared[above] + APART)
    lowest = HEIGHT - BOTTOM
    for index in reversed(order):
        cleared[index] = min(cleared[index], lowest)
        lowest = cleared[index] - APART
    return [round(place, 1) for place in cleared]
