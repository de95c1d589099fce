"""Where in a text there is wording to judge, and where there is something else.

A layout is worked out only for a text in which something was found, and asked only there.
"""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a stretch of a text is."""

    PROSE = "prose"  # somebody's wording: judged by every rule
    QUOTED = "quoted"  # somebody else's wording: a block quotation, the mail that is answered
    CODE = "code"  # code spans, code blocks, identifiers: judged by the rules for identifiers only
    HIDDEN = "hidden"  # tags, link targets, addresses, front matter, binary: judged by none


@dataclass(frozen=True, slots=True)
class Stretch:
    """From one character offset to another, of one kind."""

    start: int
    end: int
    kind: Kind


@dataclass(frozen=True, slots=True)
class Layout:
    """The stretches of a text in order, none within another; the rest is `otherwise`."""

    starts: tuple[int, ...]
    stretches: tuple[Stretch, ...]
    otherwise: Kind
    length: int

    def around(self, offset: int) -> Stretch:
        """The stretch that holds a character offset, or the rest between its neighbours."""
        index = bisect_right(self.starts, offset)
        before = self.stretches[index - 1] if index else None
        if before is not None and offset < before.end:
            return before
        start = before.end if before is not None else 0
        end = self.stretches[index].start if index < len(self.stretches) else self.length
        return Stretch(start, end, self.otherwise)


def layout(stretches: Iterable[Stretch], *, otherwise: Kind, length: int) -> Layout:
    """Lay out stretches given in any order; where two overlap, the one that begins first holds."""
    kept: list[Stretch] = []
    reached = 0
    for stretch in sorted(stretches, key=lambda one: (one.start, -one.end)):
        start = max(stretch.start, reached)
        if start < stretch.end:
            kept.append(Stretch(start, stretch.end, stretch.kind))
            reached = stretch.end
    return Layout(tuple(one.start for one in kept), tuple(kept), otherwise, length)
