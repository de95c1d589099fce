"""What a laid-out strip is made of. Across in percent, down in pixels, unless it says otherwise."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from alongside.engines.charts.strip import Span


@dataclass(frozen=True, slots=True)
class Dot:
    """One mark: the middle of a circle (words) or square (deeds)."""

    x: float
    y: float
    title: str
    url: str
    on: date
    has_promise: bool = False


@dataclass(frozen=True, slots=True)
class Bar:
    """A month's bar: `solid` for words with a promise or for deeds, else hollow."""

    x: float
    y: float
    width: float
    height: float
    solid: bool


@dataclass(frozen=True, slots=True)
class Count:
    """A number beside a bar."""

    x: float
    y: float
    number: int


@dataclass(frozen=True, slots=True)
class Tick:
    """A named month; `anchor` keeps its letters inside the box."""

    x: float
    y: float
    on: date
    anchor: str = "middle"


@dataclass(frozen=True, slots=True)
class Silence:
    """A long time with words and no deed; `room` is what its words may take, in pixels."""

    start: float
    stop: float
    months: int
    room: float

    @property
    def middle(self) -> float:
        """Where its words stand."""
        return (self.start + self.stop) / 2


@dataclass(frozen=True, slots=True)
class Sign:
    """A standing's sign, so many pixels from where its span ends."""

    standing: str
    offset: float


@dataclass(frozen=True, slots=True)
class Label:
    """A span's words: where, how many pixels to the side, and which end of them stands there."""

    text: str
    x: float
    y: float
    offset: float
    anchor: str


@dataclass(frozen=True, slots=True)
class Stretch:
    """A promise from said to due. `clipped` began before the window; `dateless` has no end."""

    span: Span
    number: int
    start: float
    stop: float
    at: float  # its row (lying) or lane (standing up)
    signs: Sequence[Sign]
    label: Label | None = None
    clipped: bool = False

    @property
    def dateless(self) -> bool:
        """Whether nobody said by when."""
        return self.span.due is None

    @property
    def manner(self) -> str:
        """The sign that its line is drawn after: let go above all, else what the circle says."""
        return "let_go" if "let_go" in self.span.signs else self.span.signs[0]


def by_month(length_in_days: int) -> int:
    """Return about how many months so many days are."""
    return round(length_in_days / 30.44)
