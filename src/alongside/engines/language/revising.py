"""Go through a text finding by finding: take better words, leave words, take a step back.

A sheet is all that is known of it; whoever holds the sheet keeps it, and nothing else does.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from alongside.engines.language.fixing import fix_for
from alongside.engines.language.values import Finding

MOST_STEPS = 400


@dataclass(frozen=True, slots=True)
class Step:
    """Words that were put in: from which character offset, how many, and what stood there."""

    start: int
    length: int
    before: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """A text as it stands, the steps that led here, and where its writer left words as they are."""

    text: str
    steps: tuple[Step, ...] = ()
    left: tuple[tuple[int, int], ...] = ()  # from and to, in characters of the text as it stands

    def stands_left(self, finding: Finding) -> bool:
        """Whether the writer of the text wants these words to stand."""
        return (finding.start, finding.end) in self.left


def taken(sheet: Sheet, finding: Finding, better: str) -> Sheet:
    """The sheet with better words in the place of found ones; capitals and the article follow."""
    fix = fix_for(sheet.text, finding, instead=better)
    if fix is None or len(sheet.steps) >= MOST_STEPS:
        return sheet
    step = Step(fix.start, len(fix.text), sheet.text[fix.start : fix.end])
    return _put(sheet, fix.start, fix.end, fix.text, (*sheet.steps, step))


def left_as_it_is(sheet: Sheet, finding: Finding) -> Sheet:
    """The sheet with these words set aside; taking them up again is `looked_at_again`."""
    place = (finding.start, finding.end)
    return replace(sheet, left=tuple(sorted({*sheet.left, place})))


def looked_at_again(sheet: Sheet) -> Sheet:
    """The sheet with nothing set aside any more."""
    return replace(sheet, left=())


def one_step_back(sheet: Sheet) -> Sheet:
    """The sheet as it was before the last words were put in."""
    if not sheet.steps:
        return sheet
    *earlier, last = sheet.steps
    return _put(sheet, last.start, last.start + last.length, last.before, tuple(earlier))


def plain(sheet: Sheet) -> dict[str, Any]:
    """What is known beside the text, as lists and numbers."""
    return {
        "steps": [[step.start, step.length, step.before] for step in sheet.steps],
        "left": [list(place) for place in sheet.left],
    }


def sheet(text: str, beside: Mapping[str, Any] | None = None) -> Sheet:
    """The sheet that `plain` wrote; where it does not fit the text, the text alone."""
    try:
        read = beside or {}
        steps = tuple(Step(*_step(one)) for one in read.get("steps", ()))[:MOST_STEPS]
        left = tuple(_place(one, len(text)) for one in read.get("left", ()))
        whole = Sheet(text, steps, left)
        _require_way_back(whole)
    except (ValueError, TypeError, AttributeError):
        return Sheet(text)
    return whole


def _put(sheet: Sheet, start: int, end: int, words: str, steps: tuple[Step, ...]) -> Sheet:
    moved = len(words) - (end - start)
    left = tuple(
        (first, last) if last <= start else (first + moved, last + moved)
        for first, last in sheet.left
        if last <= start or first >= end
    )
    return Sheet(sheet.text[:start] + words + sheet.text[end:], steps, left)


def _step(read: Sequence[Any]) -> tuple[int, int, str]:
    start, length, before = read
    if not (type(start) is type(length) is int and isinstance(before, str)):
        raise ValueError("a step is two numbers and the words that stood there")
    return start, length, before


def _place(read: Sequence[Any], length: int) -> tuple[int, int]:
    start, end = read
    if not (type(start) is type(end) is int and 0 <= start < end <= length):
        raise ValueError("a place lies within the text")
    return start, end


def _require_way_back(whole: Sheet) -> None:
    """Walk back over the lengths alone, so that each step lies within what stood then."""
    length = len(whole.text)
    for step in reversed(whole.steps):
        if min(step.start, step.length) < 0 or step.start + step.length > length:
            raise ValueError("a step lies within the text")
        length += len(step.before) - step.length
