"""Look for phrases in a folded text: whole words, beginnings, and words with a gap between them."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import lru_cache

# Bounded, and with nothing in common, so that no text makes the search slow.
_BETWEEN = r"[^\w.!?]{1,4}"
_GAP = rf"(?:{_BETWEEN}\w{{1,40}}){{0,6}}?"
_REST = r"[\w-]{0,40}"


@lru_cache(maxsize=64)
def pattern(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern that finds the longest of some phrases; with no phrases it finds nothing."""
    if not phrases:
        return re.compile(r"(?!)")
    either = "|".join(_phrase(one) for one in sorted(phrases, key=len, reverse=True))
    first = re.escape("".join(sorted({one[0] for one in phrases})))  # tried before all the rest
    return re.compile(rf"(?<![\w-])(?=[{first}])(?:{either})(?!\w|-\w)")


def places(phrases: tuple[str, ...], text: str) -> list[tuple[int, int]]:
    """Where phrases stand in a folded text, in order."""
    return [match.span() for match in pattern(phrases).finditer(text)]


def within(span: tuple[int, int], others: Sequence[tuple[int, int]]) -> bool:
    """Whether a place lies within one of some others, which are in order and do not overlap."""
    index = bisect_right(others, span[0], key=lambda one: one[0])
    return index > 0 and span[1] <= others[index - 1][1]


def without(phrases: tuple[str, ...], unless: tuple[str, ...], text: str) -> list[tuple[int, int]]:
    """Where phrases stand, but for where they are a part of a longer one that lets them pass."""
    passes = places(unless, text)
    return [one for one in places(phrases, text) if not within(one, passes)]


def names(table: Iterable[tuple[str, tuple[str, ...]]]) -> dict[str, str]:
    """What each word of a table of names stands for."""
    return {word: name for name, words in table for word in words}


def either(words: Iterable[str]) -> str:
    """A part of a pattern that finds one of some words, the longest that is there."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)) or "(?!)"


def _phrase(phrase: str) -> str:
    made = ""
    for word in phrase.split():
        if word == "...":
            made += _GAP
            continue
        made += _BETWEEN if made else ""
        made += re.escape(word[:-1]) + _REST if word.endswith("*") else re.escape(word)
    return made
