"""Put better words in the place of found ones, only where the grammar stays right.

A finding is mended only where its rule names one word for one word: the rest is for a person to
decide. Capitals are kept; in English the article before the word follows its sound, and the
apostrophe after it its number.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from alongside.engines.language.values import Finding

_ARTICLE = re.compile(r"\b([Aa]n?|AN)(\s[\s#*>/]*)\Z")
_WHOSE = re.compile(r"(['’])[sS]\b")
_WHOSE_OF_MANY = re.compile(r"['’](?!\w)")
_PARTS = re.compile(r"[ -]")
_NOT_ONE_PIECE = re.compile(r"[\n*_`<>]|  ")
# What a page writes out in letters beside the words, or the article before them: `&rsquo;s`.
_WRITTEN_OUT = re.compile(r"&[#\w]{2,32};")
# Written with a vowel and said with a consonant, and the other way round.
_SAID_WITH_CONSONANT = re.compile(r"(?:uni(?!n|m)|us[aeiu]|eu|one\b|once\b|ubiq|ut[ei])", re.I)
_SAID_WITH_VOWEL = re.compile(r"(?:hour|honest|honou?r|heir)", re.I)

_NEAR = 300  # characters, within which one word may be found because of another
_FAR = 100  # characters from the article, where the line is wrapped


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
    if instead is None and _is_beside_a_sign(text, finding):
        return None
    words = _in_the_case_of(finding.text, chosen)
    if finding.language != "en":
        return Fix(finding.start, finding.end, words)
    return _in_english(text, finding, words, is_chosen=instead is not None)


def _is_beside_a_sign(text: str, finding: Finding) -> bool:
    """Whether a sign that is written out stands in the words, or touches them."""
    low = max(0, finding.start - 34)
    around = text[low : finding.end + 34]
    return any(
        low + sign.start() <= finding.end and finding.start <= low + sign.end()
        for sign in _WRITTEN_OUT.finditer(around)
    )


def _in_english(text: str, finding: Finding, words: str, *, is_chosen: bool) -> Fix | None:
    start, end = finding.start, finding.end
    found_of_many, of_many = _ends_in_s(finding.text), _ends_in_s(words)
    if of_many and not found_of_many and (whose := _WHOSE.match(text, end)):
        words, end = words + whose[1], whose.end()
    elif found_of_many and not of_many and not is_chosen and _WHOSE_OF_MANY.match(text, end):
        return None  # "the ladies' room", or the end of a quotation
    if article := _ARTICLE.search(text, max(0, start - _FAR), start):
        n = "N" if article[1] == "AN" or (finding.text.isupper() and words.isupper()) else "n"
        first = article[1][0] + (n if _begins_with_vowel(words) else "")
        if not is_chosen and "\n" in article[2]:  # by itself, nothing reaches into another line
            return Fix(start, end, words) if first == article[1] else None
        words, start = first + article[2] + words, article.start()
    return Fix(start, end, words)


def fixes(text: str, findings: Sequence[Finding]) -> tuple[Fix, ...]:
    """Every fix that needs no person, in order, none touching another."""
    kept: list[Fix] = []
    for finding in findings:
        fix = fix_for(text, finding)
        if fix is not None and (not kept or fix.start >= kept[-1].end):
            kept.append(fix)
    return tuple(kept)


def quiet_fixes(
    text: str, found: Sequence[Finding], find: Callable[[str], Sequence[Finding]]
) -> tuple[tuple[Fix, ...], str, Sequence[Finding]]:
    """The fixes that bring nothing new to find, the text with them, and what is found in it.

    "A police officer left his hat" is marked for its "his" where "a policeman" was not: such a
    sentence is for a person to write anew, so it stays as it is.
    """
    kept = fixes(text, found)
    while kept:
        after = apply(text, kept)
        left = find(after)
        quiet = _far_from_news(kept, found, left)
        if len(quiet) == len(kept):
            return kept, after, left
        kept = quiet
    return (), text, found


def _far_from_news(
    kept: Sequence[Fix], found: Sequence[Finding], left: Sequence[Finding]
) -> tuple[Fix, ...]:
    before = {(one.rule, one.start) for one in found}
    ends, shifts = (
        [],
        [0],
    )  # where each fix ends in the text after, and by how much what follows moved
    for fix in kept:
        shifts.append(shifts[-1] + len(fix.text) - (fix.end - fix.start))
        ends.append(fix.end + shifts[-1])
    loud: set[int] = set()
    for one in left:
        at = bisect_right(ends, one.start)
        if (one.rule, one.start - shifts[at]) not in before:
            low, high = bisect_left(ends, one.start - _NEAR), bisect_right(ends, one.end + _NEAR)
            loud.update(range(low, high))
    return tuple(fix for number, fix in enumerate(kept) if number not in loud)


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
        words = _PARTS.split(found)
        if len(words) > 1 and all(word[:1].isupper() for word in words):
            return re.sub(r"(?:^|(?<=[ -]))\w", lambda first: first[0].upper(), chosen)
        return chosen[:1].upper() + chosen[1:]
    return chosen


def _ends_in_s(words: str) -> bool:
    """Whether only an apostrophe follows where the word is whose something is."""
    return words[-1:].lower() == "s" and words[-2:].lower() != "ss"


def _begins_with_vowel(words: str) -> bool:
    if _SAID_WITH_VOWEL.match(words):
        return True
    return words[:1].lower() in "aeiou" and not _SAID_WITH_CONSONANT.match(words)
