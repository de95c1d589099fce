"""A strip made ready for its template: lying down, standing up, and as a table."""

from collections.abc import Sequence
from dataclasses import dataclass

from alongside.engines.charts.lying import Lying, lay_down
from alongside.engines.charts.strip import Month, Span, Strip
from alongside.engines.charts.upright import Upright, stand_up


@dataclass(frozen=True, slots=True)
class Drawing:
    """What `charts/strip.html` takes as `strip`."""

    lying: Lying
    upright: Upright
    months: Sequence[Month]
    spans: Sequence[Span]
    left_out: int


def draw(strip: Strip) -> Drawing:
    """Lay a strip out in both forms; `left_out` counts the promises beyond the first few."""
    shown = strip.shown_spans()
    return Drawing(
        lying=lay_down(strip),
        upright=stand_up(strip),
        months=strip.by_month(),
        spans=shown,
        left_out=len(strip.spans) - len(shown),
    )
