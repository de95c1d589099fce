"""Fold a text so that one spelling finds its variants, and every character keeps its place.

Letters become small, line ends and the leaders of comments become spaces, curly marks straight,
full-width forms and look-alikes the letters that they look like. Where characters have no width at
all (soft hyphens, joiners, combining accents) they are taken out, and remembered.
"""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, replace

from alongside.engines.language import entities

# Lower-casing this one letter yields two characters; every other letter yields one.
_DOTTED_I = "\u0130"

_SAME_LENGTH = (
    ("\u2019", "'"), ("\u2018", "'"), ("\u02bc", "'"), ("\u00a0", " "), ("\u202f", " "),
    ("\u2010", "-"), ("\u2011", "-"), ("\u2012", "-"), ("\u2013", "-"),
)  # fmt: skip
_SPACED = (("\n", " "), ("\r", " "), ("\t", " "), ("#", " "), ("*", " "), (">", " "), ("//", "  "))

_ASCII = bytes(
    ord(" ") if chr(code) in "\n\r\t#*>" else ord(chr(code).lower()) if code < 128 else code
    for code in range(256)
)

_ASCII_BYTES = bytes(range(128))
_NO_WIDTH = set("\u00ad\u200b\u200c\u200d\u2060\ufeff")
_HALVES = {chr(code) for code in range(0xD800, 0xE000)}
_HALF = re.compile("[\ud800-\udfff]")
_FULL_WIDTH = {chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
_FULL_WIDTH_CODES = str.maketrans(_FULL_WIDTH)

_LOOK_ALIKES = dict(
    zip(
        "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u0501\u051b\u051d"
        "\u03bf\u03b1\u03b9\u03bd\u03c1\u0131\u217c\u2170",
        "aeopcyxijsdqwoaivpili",
        strict=True,
    )
)
_ALIKE = "".join(_LOOK_ALIKES)
_MIXED = re.compile(f"[{_ALIKE}]++(?=[a-z])|(?<=[a-z])[{_ALIKE}]++")
_WORD_OF_BOTH = re.compile(f"[a-z{_ALIKE}]++")
_TO_LATIN = str.maketrans(_LOOK_ALIKES)


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text, and the places (in it) before which characters were taken out."""

    text: str
    unfolded: str  # as given, without what was taken out: character for character beside `text`
    places: tuple[int, ...] = ()
    shifts: tuple[int, ...] = ()
    signs: entities.Read | None = None  # where signs like `&auml;` were read first

    def given(self, offset: int) -> int:
        """The offset in the text as given of the character at an offset in the folded text."""
        read = self._unshifted(offset)
        return self.signs.given(read) if self.signs else read

    def taken(self, offset: int) -> int:
        """The offset in the folded text of what stands at an offset in the text as given."""
        if not self.places and not self.signs:
            return offset
        return bisect_left(range(len(self.text)), offset, key=self.given)

    def given_end(self, offset: int) -> int:
        """The offset in the text as given just after the character before an offset."""
        if not offset:
            return 0
        end = self._unshifted(offset - 1) + 1
        return self.signs.given(end) if self.signs else end

    def _unshifted(self, offset: int) -> int:
        if not self.places:
            return offset
        index = bisect_right(self.places, offset)
        return offset + (self.shifts[index - 1] if index else 0)


def fold(text: str, *, signs: bool = False) -> Folded:
    """Fold a text, its signs like `&auml;` too; `Folded.given` leads back to the text as given."""
    read = entities.read(text) if signs else None
    return replace(_fold(read.text), signs=read) if read else _fold(text)


def _fold(text: str) -> Folded:
    if text.isascii():  # the usual case, some ten times faster by way of bytes
        folded = text.encode("ascii").translate(_ASCII).decode("ascii")
        return Folded(folded.replace("//", "  ") if "//" in folded else folded, text)
    lower = text.replace(_DOTTED_I, "I").lower()
    others = _beyond_ascii(lower)
    for variant, usual in _SAME_LENGTH:
        if variant in others:
            lower = lower.replace(variant, usual)
    if others & _FULL_WIDTH.keys():
        lower = lower.translate(_FULL_WIDTH_CODES).lower()
    if others & _LOOK_ALIKES.keys():
        lower = _WORD_OF_BOTH.sub(_as_latin, lower)
    if not others.isdisjoint(_HALVES):  # halves of a character, which no encoding can write
        lower = _HALF.sub("\ufffd", lower)
    if out := {one for one in others if one in _NO_WIDTH or unicodedata.combining(one)}:
        return _without_no_width(_spaced(lower), text, sorted(out))
    return Folded(_spaced(lower), text)


def _beyond_ascii(text: str) -> set[str]:
    """The characters of a text that are not ASCII; by way of bytes, as a text is mostly ASCII."""
    rest = text.encode("utf-8", "surrogatepass").translate(None, _ASCII_BYTES)
    return set(rest.decode("utf-8", "surrogatepass"))


def _spaced(text: str) -> str:
    for variant, usual in _SPACED:
        if variant in text:
            text = text.replace(variant, usual)
    return text


def _as_latin(match: re.Match[str]) -> str:
    word = match[0]
    return word.translate(_TO_LATIN) if _MIXED.search(word) else word


def _without_no_width(text: str, given: str, out: Iterable[str]) -> Folded:
    """Take out what has no width, and join a letter with the accents that follow it."""
    kept: list[str] = []
    unfolded: list[str] = []
    places: list[int] = []
    shifts: list[int] = []
    reached = length = 0
    for match in re.finditer(f"[{re.escape(''.join(out))}]", text):
        at = match.start()
        if at > reached:
            kept.append(text[reached:at])
            unfolded.append(given[reached:at])
            length += at - reached
        reached = at
        if match[0] not in _NO_WIDTH:
            one = unicodedata.normalize("NFC", (kept[-1][-1] if kept else "") + match[0])
            if not kept or len(one) != 1:
                continue  # it stays: there is no one letter for the two
            kept[-1] = kept[-1][:-1] + one
        reached = at + 1
        if places and places[-1] == length:
            shifts[-1] += 1
        else:
            places.append(length)
            shifts.append((shifts[-1] if shifts else 0) + 1)
    kept.append(text[reached:])
    unfolded.append(given[reached:])
    return Folded("".join(kept), "".join(unfolded), tuple(places), tuple(shifts))
