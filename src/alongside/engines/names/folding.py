"""Read words so that one spelling finds its variants, and every letter keeps its place.

Letters become small and lose their accents, in any width; curly marks become straight, and every
dash a hyphen. `ø`, `ł`, `ß` and their like, which do not come apart, become what people write who
have no such key. What has no width at all is passed over.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

# Vowel signs of Devanagari, Thai and the like are no accents: without them it is another word.
_ACCENTS = (
    "\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f"
    "\u0670\u1ab0-\u1aff\u1dc0-\u1dff"
)
_ACCENT = re.compile(f"[{_ACCENTS}]")
_LETTER = re.compile(f"(?s).[{_ACCENTS}]*")

_APOSTROPHES = "'`\u00b4\u02b9\u02bb\u02bc\u02bd\u02be\u02bf\u2018\u2019\u201b\u2032\uff07"
_HYPHENS = "-_\u05be\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d\uff3f"
_SIGNS = str.maketrans(dict.fromkeys(_APOSTROPHES, "'") | dict.fromkeys(_HYPHENS, "-"))

_PLAIN = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "ŧ": "t", "ı": "i"}
    | {"æ": "ae", "œ": "oe", "þ": "th", "ŋ": "ng"}
)
# Müller is written Muller by some and Mueller by others.
_IN_TWO = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"})


@dataclass(frozen=True, slots=True)
class Folded:
    """Words as they are compared, and for each sign where what it was read from starts and ends."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def halves(self, at: int) -> bool:
        """Say whether a place lies inside what was one letter."""
        return 0 < at < len(self.text) and self.starts[at - 1] == self.starts[at]


def fold(words: str, *, in_two: bool = False) -> Folded:
    """Fold words; `in_two` writes `ü` as `ue` where it would else be `u`."""
    text: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for letter in _LETTER.finditer(words):
        read = _read(letter[0], in_two)
        text.append(read)
        starts += [letter.start()] * len(read)
        ends += [letter.end()] * len(read)
    return Folded("".join(text), tuple(starts), tuple(ends))


@lru_cache(maxsize=4096)
def _read(letter: str, in_two: bool) -> str:
    small = unicodedata.normalize("NFKC", letter.translate(_SIGNS)).casefold()
    apart = unicodedata.normalize("NFKD", small.translate(_IN_TWO) if in_two else small)
    plain = _ACCENT.sub("", apart.translate(_PLAIN))
    return "".join(sign for sign in plain if unicodedata.category(sign) != "Cf")
