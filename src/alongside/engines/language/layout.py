"""Where in a text there is wording to judge, and where there is something else.

A layout is worked out only for a text in which something was found, and asked only there.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Kind(StrEnum):
    """What a stretch of a text is."""

    PROSE = "prose"  # somebody's wording: judged by every rule
    QUOTED = "quoted"  # somebody else's wording: a block quotation, the mail that is answered
    CODE = "code"  # code spans, code blocks, identifiers: judged by the rules for identifiers only
    HIDDEN = "hidden"  # tags, link targets, addresses, front matter, binary: judged by none


class Stretch(NamedTuple):
    """From one character offset to another, of one kind."""

    start: int
    end: int
    kind: Kind


@dataclass(frozen=True, slots=True)
class Layout:
    """The stretches of a text in order, not touching each other's insides; the rest is `otherwise`.

    A long document has tens of thousands: they are kept as three rows of plain values.
    """

    starts: Sequence[int]
    ends: Sequence[int]
    kinds: Sequence[Kind]
    otherwise: Kind
    length: int

    @property
    def stretches(self) -> tuple[Stretch, ...]:
        """Every stretch but the rest."""
        return tuple(map(Stretch, self.starts, self.ends, self.kinds))

    def around(self, offset: int) -> Stretch:
        """The stretch that holds a character offset, or the rest between its neighbours."""
        index = bisect_right(self.starts, offset)
        if index and offset < self.ends[index - 1]:
            return Stretch(self.starts[index - 1], self.ends[index - 1], self.kinds[index - 1])
        start = self.ends[index - 1] if index else 0
        end = self.starts[index] if index < len(self.starts) else self.length
        return Stretch(start, end, self.otherwise)


def layout(stretches: Iterable[Stretch], *, otherwise: Kind, length: int) -> Layout:
    """Lay out stretches in any order; where two overlap, the one that begins first holds."""
    kept: list[Stretch] = []
    reached = 0
    for stretch in sorted(stretches, key=lambda one: (one.start, -one.end)):
        start = max(stretch.start, reached)
        if start < stretch.end:
            kept.append(Stretch(start, stretch.end, stretch.kind))
            reached = stretch.end
    return Layout(
        tuple(one.start for one in kept),
        tuple(one.end for one in kept),
        tuple(one.kind for one in kept),
        otherwise,
        length,
    )
