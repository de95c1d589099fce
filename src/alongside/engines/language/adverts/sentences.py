"""Sentences and words of an advertisement, in which headings and list items are sentences too."""

import re
from collections.abc import Iterator, Sequence

from alongside.engines.language.adverts.values import Level

WORD = re.compile(r"[^\W_]+(?:['&/-][^\W_]+|[.,](?=\d)[^\W_]+)*")
_LONG = 6  # letters or figures; a word that has more is long
_SHORT_LINE = 60  # characters; a line that is shorter was not broken for want of room
_END = re.compile(r"[.!?…]+[\"')\]»”’]{0,3}(?=\s|$)|:(?=\s{0,4}[A-Z]|\s{0,4}$)")
_ITEM = re.compile(r"[^\S\n]*(?:[-*+•▪◦·–—>#]|\d{1,2}[.)])[^\S\n]")
_LAST_WORD = re.compile(r"[\w.]{1,12}\Z")
_LOOK = 12


def sentences(text: str, abbreviations: tuple[str, ...] = ()) -> list[tuple[int, int]]:
    """Where each sentence begins and ends: it ends with a stop, a colon, a heading or an item."""
    short = frozenset(abbreviations)
    found: list[tuple[int, int]] = []
    for start, end in _blocks(text):
        begins = start
        for stop in _END.finditer(text, start, end):
            if not _goes_on(text, stop, end, short):
                found.append((begins, stop.end()))
                begins = stop.end()
        found.append((begins, end))
    return [(start, end) for start, end in found if WORD.search(text, start, end)]


def level(text: str, found: Sequence[tuple[int, int]]) -> Level:
    """How long sentences and words are."""
    words = WORD.findall(text)
    long_words = sum(sum(map(str.isalnum, word)) > _LONG for word in words)
    return Level(words=len(words), sentences=len(found), long_words=long_words)


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """Lines that belong together: a paragraph as it was broken, a heading, an item."""
    start = at = 0
    before = ""  # the line before, without the space around it
    for line in text.splitlines(keepends=True):
        here = line.strip()
        if not here or not before or _begins(line, here, before):
            if before:
                yield start, at
            start = at
        at += len(line)
        before = here
    if before:
        yield start, at


def _begins(line: str, here: str, before: str) -> bool:
    return bool(_ITEM.match(line)) or (len(before) < _SHORT_LINE and not here[0].islower())


def _goes_on(text: str, stop: re.Match[str], end: int, short: frozenset[str]) -> bool:
    if not stop[0].startswith("."):
        return False
    following = text[stop.end() : min(end, stop.end() + _LOOK)].lstrip()
    if following[:1].islower():
        return True
    last = _LAST_WORD.search(text, max(0, stop.start() - _LOOK), stop.start())
    return last is not None and last[0].lower() in short
