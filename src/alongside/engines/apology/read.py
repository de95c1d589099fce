"""Find cues in the three parts of an apology.

A phrase is words with single spaces; `a|b` is either, `_` is any one word, `*` is up to three
words. A phrase never runs past the end of a sentence.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

_TOKEN = re.compile(r"[^\W_]+(?:'[^\W_]+)*|[.?!;:]")
_ENDS = frozenset(".?!;:")
_AT_MOST = 3


class Part(StrEnum):
    """The three parts of an apology."""

    DID = "did"
    EFFECT = "effect"
    WILL = "will"


@dataclass(frozen=True, slots=True)
class Cue:
    """Phrases that take an apology back, the parts in which they do, and phrases that do not."""

    id: str
    phrases: tuple[str, ...]
    unless: tuple[str, ...] = ()
    parts: frozenset[Part] = frozenset(Part)


@dataclass(frozen=True, slots=True)
class Finding:
    """A cue that stands in a part: `start` and `end` count characters of that part."""

    cue: str
    part: Part
    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class _Token:
    word: str
    start: int
    end: int


def read(parts: Mapping[Part, str], cues: Sequence[Cue]) -> tuple[Finding, ...]:
    """Give what takes the apology back, part by part, in the order of the words."""
    return tuple(
        finding
        for part in Part
        if part in parts
        for finding in _in_part(part, parts[part], [cue for cue in cues if part in cue.parts])
    )


def _in_part(part: Part, text: str, cues: Sequence[Cue]) -> list[Finding]:
    tokens = _tokens(text)
    found = [
        Finding(cue.id, part, start, end, text[start:end])
        for cue in cues
        for start, end in _spans(tokens, cue)
    ]
    return sorted(found, key=lambda finding: (finding.start, finding.end, finding.cue))


def _tokens(text: str) -> list[_Token]:
    # One character for another, so that places in the text stay as they are.
    plain = text.replace("\u2019", "'").casefold()
    if len(plain) != len(text):
        plain = text.replace("\u2019", "'").lower()
    return [_Token(one.group(), one.start(), one.end()) for one in _TOKEN.finditer(plain)]


def _spans(tokens: Sequence[_Token], cue: Cue) -> Iterator[tuple[int, int]]:
    """Give where a cue stands, the longest match from each first word, none inside another."""
    kept = [span for phrase in cue.unless for span in _matches(tokens, phrase)]
    last = -1
    matches = sorted(
        (span for phrase in cue.phrases for span in _matches(tokens, phrase)),
        key=lambda span: (span[0], -span[1]),
    )
    for first, end in matches:
        inside = any(start <= first and end <= stop for start, stop in kept)
        if first >= last and not inside:
            last = end
            yield tokens[first].start, tokens[end - 1].end


def _matches(tokens: Sequence[_Token], phrase: str) -> Iterator[tuple[int, int]]:
    steps = phrase.split()
    for first in range(len(tokens)):
        end = _end_of(tokens, first, steps)
        if end is not None:
            yield first, end


def _end_of(tokens: Sequence[_Token], at: int, steps: Sequence[str]) -> int | None:
    """Give behind which word the steps end, or None where they do not stand here."""
    if not steps:
        return at
    step, rest = steps[0], steps[1:]
    if step == "*":
        return next(
            (
                end
                for skip in range(_AT_MOST + 1)
                if _is_one_sentence(tokens[at : at + skip])
                and (end := _end_of(tokens, at + skip, rest)) is not None
            ),
            None,
        )
    if at >= len(tokens) or not _fits(tokens[at].word, step):
        return None
    return _end_of(tokens, at + 1, rest)


def _fits(word: str, step: str) -> bool:
    return word not in _ENDS if step == "_" else word in step.split("|")


def _is_one_sentence(tokens: Sequence[_Token]) -> bool:
    return not any(token.word in _ENDS for token in tokens)
