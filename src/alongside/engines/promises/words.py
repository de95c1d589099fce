"""Cut a sentence into words, each with the symbols under which cues look for it."""

import re
from collections.abc import Collection, Mapping
from typing import NamedTuple

CLASSES = ("<number>", "<day>", "<year>", "<name>", "<past>", "<ing>", "<ly>")
NUMBER, DAY, YEAR, NAME, PAST, ING, LY = CLASSES

#: Stands where inline markup was, so that every character keeps its place and no word is cut in
#: two.
FILL = "\u2060"

# Every branch takes characters that the next cannot start with, so that no text makes it go back.
_WORD = re.compile(
    r"(?:[^\W\d_]|[\u0300-\u036f\u2060])+(?:['-](?:[^\W\d_]|[\u0300-\u036f\u2060])+)*\d*"
    r"|\d+(?:[.,]\d+)*(?:st|nd|rd|th)?|[^\w\s]|_"
)
_SAME = {
    "’": "'", "‘": "'", "ʼ": "'", "`": "'",
    "“": '"', "”": '"', "„": '"', "«": '"', "»": '"',
    "‐": "-", "‑": "-", "\u00ad": "-",
    "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u200b": " ", "\ufeff": " ",
    "\u2800": " ", "\u2063": FILL,
}  # fmt: skip
_PLAIN = str.maketrans(_SAME)
_ENDINGS = (("ed", PAST), ("ing", ING), ("ly", LY))
_MOST_REMEMBERED = 50_000


class Word(NamedTuple):
    """A word of a sentence, in small letters, with its place in the given text."""

    lower: str
    start: int
    end: int
    symbols: tuple[str, ...]
    capital: bool


def words_of(masked: str, start: int, end: int) -> str:
    """The words from `start` to `end` as a person would read them: no markup, single spaces."""
    return " ".join(masked[start:end].replace(FILL, "").split())


def plain(text: str) -> str:
    """Write curly quotes and odd spaces as plain ones; every character keeps its place."""
    return text.translate(_PLAIN)


def year_of(lower: str) -> int | None:
    """The year that a word names, as `2030` or `FY2030` does."""
    digits = lower.removeprefix("fy")
    if len(digits) == 2 and digits != lower and digits.isdecimal():
        return 2000 + int(digits)
    named = len(digits) == 4 and digits.isdecimal() and 1900 <= int(digits) <= 2199
    return int(digits) if named else None


def day_of(lower: str) -> int | None:
    """The day of a month that a word names, as `3` or `21st` does."""
    digits = lower[:-2] if lower[-2:] in ("st", "nd", "rd", "th") else lower
    named = 0 < len(digits) <= 2 and digits.isdecimal() and 1 <= int(digits) <= 31
    return int(digits) if named else None


class Lexicon:
    """Which symbols a word goes by: its lists, its classes, and itself where a phrase needs it."""

    __slots__ = ("_lists", "_no_ending", "_steps", "_symbols")

    def __init__(
        self, lists: Mapping[str, frozenset[str]], steps: Collection[str] = frozenset()
    ) -> None:
        named: dict[str, list[str]] = {}
        for name, words in sorted(lists.items()):
            for word in words:
                named.setdefault(word, []).append("{" + name + "}")
        self._steps = frozenset(steps)
        self._no_ending = lists.get("no_ending", frozenset())
        self._lists = {word: tuple(names) for word, names in named.items()}
        self._symbols: dict[str, tuple[str, ...]] = {}

    def words(self, text: str, start: int, end: int) -> list[Word]:
        """Cut `text[start:end]` into words; `text` has been through `plain`."""
        found: list[Word] = []
        symbols = self._symbols
        for match in _WORD.finditer(text, start, end):
            written = match[0]
            if FILL in written:
                written = written.replace(FILL, "")
                if not written:
                    continue
            lower = written.casefold()
            known = symbols.get(lower)
            if known is None:
                known = self._look_up(lower)
            capital = written[0].isupper()
            if capital and found:
                known = (*known, NAME)
            found.append(Word(lower, match.start(), match.end(), known, capital))
        return found

    def _look_up(self, lower: str) -> tuple[str, ...]:
        symbols = [lower] if lower in self._steps else []
        symbols += self._lists.get(lower, ())
        if year_of(lower):
            symbols.append(YEAR)
        if lower[0].isdecimal():
            symbols.append(NUMBER)
            if day_of(lower):
                symbols.append(DAY)
        elif lower not in self._no_ending:
            symbols += [
                name for ending, name in _ENDINGS if len(lower) > 4 and lower.endswith(ending)
            ]
        if len(self._symbols) >= _MOST_REMEMBERED:
            self._symbols.clear()
        self._symbols[lower] = tuple(symbols)
        return self._symbols[lower]
