"""Bars: how much of each, from one zero; what may not be shown is named, not drawn."""

from collections.abc import Sequence
from dataclasses import dataclass

ROW, NUMBER_ROOM = 46.0, 22.0  # pixels: a row, and the letters over its bar
LONGEST = 88.0  # percent, so that the number behind the longest bar stays in the box


@dataclass(frozen=True, slots=True)
class Bar:
    """One amount; `value` None: withheld, because too few people stand behind it."""

    label: str
    value: float | None
    tone: str = "word"  # "word" for what was said, "deed" for what was done, "plain" for others
    shown: str = ""  # the value as it is written; empty: as it is
    note: str = ""  # how many people it rests on


@dataclass(frozen=True, slots=True)
class Row:
    """A bar with its place."""

    bar: Bar
    y: float
    width: float

    @property
    def withheld(self) -> bool:
        """Whether the amount may not be shown."""
        return self.bar.value is None


@dataclass(frozen=True, slots=True)
class Bars:
    """What `charts/bars.html` takes as `bars`."""

    height: float
    rows: Sequence[Row]


def lay_out(bars: Sequence[Bar], *, most: float | None = None) -> Bars:
    """Lay bars out on one scale; `most` is the value of a full bar, such as 100 for percentages."""
    amounts = [bar.value for bar in bars if bar.value is not None]
    if any(amount < 0 for amount in amounts):
        raise ValueError("a bar cannot be shorter than nothing; draw differences as lines")
    full = most or max(amounts, default=0) or 1
    return Bars(
        height=ROW * len(bars),
        rows=[
            Row(bar, NUMBER_ROOM + ROW * index, round(min((bar.value or 0) / full, 1) * LONGEST, 2))
            for index, bar in enumerate(bars)
        ],
    )
