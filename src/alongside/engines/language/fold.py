"""Fold a text so that one spelling finds its variants, and every character keeps its place.

Letters become small, line ends and the leaders of comments become spaces, curly marks straight,
full-width forms and look-alikes the letters that they look like. Where characters have no width at
all (soft hyphens, joiners, combining accents) they are taken out, and remembered.
"""

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass

# Lower-casing this one letter yields two characters; every other letter yields one.
_DOTTED_I = "\u0130"

_SAME_LENGTH = (
    ("\u2019", "'"), ("\u2018", "'"), ("\u02bc", "'"), ("\u00a0", " "), ("\u202f", " "),
    ("\u2010", "-"), ("\u2011", "-"), ("\u2012", "-"), ("\u2013", "-"),
)  # fmt: skip
_SPACED = (("\n", " "), ("\r", " "), ("\t", " "), ("#", " "), ("*", " "), (">", " "), ("//", "  "))

_NO_WIDTH = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
_FULL_WIDTH = re.compile("[\uff01-\uff5e]")
_LATIN = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}

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

    def given(self, offset: int) -> int:
        """The offset in the text as given of the character at an offset in the folded text."""
        if not self.places:
            return offset
        index = bisect_right(self.places, offset)
        return offset + (self.shifts[index - 1] if index else 0)

    def given_end(self, offset: int) -> int:
        """The offset in the text as given just after the character before an offset."""
        return self.given(offset - 1) + 1 if offset else 0


def fold(text: str) -> Folded:
    """Fold a text; `Folded.given` leads back to the text as given."""
    if text.isascii():
        return Folded(_spaced(text.lower()), text)
    lower = text.replace(_DOTTED_I, "I").lower()
    for variant, usual in _SAME_LENGTH:
        if variant in lower:
            lower = lower.replace(variant, usual)
    if _FULL_WIDTH.search(lower):
        lower = lower.translate(_LATIN).lower()
    if _MIXED.search(lower):
        lower = _WORD_OF_BOTH.sub(_as_latin, lower)
    if _NO_WIDTH.search(lower) or not unicodedata.is_normalized("NFC", lower):
        return _without_no_width(_spaced(lower), text)
    return Folded(_spaced(lower), text)


def _spaced(text: str) -> str:
    for variant, usual in _SPACED:
        if variant in text:
            text = text.replace(variant, usual)
    return text


def _as_latin(match: re.Match[str]) -> str:
    word = match[0]
    return word.translate(_TO_LATIN) if _MIXED.search(word) else word


def _without_no_width(text: str, given: str) -> Folded:
    """Take out what has no width, and join a letter with the accents that follow it."""
    kept: list[str] = []
    unfolded: list[str] = []
    places: list[int] = []
    shifts: list[int] = []
    taken = 0
    for index, character in enumerate(text):
        joined = None
        if character > "\u00ac":
            if _NO_WIDTH.match(character):
                joined = ""
            elif kept and unicodedata.combining(character):
                one = unicodedata.normalize("NFC", kept[-1] + character)
                joined = one if len(one) == 1 else None
        if joined is None:
            kept.append(character)
            unfolded.append(given[index])
            continue
        if joined:
            kept[-1] = joined
        taken += 1
        if places and places[-1] == len(kept):
            shifts[-1] = taken
        else:
            places.append(len(kept))
            shifts.append(taken)
    return Folded("".join(kept), "".join(unfolded), tuple(places), tuple(shifts))
