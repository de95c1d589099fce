"""Put better words in the place of found ones, only where the grammar stays right.

A finding is mended only where its rule names one word for one word: the rest is for a person to
decide. Capitals are kept, and the article before the word follows its sound.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from alongside.engines.language.values import Finding

_ARTICLE = re.compile(r"\b([Aa]n?)([^\S\n]+)\Z")
_NOT_ONE_PIECE = re.compile(r"[\n*_`<>]|  ")
# Written with a vowel and said with a consonant, and the other way round.
_SAID_WITH_CONSONANT = re.compile(r"(?:uni(?!n|m)|us[aeiu]|eu|one\b|once\b|ubiq|ut[ei])", re.I)
_SAID_WITH_VOWEL = re.compile(r"(?:hour|honest|honou?r|heir)", re.I)


@dataclass(frozen=True, slots=True)
class Fix:
    """What to put from one character offset of a text to another."""

    start: int
    end: int
    text: str


def fix_for(text: str, finding: Finding, *, instead: str | None = None) -> Fix | None:
    """The fix of a finding in the text that it was found in, or None where a person must decide.

    `instead` is a suggestion that a person chose; without it, only the rule's own swap is used.
    """
    chosen = instead if instead is not None else finding.swap
    if chosen is None or (instead is None and _NOT_ONE_PIECE.search(finding.text)):
        return None
    start, words = finding.start, _in_the_case_of(finding.text, chosen)
    if article := _ARTICLE.search(text, max(0, start - 12), start):
        first = article[1][0] + ("n" if _begins_with_vowel(words) else "")
        words, start = first + article[2] + words, article.start()
    return Fix(start, finding.end, words)


def fixes(text: str, findings: Sequence[Finding]) -> tuple[Fix, ...]:
    """Every fix that needs no person, in order, none touching another."""
    kept: list[Fix] = []
    for finding in findings:
        fix = fix_for(text, finding)
        if fix is not None and (not kept or fix.start >= kept[-1].end):
            kept.append(fix)
    return tuple(kept)


def apply(text: str, fixes: Sequence[Fix]) -> str:
    """The text with fixes put in; they are in order and do not touch each other."""
    parts: list[str] = []
    reached = 0
    for fix in fixes:
        parts += [text[reached : fix.start], fix.text]
        reached = fix.end
    return "".join([*parts, text[reached:]])


def _in_the_case_of(found: str, chosen: str) -> str:
    letters = [character for character in found if character.isalpha()]
    if len(letters) > 1 and all(character.isupper() for character in letters):
        return chosen.upper()
    if letters and letters[0].isupper():
        words = found.split()
        if len(words) > 1 and all(word[:1].isupper() for word in words):
            return " ".join(word[:1].upper() + word[1:] for word in chosen.split(" "))
        return chosen[:1].upper() + chosen[1:]
    return chosen


def _begins_with_vowel(words: str) -> bool:
    if _SAID_WITH_VOWEL.match(words):
        return True
    return words[:1].lower() in "aeiou" and not _SAID_WITH_CONSONANT.match(words)
