"""Phrases, compiled into one tree that is walked from every word.

A phrase is a row of steps with a space between them:

- `word` is that word in any case; `one|two` either of them; `word?` may be left out
- `{list}` is any word of a named list; `{list}?` may be left out
- `<number>` `<day>` `<year>` `<name>` `<past>` `<ing>` `<ly>` are classes: a number, one from 1 to
  31, a year from 1900 to 2199, a word with a capital that does not begin the sentence, and words
  that end in -ed, -ing and -ly (but for those in the list `no_ending`)
- `~` skips up to three words, `~~` up to eight; neither crosses a semicolon, colon or bracket
- `^` is the beginning of the sentence
- a comma, `%` and the like are steps of their own

The walk looks at a bounded number of words from each word, so that reading stays linear in the
length of the text whatever the text is.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product

from alongside.engines.promises.cues import Cue, CueError
from alongside.engines.promises.words import CLASSES, Word

GAPS = {"~": 3, "~~": 8}
BARRIERS = frozenset(";:()[]•")
MOST_STEPS = 14
MOST_GAPS = 3


@dataclass(slots=True)
class _Node:
    next: dict[str, "_Node"] = field(default_factory=dict)
    gaps: dict[int, "_Node"] = field(default_factory=dict)
    ends: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Match:
    """A cue that stands on the words from `first` to `last`, both included."""

    cue: int
    first: int
    last: int


class Tree:
    """All phrases of all cues in one tree."""

    __slots__ = ("_anchored", "_root", "cues", "steps")

    def __init__(self, cues: Sequence[Cue], lists: Mapping[str, frozenset[str]]) -> None:
        self.cues = tuple(cues)
        self._root = _Node()
        self._anchored = _Node()
        self.steps: set[str] = set()
        for number, cue in enumerate(self.cues):
            for phrase in cue.phrases:
                self._plant(number, cue, phrase, lists)

    def _plant(
        self, number: int, cue: Cue, phrase: str, lists: Mapping[str, frozenset[str]]
    ) -> None:
        try:
            rows = list(_rows(phrase, lists))
        except CueError as reason:
            raise CueError(f"cue {cue.id}, phrase {phrase!r}: {reason}") from None
        for row in rows:
            node = self._root
            if row[0] == "^":
                node, row = self._anchored, row[1:]
            self.steps.update(row)
            for step in row:
                if step in GAPS:
                    node = node.gaps.setdefault(GAPS[step], _Node())
                else:
                    node = node.next.setdefault(step, _Node())
            if number not in node.ends:
                node.ends.append(number)

    def find(self, words: Sequence[Word]) -> list[Match]:
        """Find every cue in the words of one sentence, where it first stands.

        There a cue of time is taken as long as it goes ("by the end of 2027"), any other as short:
        what is promised begins at its first verb.
        """
        found: dict[int, tuple[int, int]] = {}
        rooted = self._root.next
        for first, word in enumerate(words):
            for symbol in word.symbols:
                node = rooted.get(symbol)
                if node is not None:
                    self._walk(node, words, first + 1, first, found)
        self._walk(self._anchored, words, 0, 0, found)
        return [Match(cue, first, last) for cue, (first, last) in found.items()]

    def _walk(
        self,
        node: _Node,
        words: Sequence[Word],
        at: int,
        first: int,
        found: dict[int, tuple[int, int]],
    ) -> None:
        for cue in node.ends:
            earlier = found.get(cue)
            if earlier is None or (earlier[0] == first and self._better(cue, at - 1, earlier[1])):
                found[cue] = (first, at - 1)
        if at < len(words):
            self._step(node, words, at, first, found)
        for length, following in node.gaps.items():
            for here in range(at, min(at + length + 1, len(words))):
                self._step(following, words, here, first, found)
                if words[here].lower in BARRIERS:
                    break

    def _step(
        self,
        node: _Node,
        words: Sequence[Word],
        at: int,
        first: int,
        found: dict[int, tuple[int, int]],
    ) -> None:
        for symbol in words[at].symbols:
            following = node.next.get(symbol)
            if following is not None:
                self._walk(following, words, at + 1, first, found)

    def _better(self, cue: int, last: int, earlier: int) -> bool:
        return last > earlier if self.cues[cue].precision else last < earlier


def _rows(phrase: str, lists: Mapping[str, frozenset[str]]) -> Iterator[tuple[str, ...]]:
    """Write a phrase out into every row of plain steps that it stands for."""
    choices = [_choices(step, lists) for step in phrase.split()]
    for row in product(*choices):
        plain = tuple(step for step in row if step)
        _check(plain)
        yield plain


def _choices(step: str, lists: Mapping[str, frozenset[str]]) -> tuple[str, ...]:
    if step in GAPS or step == "^":
        return (step,)
    optional = len(step) > 1 and step.endswith("?")
    choices = tuple((step[:-1] if optional else step).split("|"))
    for choice in choices:
        if choice.startswith("{") and choice[1:-1] not in lists:
            raise CueError(f"there is no list {choice}; add it to lists.yml or mend the name")
        if choice.startswith("<") and len(choice) > 1 and choice not in CLASSES:
            raise CueError(f"there is no class {choice}; the classes are {', '.join(CLASSES)}")
    return ("", *choices) if optional else choices


def _check(row: tuple[str, ...]) -> None:
    if not row or row == ("^",):
        raise CueError("it can match nothing at all; give it at least one word that must be there")
    if row[0] in GAPS or row[-1] in GAPS:
        raise CueError("it begins or ends with a gap; begin and end with a word")
    if len(row) > MOST_STEPS or sum(step in GAPS for step in row) > MOST_GAPS:
        raise CueError(f"it is too long: at most {MOST_STEPS} steps and {MOST_GAPS} gaps")
