"""Where a character is, as an editor counts: lines from 0, and units of its encoding in a line.

An editor counts UTF-16 units unless it says otherwise, so that an emoji is two. A line ends with a
line feed, a carriage return, or both, and with nothing else.
"""

import re
from bisect import bisect_right
from collections.abc import Callable

from lsprotocol import types

_LINE_END = re.compile(r"\r\n|\n|\r")


class Places:
    """The places of one text."""

    __slots__ = ("_measure", "_plain", "ends", "starts", "text")

    def __init__(self, text: str, encoding: str = "utf-16") -> None:
        self.text = text
        self._plain = text.isascii() or encoding == "utf-32"
        self._measure = _MEASURES[encoding]
        self.starts = [0]
        self.ends: list[int] = []
        for found in _LINE_END.finditer(text):
            self.ends.append(found.start())
            self.starts.append(found.end())
        self.ends.append(len(text))

    def line_of(self, offset: int) -> int:
        """The line, from 0, of a character."""
        return bisect_right(self.starts, offset) - 1

    def line(self, number: int) -> str:
        """A line without its end."""
        return self.text[self.starts[number] : self.ends[number]]

    def position(self, offset: int) -> types.Position:
        """Where a character stands, as the editor counts."""
        line = self.line_of(offset)
        start = self.starts[line]
        units = offset - start if self._plain else self._measure(self.text[start:offset])
        return types.Position(line, units)

    def range(self, start: int, end: int) -> types.Range:
        """From one character to before another, as the editor counts."""
        return types.Range(self.position(start), self.position(end))

    def offset(self, position: types.Position) -> int:
        """The character that stands at a position; past the end of a line is its end."""
        if position.line >= len(self.starts):
            return len(self.text)
        start, end = self.starts[position.line], self.ends[position.line]
        units = position.character
        if self._plain:
            return min(start + units, end)
        return start + _characters(self.text[start:end], units, self._measure)

    def changed(self, range: types.Range, new: str) -> str:
        """The text with what stands in a range replaced."""
        start, end = self.offset(range.start), self.offset(range.end)
        return self.text[:start] + new + self.text[max(start, end) :]


def _utf_16(text: str) -> int:
    return len(text) + sum(character > "\uffff" for character in text)


def _utf_8(text: str) -> int:
    return len(text.encode("utf-8", "surrogatepass"))


_MEASURES: dict[str, Callable[[str], int]] = {"utf-8": _utf_8, "utf-16": _utf_16, "utf-32": len}


def _characters(line: str, units: int, measure: Callable[[str], int]) -> int:
    """How many characters of a line so many units are; half of a character is none of it."""
    if line.isascii():
        return min(units, len(line))
    reached = 0
    for count, character in enumerate(line):
        reached += measure(character)
        if reached > units:
            return count
    return len(line)
