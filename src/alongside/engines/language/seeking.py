"""Find every place where a term stands, in one pass over a folded text.

One automaton holds every spelling of every rule, and the longer phrases that let one pass. Matches
inside words are dropped *before* the longest is chosen: chosen first, a longer match that ends
inside a word would hide a good one that it covers.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import ahocorasick_rs

from alongside.engines.language.values import Rule

# One spelling is looked at so many times in a text, and in a longer one as often a million
# characters; a text made of one word ends there, and no text that somebody wrote gets so far.
MOST_OF_ONE = 1_000
_TO_EACH = 1_000  # characters
# A long text is read piece by piece, each as far into the next as a spelling may reach: after two
# that hold little but terms, such a piece is passed over; what it adds was found often enough.
_PIECE = 25_000
_SAMPLE = 2_000
_CROWDED = 20  # characters a match, or fewer; of real writing it is some 250
_MOST_IN_A_CROWD = 100  # of one spelling, in a long text that holds little else

# Such short terms stand inside too many words: they are looked for with what stands before them.
_SHORT = 4
_BEFORE_SHORT = (" ", "(", "[", '"', "'", "“", "„", "«", "-", "—", "/", "|", "¡", "¿")
_INSIDE = re.compile(r"\w")
_AFTER_A_GAP = re.compile(r" {2,80}([^ ]{1,2})")


@dataclass(frozen=True, slots=True)
class Pattern:
    """What one spelling is for: a term of a rule, or a phrase that lets a rule's matches pass."""

    rule: int
    term: int  # -1: the phrase lets pass


@dataclass(frozen=True, slots=True)
class Match:
    """A place where a spelling stands, in the folded text."""

    start: int
    end: int
    patterns: tuple[Pattern, ...]
    whole: bool  # not a part of a longer identifier


class Seeker:
    """Every spelling of a pack, made ready once."""

    __slots__ = ("_automaton", "_known", "_longest", "_owners", "_parts", "_spellings")

    def __init__(self, rules: Sequence[Rule]) -> None:
        owners: dict[str, list[Pattern]] = {}
        for index, rule in enumerate(rules):
            for number, term in enumerate(rule.terms):
                owners.setdefault(term.text.lower(), []).append(Pattern(index, number))
            for phrase in rule.unless.phrase:
                owners.setdefault(phrase, []).append(Pattern(index, -1))
        parts = _beginnings(owners)
        self._owners = owners
        self._parts = parts
        long = [one for one in owners if len(one) > _SHORT]
        short = [one for one in owners if len(one) <= _SHORT for _ in _BEFORE_SHORT]
        self._known = len(long) + len(short)
        self._spellings = [*long, *short, *(f"{part}  " for part in parts)]
        opened = [mark + one for one in dict.fromkeys(short) for mark in _BEFORE_SHORT]
        looked_for = [*long, *opened, *self._spellings[self._known :]]
        self._longest = max(map(len, looked_for), default=0)
        self._automaton = ahocorasick_rs.AhoCorasick(
            looked_for,
            implementation=ahocorasick_rs.Implementation.ContiguousNFA,
            store_patterns=False,
        )

    def raw(self, folded: str) -> int:
        """How often any spelling stands in a text, inside words too: the bare automaton."""
        return len(self._automaton.find_matches_as_indexes(folded, overlapping=True))

    def seek(self, folded: str) -> list[Match]:
        """Every whole-word match in order, the longest first where several begin together."""
        found, is_crowded = self._found(folded)
        if is_crowded:
            found = self._without_crowds(found, _MOST_IN_A_CROWD)
        elif len(found) > MOST_OF_ONE:
            found = self._without_crowds(found, max(MOST_OF_ONE, len(folded) // _TO_EACH))
        matches = [] if not found else list(self._whole(folded, found))
        matches += self._at_the_start(folded)
        if len(matches) > 1:
            matches.sort(key=lambda one: (one.start, -one.end))
        return matches

    def _found(self, folded: str) -> tuple[list[tuple[int, int, int]], bool]:
        """Every match, inside words too; and whether the text is long and holds little else."""
        seek = self._automaton.find_matches_as_indexes
        if len(folded) <= 2 * _PIECE:
            return seek(folded, overlapping=True), False
        found: list[tuple[int, int, int]] = []
        crowded = 0
        for at in range(0, len(folded), _PIECE):
            if crowded > 1 and self.raw(folded[at : at + _SAMPLE]) * _CROWDED > _SAMPLE:
                continue
            end = at + _PIECE
            part = seek(folded[at : end + self._longest], overlapping=True)
            crowded += len(part) * _CROWDED > _PIECE
            found += [(one, start + at, stop + at) for one, start, stop in part if start < _PIECE]
        return found, crowded > 1

    def _without_crowds(
        self, found: list[tuple[int, int, int]], most: int
    ) -> list[tuple[int, int, int]]:
        counts = Counter(self._spellings[index] for index, _, _ in found)
        left = {spelling: most for spelling, count in counts.items() if count > most}
        if not left:
            return found
        kept = []
        for one in found:
            spelling = self._spellings[one[0]]
            if spelling in left:
                if not left[spelling]:
                    continue
                left[spelling] -= 1
            kept.append(one)
        return kept

    def _whole(self, folded: str, found: Iterable[tuple[int, int, int]]) -> Iterator[Match]:
        spellings, owners, length = self._spellings, self._owners, len(folded)
        known = self._known
        for index, start, end in found:
            if index >= known:
                yield from self._over_a_gap(folded, spellings[index][:-2], start)
                continue
            spelling = spellings[index]
            start = end - len(spelling)
            before = folded[start - 1] if start else " "
            after = folded[end] if end < length else " "
            inside = (before.isalnum() or before == "_"), (after.isalnum() or after == "_")
            if not any(inside):
                yield Match(start, end, tuple(owners[spelling]), whole=True)
            elif len(spelling) > _SHORT:
                yield Match(start, end, tuple(owners[spelling]), whole=False)

    def _at_the_start(self, folded: str) -> list[Match]:
        """The short terms with which a text begins: nothing stands before them."""
        found = []
        for length in range(1, _SHORT + 1):
            spelling = folded[:length]
            whole = not _INSIDE.match(folded, length)
            if whole and len(spelling) == length and spelling in self._owners:
                found.append(Match(0, length, tuple(self._owners[spelling]), whole=True))
        return found

    def _over_a_gap(self, folded: str, part: str, start: int) -> Iterator[Match]:
        """Terms whose words stand apart: wrapped lines, comments, marks of emphasis."""
        if start and _INSIDE.match(folded[start - 1]):
            return
        after = _AFTER_A_GAP.match(folded, start + len(part))
        if after is None:
            return
        for spelling in self._parts[part].get(after[1], ()):
            end = _end_of(spelling, folded, start)
            if end:
                yield Match(start, end, tuple(self._owners[spelling]), whole=True)


def _beginnings(owners: Iterable[str]) -> dict[str, dict[str, list[str]]]:
    """Of terms of several words, each run of first words after which the line may be wrapped.

    Under each, the terms by the first two letters of the word that follows.
    """
    parts: dict[str, dict[str, list[str]]] = {}
    for spelling in owners:
        words = spelling.split(" ")
        for count in range(1, len(words)):
            following = parts.setdefault(" ".join(words[:count]), {})
            following.setdefault(words[count][:2], []).append(spelling)
    return parts


def _end_of(spelling: str, folded: str, start: int) -> int:
    """Where a term ends whose words stand apart by any number of spaces; 0 where it is not."""
    end = start
    for word in spelling.split(" "):
        while folded.startswith(" ", end):
            end += 1
        if not folded.startswith(word, end):
            return 0
        end += len(word)
    return 0 if _INSIDE.match(folded, end) else end
