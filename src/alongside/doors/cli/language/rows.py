"""Findings as rows: one plain value each, with the line and the column that people look for."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from alongside.engines.language import Finding


@dataclass(frozen=True, slots=True)
class Row:
    """One finding of a file. Lines and columns count from 1, `start` and `end` are characters."""

    path: str
    line: int
    column: int
    start: int
    end: int
    rule: str
    tier: str
    text: str
    message: str
    suggestions: tuple[str, ...]
    source: tuple[str, ...]


def rows(path: str, text: str, findings: Sequence[Finding]) -> list[Row]:
    """The findings of a text in order, as rows."""
    if not findings:
        return []
    starts = line_starts(text)
    made: list[Row] = []
    for one in findings:
        line = bisect_right(starts, one.start)
        made.append(
            Row(
                path=path,
                line=line,
                column=one.start - starts[line - 1] + 1,
                start=one.start,
                end=one.end,
                rule=one.rule,
                tier=str(one.tier),
                text=one.text,
                message=one.why,
                suggestions=one.suggestions,
                source=one.sources,
            )
        )
    return made


def line_starts(text: str) -> list[int]:
    """The offset at which each line begins; a line ends with a line feed."""
    starts = [0]
    at = text.find("\n")
    while at >= 0:
        starts.append(at + 1)
        at = text.find("\n", at + 1)
    return starts
