"""How well wording is found in labelled sentences: by the checker, and by others beside it."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import sqrt
from pathlib import Path

from ruamel.yaml import YAML

from alongside.doors.cli.language import ready

PLACE = Path(__file__).parents[1] / "tests" / "data" / "language"
# Each set of labelled sentences, how it came about, and whether a bar is set for it.
SETS = {
    "tuning": ("looked at while tuning", False),
    "held_out": ("written blind and held out", True),
    "mended": ("written blind, then looked at", False),
    "later": ("written blind later, and held out", True),
}
_Z = 1.959964  # 95 % on both sides


@dataclass(frozen=True, slots=True)
class Sentence:
    """A labelled sentence: its text, its kind, and where there is something to mark."""

    text: str
    profile: str
    spans: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Score:
    """What was found of what was to be found, and what was found beside it."""

    right: int  # findings that touch a span
    alarms: int  # findings that touch none
    found: int  # spans that a finding touches
    missed: int
    flagged_clean: int  # sentences without a span in which something was found
    clean: int

    @property
    def precision(self) -> str:
        return interval(self.right, self.right + self.alarms)

    @property
    def recall(self) -> str:
        return interval(self.found, self.found + self.missed)


Finds = Callable[[Sequence[Sentence]], Sequence[Sequence[tuple[int, int]]]]


def sentences(name: str) -> list[Sentence]:
    """The labelled sentences of one set."""
    rows = YAML(typ="safe").load((PLACE / f"{name}.yml").read_text(encoding="utf-8"))
    return [Sentence(row["text"], row["profile"], tuple(spans(row))) for row in rows]


def spans(row: dict[str, object]) -> list[tuple[int, int]]:
    """Where the labelled words stand: the nth time as whole words, where they are whole anywhere.

    "he" in "When he signs" is not the middle of "When".
    """
    text, found = str(row["text"]), []
    for span in row["spans"]:  # type: ignore[attr-defined]
        words = re.escape(span["text"])
        places = list(re.finditer(rf"(?<!\w){words}(?!\w)", text)) or list(re.finditer(words, text))
        found.append(places[span.get("nth", 1) - 1].span())
    return found


def ours(told: Sequence[Sentence]) -> list[list[tuple[int, int]]]:
    """What the checker marks in each sentence, as the kind of text that it is."""
    return [
        [(one.start, one.end) for one in ready.checker("en", each.profile).check(each.text)]
        for each in told
    ]


def score(told: Sequence[Sentence], marked: Sequence[Sequence[tuple[int, int]]]) -> Score:
    """Hold what was marked against the labels; whatever touches a span counts as right."""
    right = alarms = found = missed = flagged = clean = 0
    for sentence, marks in zip(told, marked, strict=True):
        touching = [any(a < f and e < b for a, b in sentence.spans) for e, f in marks]
        right += sum(touching)
        alarms += len(marks) - sum(touching)
        hit = sum(any(a < f and e < b for e, f in marks) for a, b in sentence.spans)
        found, missed = found + hit, missed + len(sentence.spans) - hit
        if not sentence.spans:
            clean, flagged = clean + 1, flagged + bool(marks)
    return Score(right, alarms, found, missed, flagged, clean)


def interval(part: int, of: int) -> str:
    """A share with its 95 % interval after Wilson (1927)."""
    if not of:
        return "none"
    share, spread = part / of, _Z * _Z / of
    middle = (share + spread / 2) / (1 + spread)
    width = _Z * sqrt(share * (1 - share) / of + spread / (4 * of)) / (1 + spread)
    return f"{share:.3f} ({middle - width:.3f} to {middle + width:.3f}, n = {of})"
