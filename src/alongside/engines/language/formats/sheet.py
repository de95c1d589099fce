"""Walk over a text by what opens something, and lay out what was found.

Every format names what can open in it in one pattern of alternatives, each of which begins with
one literal character: `re` then skips to the next such character without stepping through the
rest. What opens must be consumed once: a pattern that looks far ahead and gives up would look
again from the next opener, and a hostile text has a million of them.
"""

import re
from collections.abc import Callable, Mapping

from alongside.engines.language.layout import Kind, Layout

Span = tuple[int, int]


class Sheet:
    """A text and what was found in it so far: cuts of their own kind, ranges of one kind."""

    __slots__ = ("deep", "ends", "kinds", "ranges", "since", "starts", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        # Three rows of plain values: that many small tuples would keep the garbage collector busy.
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.kinds: list[Kind] = []
        self.ranges: list[Span] = []
        self.deep = 0  # how many elements of quotation are open
        self.since = 0  # and from where on

    def cut(self, start: int, end: int, kind: Kind) -> None:
        """Cut out a stretch behind all others."""
        self.starts.append(start)
        self.ends.append(end)
        self.kinds.append(kind)

    def reached(self) -> int:
        """The end of the last cut: nothing that is found later may begin before it."""
        return self.ends[-1] if self.ends else 0


# What is done where something opens; it answers where to go on, or None for right behind.
Handler = Callable[[Sheet, re.Match[str]], int | None]


class Openers:
    """What can open in a format: a pattern with named groups, and what each group means.

    A group is cut out as its kind, or all of what was matched is if the group is one of `whole`;
    or a handler sees to it.
    """

    __slots__ = ("meaning", "pattern")

    def __init__(
        self,
        pattern: str,
        kinds: Mapping[str, Kind],
        handlers: Mapping[str, Handler],
        whole: Mapping[str, Kind] | None = None,
    ) -> None:
        self.pattern = re.compile(pattern)
        self.meaning: list[tuple[Kind | None, int, Handler]] = [
            (None, 0, pass_by) for _ in range(self.pattern.groups + 1)
        ]
        for group, index in self.pattern.groupindex.items():
            if group in kinds:
                self.meaning[index] = (kinds[group], index, pass_by)
            elif whole and group in whole:
                self.meaning[index] = (whole[group], 0, pass_by)
            elif group in handlers:
                self.meaning[index] = (None, 0, handlers[group])


def pass_by(sheet: Sheet, match: re.Match[str]) -> None:
    """What opened has not closed, or means nothing."""


def walk(sheet: Sheet, openers: Openers, start: int = 0, end: int | None = None) -> None:
    """Cut out of a sheet whatever opens between two offsets."""
    text = sheet.text
    starts, ends, kinds = sheet.starts.append, sheet.ends.append, sheet.kinds.append
    until = len(text) if end is None else end
    finditer, meaning = openers.pattern.finditer, openers.meaning
    at: int | None = start
    while at is not None:
        begun, at = at, None
        for match in finditer(text, begun, until):
            group = match.lastindex
            if group is None:
                continue
            kind, which, handler = meaning[group]
            if kind is not None:
                starts(match.start(which))
                ends(match.end(which))
                kinds(kind)
                continue
            at = handler(sheet, match)
            if at is not None:
                break


def laid_out(
    sheet: Sheet, within: Kind = Kind.QUOTED, *, otherwise: Kind = Kind.PROSE, before: int = 0
) -> Layout:
    """Lay out a sheet: a cut holds wherever it is, `within` holds in the rest of a range.

    `before` is how many characters were put before the text as it was given.
    """
    if sheet.ranges:
        sheet = _over(sheet, within)
    starts, ends = sheet.starts, sheet.ends
    if before:
        starts = [start - before for start in starts]
        ends = [end - before for end in ends]
    return Layout(starts, ends, sheet.kinds, otherwise, len(sheet.text) - before)


def _over(sheet: Sheet, kind: Kind) -> Sheet:
    laid = Sheet(sheet.text)
    cut = laid.cut
    starts, ends, kinds = sheet.starts, sheet.ends, sheet.kinds
    index, count, reached = 0, len(starts), 0
    for opened, end in sorted(sheet.ranges):
        while index < count and starts[index] < opened:
            cut(starts[index], ends[index], kinds[index])
            reached = ends[index]
            index += 1
        start = max(opened, reached)
        while index < count and starts[index] < end:
            if start < starts[index]:
                cut(start, starts[index], kind)
            cut(starts[index], ends[index], kinds[index])
            start = reached = ends[index]
            index += 1
        if start < end:
            cut(start, end, kind)
            reached = end
    laid.starts += starts[index:]
    laid.ends += ends[index:]
    laid.kinds += kinds[index:]
    return laid
