"""Findings that somebody set aside in the text itself, with a reason.

`alongside: ignore RULE, RULE -- the reason` in a comment holds for its line, or for the next one
where it stands alone; `alongside: ignore-file RULE -- the reason` holds for the whole text. `all`
stands for every rule. Without a reason nothing is set aside. What was meant as such a comment and
is written in another way is told of, with no rules.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from alongside.engines.language.values import Finding

_MARK = "alongside:"
_ID = r"[a-z0-9][a-z0-9-]*"
_COMMENT = re.compile(
    rf"alongside:[ ]*ignore(?P<file>-file)?[ ]+(?P<rules>{_ID}(?:[ ]*,[ ]*{_ID})*)"
    r"(?:[ ]+(?:--(?!>)|—|–)[ ]*(?P<reason>[^\n]*))?"
)
# What other checkers call it, and slips: `ignore-next-line`, `ignroe`, `ignore` with no rule.
_MEANT = re.compile(
    r"alongside:[ ]*(?:ig(?:nore|nroe|norre|ore|n[eo]re)|disable|noqa)\b"
    r"(?!(?:-file)?[ ]+RULE\b)[^\s]*"
)
_NO_WORDS = re.compile(r"^\W*(?:rem|dnl)?\W*$", re.I)
_CLOSES = re.compile(r"\s*(?:-->|\*/|\*\}|#\})?\s*$")


@dataclass(frozen=True, slots=True)
class Ignored:
    """One comment that sets findings aside: in which lines (from 1, last included), and why."""

    line: int
    start: int  # character offsets of what is said to the checker, which is no wording itself
    end: int
    rules: frozenset[str]
    first: int
    last: int
    reason: str

    def holds_for(self, rule: str, line: int) -> bool:
        """Whether a finding of a rule in a line is set aside."""
        return self.first <= line <= self.last and (rule in self.rules or "all" in self.rules)


def comments(text: str) -> tuple[Ignored, ...]:
    """Every comment of a text that sets findings aside; one without a reason has `reason` empty.

    One that is not written as it must be has no rules, and no reason.
    """
    if _MARK not in text:
        return ()
    heard = {match.start(): _ignored(match, text) for match in _COMMENT.finditer(text)}
    for match in _MEANT.finditer(text):
        if match.start() not in heard:
            heard[match.start()] = _not_understood(match, text)
    return tuple(heard[start] for start in sorted(heard))


def _ignored(match: re.Match[str], text: str) -> Ignored:
    rules = frozenset(rule.strip() for rule in match["rules"].split(","))
    reason = _CLOSES.sub("", match["reason"] or "").strip()
    number = text.count("\n", 0, match.start()) + 1
    line = text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
    if match["file"]:
        first, last = 1, text.count("\n") + 1
    elif _NO_WORDS.match(line):
        first = last = number + 1
    else:
        first = last = number
    return Ignored(number, match.start(), match.end("rules"), rules, first, last, reason)


def _not_understood(match: re.Match[str], text: str) -> Ignored:
    number = text.count("\n", 0, match.start()) + 1
    return Ignored(number, match.start(), match.end(), frozenset(), number, number, "")


def without(
    text: str, findings: Sequence[Finding]
) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """Findings that stand, and findings that a comment with a reason sets aside."""
    said = comments(text)
    if not said:
        return tuple(findings), ()
    stand: list[Finding] = []
    aside: list[Finding] = []
    line, reached = 1, 0
    for finding in findings:
        line += text.count("\n", reached, finding.start)
        reached = finding.start
        if any(one.start <= finding.start < one.end for one in said):
            continue
        ignored = any(one.reason and one.holds_for(finding.rule, line) for one in said)
        (aside if ignored else stand).append(finding)
    return tuple(stand), tuple(aside)
