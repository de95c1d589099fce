"""Find where sentences begin and end, in prose, lists, headings and wrapped lines alike."""

import re
from collections.abc import Iterator, Mapping

from alongside.engines.promises.words import FILL

# An ending may only begin where no ending runs already: else a line of dots would be read n² times.
_ENDING = re.compile(r"(?<![.!?…])[.!?…]++[\"')\]\u2060]*+(?=\s|\Z)|•|\|")
_BULLET = re.compile(r"[^\S\n]*(?:[-*+•·▪◦‣–—]|\(?(?:\d{1,3}|[a-zA-Z])[.)])[^\S\n]+")
_HEADING = re.compile(r"[^\S\n]*#{1,6}[^\S\n]+")
_TRIMMED = " \t\r\n\f\v\x1c\x1d\x1e\x1f\x85\u2028\u2029>*#_~|" + FILL

#: A line this long was not wrapped by hand, so that its end is the end of a paragraph.
_LONGEST_WRAPPED = 120
#: A line this short that ends without a stop, before a capital, is a heading or a greeting.
_SHORT = 48
_LONGEST_ABBREVIATION = 16


def spans(masked: str, lists: Mapping[str, frozenset[str]]) -> Iterator[tuple[int, int]]:
    """Yield the start and end of every sentence in turn; each says something, none overlaps."""
    never = lists.get("abbreviation", frozenset())
    seldom = lists.get("abbreviation_or_end", frozenset())
    openers = lists.get("opener", frozenset())
    for first, last in _blocks(masked):
        at = first
        for ending in _ENDING.finditer(masked, first, last):
            if _ends(masked, ending, last, never, seldom, openers):
                yield from _trimmed(masked, at, ending.end())
                at = ending.end()
        yield from _trimmed(masked, at, last)


def _trimmed(masked: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and (masked[start] in _TRIMMED or masked[start].isspace()):
        start += 1
    while end > start and (masked[end - 1] in _TRIMMED + "•" or masked[end - 1].isspace()):
        end -= 1
    if any(character.isalnum() for character in masked[start:end]):
        yield start, end


def _blocks(masked: str) -> Iterator[tuple[int, int]]:
    """Yield paragraphs, list items and headings: runs of lines that belong to one another."""
    begins, before, before_is_heading = -1, "", False
    at = 0
    while at < len(masked):
        newline = masked.find("\n", at)
        end = len(masked) if newline < 0 else newline
        line = masked[at : min(end, at + 2 * _LONGEST_WRAPPED)].strip()
        bullet = _BULLET.match(masked, at, end)
        heading = _HEADING.match(masked, at, end)
        starts_anew = not line or bullet or heading or before_is_heading or _closed(before, line)
        if begins >= 0 and starts_anew:
            yield begins, at
            begins = -1
        if line and begins < 0:
            marker = bullet or heading
            begins = marker.end() if marker else at
        before, before_is_heading = line, bool(heading)
        at = end + 1
    if begins >= 0:
        yield begins, len(masked)


def _closed(before: str, line: str) -> bool:
    """Whether the line before is complete in itself, so that this line opens something new."""
    if not before or len(before) > _LONGEST_WRAPPED or before[-1] == ":":
        return True
    opens = line[0].isupper() or line[0].isdecimal() or line[0] in "\"'([“"
    return opens and len(before) < _SHORT and before[-1] not in ",;&"


def _ends(
    masked: str,
    ending: re.Match[str],
    last: int,
    never: frozenset[str],
    seldom: frozenset[str],
    openers: frozenset[str],
) -> bool:
    if ending[0] in "•|":
        return True
    following = _next_word(masked, ending.end(), last)
    if not following:
        return True
    if following[0].islower():
        return False
    if ending[0] != ".":
        return True
    word = masked[max(0, ending.start() - _LONGEST_ABBREVIATION) : ending.start()]
    word = word.replace(FILL, "").rpartition(" ")[2].rpartition("\n")[2].lstrip("('\"[").casefold()
    if len(word) == 1 and word.isalpha() and word != "i":
        return following.casefold() in openers
    if word in never:
        return False
    if word == "no":
        return not following[0].isdecimal()
    return word not in seldom or following.casefold() in openers


def _next_word(masked: str, at: int, last: int) -> str:
    window = masked[at : min(last, at + 60)].replace(FILL, "").split(maxsplit=1)
    return window[0].strip("\"'([*_.,") if window else ""
