"""A statement as it is read: its words in parts, each with what was found marked in it.

Offsets count characters of the text as it is kept. A long text is cut where a paragraph ends, so
that a page costs the same however much was said.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from alongside.advocate.promises.models import Finding
from alongside.content import ContentError
from alongside.content.promises_cues import cue_entries

LONGEST_PART = 12_000
_PARAGRAPH_ENDS = re.compile(r"\n[^\S\n]*\n\s*")
_CUTS = ("\n\n", "\n", ". ", " ")
_SENTENCE = re.compile(r"[^\s.!?\n](?:[^.!?\n]|[.!?](?=\S))*[.!?]*")


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that a finding rests on, and why they count."""

    text: str
    why: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A finding as the page shows it, under its number on the page."""

    number: int
    finding: Finding
    words: str
    cues: tuple[Cue, ...]

    @property
    def kind(self) -> str:
        """What it was read as, for the template of marked text."""
        return self.finding.kind

    @property
    def state(self) -> str:
        """What was decided on it."""
        return self.finding.state

    @property
    def name(self) -> str:
        """Its kind as a word."""
        return str(self.finding.get_kind_display())


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the text, marked or plain, or a sentence that could be marked."""

    text: str
    start: int
    end: int
    mark: Mark | None = None
    is_sentence: bool = False

    @property
    def can_be_marked(self) -> bool:
        """Whether somebody could still say that it is a promise: here its last words stand."""
        if self.mark is None:
            return self.is_sentence
        finding = self.mark.finding
        missed = finding.kind != Finding.Kind.PROMISE or finding.state == Finding.State.REJECTED
        return missed and self.end == finding.end

    @property
    def span(self) -> str:
        """The stretch to be marked, as the form sends it."""
        if self.mark is None:
            return f"{self.start}-{self.end}"
        return f"{self.mark.finding.start}-{self.mark.finding.end}"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Some lines that belong together, with the marks that begin in them."""

    pieces: tuple[Piece, ...]
    marks: tuple[Mark, ...]


@dataclass(slots=True)
class _Numbering:
    text: str
    language: str
    given: dict[int, Mark] = field(default_factory=dict)

    def mark(self, finding: Finding) -> Mark:
        if finding.pk not in self.given:
            words = self.text[finding.start : finding.end]
            cues = cues_of(finding, self.language)
            self.given[finding.pk] = Mark(len(self.given) + 1, finding, words, cues)
        return self.given[finding.pk]


def parts_of(text: str) -> list[tuple[int, int]]:
    """Cut a text into parts of some pages each, where a paragraph, a line or a word ends."""
    parts, start = [], 0
    while len(text) - start > LONGEST_PART:
        end = _cut(text, start, start + LONGEST_PART)
        parts.append((start, end))
        start = end
    return [*parts, (start, len(text))]


def paragraphs_of(
    text: str,
    part: tuple[int, int],
    findings: Sequence[Finding],
    *,
    language: str = "en",
    sentences: Iterable[tuple[int, int]] = (),
) -> list[Paragraph]:
    """Give the paragraphs of a part, its findings marked; `sentences` are those to choose from.

    A mark that runs over the end of a part or a paragraph goes on in the next.
    """
    numbering = _Numbering(text, language)
    spans = [(one.start, one.end, one) for one in findings]
    free = [(start, end, None) for start, end in sentences if not _touches(spans, start, end)]
    stretches = sorted([*spans, *free], key=lambda span: span[:2])
    found, first = [], 0
    for start, end in _paragraph_spans(text, *part):
        while first < len(stretches) and stretches[first][1] <= start:
            first += 1
        pieces = tuple(_pieces(text, start, end, stretches[first:], numbering))
        begun = [piece.mark for piece in pieces if piece.mark]
        marks = tuple(mark for mark in begun if mark.finding.start >= start)
        found.append(Paragraph(pieces, marks))
    return found


def plain_sentences(text: str) -> list[tuple[int, int]]:
    """Cut a text at full stops and line ends, where no reader knows its language."""
    return [(found.start(), found.end()) for found in _SENTENCE.finditer(text)]


def cues_of(finding: Finding, language: str) -> tuple[Cue, ...]:
    """Give the words that a finding rests on, the longest where several stand on the same."""
    why, says = _reasons(language)
    cues = finding.reading.get("cues", [])
    best = sorted(
        cues, key=lambda cue: (says.get(cue["cue"]) != finding.kind, cue["start"] - cue["end"])
    )
    kept: list[dict[str, int]] = []
    for cue in best:
        if not any(_overlap(cue, other) for other in kept):
            kept.append(cue)
    kept.sort(key=lambda cue: cue["start"])
    return tuple(Cue(str(cue["text"]), why.get(str(cue["cue"]), "")) for cue in kept)


@lru_cache(maxsize=8)
def _reasons(language: str) -> tuple[dict[str, str], dict[str, str]]:
    try:
        entries = cue_entries(language)
    except ContentError:
        return {}, {}
    return (
        {entry.id: entry.why for entry in entries},
        {entry.id: entry.says.value for entry in entries},
    )


def _overlap(one: dict[str, int], other: dict[str, int]) -> bool:
    return one["start"] < other["end"] and other["start"] < one["end"]


def _touches(spans: Sequence[tuple[int, int, Finding]], start: int, end: int) -> bool:
    return any(start < other_end and other_start < end for other_start, other_end, _ in spans)


def _cut(text: str, start: int, end: int) -> int:
    for mark in _CUTS:
        at = text.rfind(mark, start + LONGEST_PART // 2, end)
        if at >= 0:
            return at + len(mark)
    return end


def _paragraph_spans(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for gap in _PARAGRAPH_ENDS.finditer(text, start, end):
        if gap.start() > start:
            yield start, gap.start()
        start = gap.end()
    if start < end:
        yield start, end


def _pieces(
    text: str,
    start: int,
    end: int,
    stretches: Iterable[tuple[int, int, Finding | None]],
    numbering: _Numbering,
) -> Iterator[Piece]:
    at = start
    for first, last, finding in stretches:
        if first >= end:
            break
        first, last = max(first, at), min(last, end)
        if first >= last:
            continue
        if at < first:
            yield Piece(text[at:first], at, first)
        mark = numbering.mark(finding) if finding else None
        yield Piece(text[first:last], first, last, mark, is_sentence=finding is None)
        at = last
    if at < end:
        yield Piece(text[at:end], at, end)
