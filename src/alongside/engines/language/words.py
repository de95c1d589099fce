"""Words of gates, sorted by how they are looked for: whole, beginnings, endings, phrases, lists."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

Lists = Mapping[str, tuple[str, ...]]

_NAMED = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Part:
    """One place of a phrase: which words may stand there, and with what they may begin."""

    whole: frozenset[str]
    beginnings: tuple[str, ...] = ()

    def fits(self, word: str) -> bool:
        """Whether a word may stand here."""
        return word in self.whole or (bool(self.beginnings) and word.startswith(self.beginnings))


Phrase = tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Words:
    """Words to look for, sorted by how they are looked for."""

    whole: frozenset[str]
    beginnings: tuple[str, ...]
    endings: tuple[str, ...]
    phrases: Mapping[str, tuple[Phrase, ...]]  # by their first word; under "" if it is a beginning
    reversed: Mapping[str, tuple[Phrase, ...]]  # turned round, by what was the last

    def at(self, words: Sequence[str], index: int, *, backwards: bool) -> bool:
        """Whether one of these stands at an index of words told outwards from the match."""
        word = words[index]
        if word in self.whole or (word[-2:] == "'s" and word[:-2] in self.whole):
            return True
        if self.beginnings and word.startswith(self.beginnings):
            return True
        if self.endings and word.endswith(self.endings):
            return True
        known = self.reversed if backwards else self.phrases
        return any(
            _stands_at(words, index, phrase)
            for first in (word, "")
            for phrase in known.get(first, ())
        )

    def among(self, words: Sequence[str], reach: int, *, backwards: bool) -> bool:
        """Whether one of these begins within the first words told outwards from the match."""
        return any(
            self.at(words, index, backwards=backwards) for index in range(min(reach, len(words)))
        )


NO_WORDS = Words(frozenset(), (), (), {}, {})


class Sorter:
    """Sorts words of gates by how they are looked for, and makes each list of a pack ready once."""

    __slots__ = ("_lists", "_ready")

    def __init__(self, lists: Lists) -> None:
        self._lists = lists
        self._ready: dict[str, list[Phrase]] = {}

    def words(self, entries: Sequence[str]) -> Words:
        """Sort words, `beginnings*`, `'s`, `{lists}` and "each {role}"."""
        if not entries:
            return NO_WORDS
        whole: set[str] = set()
        beginnings: list[str] = []
        endings: list[str] = []
        phrases: list[Phrase] = []
        for entry in flat(entries, self._lists):
            parts = _parts(entry)
            if len(parts) > 1:
                phrases += self._phrases(parts)
            elif entry.endswith("*"):
                beginnings.append(entry[:-1])
            elif entry.startswith("'"):
                endings.append(entry)
            else:
                whole.add(entry)
        return Words(
            frozenset(whole),
            tuple(beginnings),
            tuple(endings),
            _by_first(phrases),
            _by_first(phrase[::-1] for phrase in phrases),
        )

    def _phrases(self, parts: Sequence[str]) -> Iterator[Phrase]:
        """The phrases that an entry of several parts stands for: more where a list holds some."""
        for told in product(*map(self._choices, parts)):
            yield tuple(part for some in told for part in some)

    def _choices(self, part: str) -> list[Phrase]:
        ready = self._ready.get(part)
        if ready is None:
            ready = self._ready[part] = self._made_ready(part)
        return ready

    def _made_ready(self, part: str) -> list[Phrase]:
        words: list[str] = []
        longer: list[Phrase] = []
        for entry in flat([part], self._lists):
            inner = _parts(entry)
            if len(inner) > 1:
                longer += self._phrases(inner)
            elif not entry.startswith("'"):
                words.append(entry)
        return [(_part(words),), *longer]


def flat(entries: Iterable[str], lists: Lists) -> Iterator[str]:
    """The entries, with those of a list in the place of each that only names one."""
    for entry in entries:
        if named := _NAMED.fullmatch(entry):
            yield from flat(lists.get(named[1], ()), lists)
        else:
            yield entry


def lists_in(entries: Iterable[str]) -> Iterator[str]:
    """The ids of the lists that entries name: `{person}`, "each {role}"."""
    for entry in entries:
        if "{" in entry:
            yield from _NAMED.findall(entry)


def is_well_formed(entry: str) -> bool:
    """Whether all braces of an entry stand round the name of a list, with spaces beside them."""
    return all(
        _NAMED.fullmatch(part) or not {"{", "}"}.intersection(part) for part in entry.split()
    )


def spoken(entry: str, lists: Lists) -> str:
    """An entry with a word of each list that it names in the list's place."""
    return _NAMED.sub(lambda named: _spoken_word(named, lists), entry)


def _spoken_word(named: re.Match[str], lists: Lists) -> str:
    for word in flat(lists.get(named[1], ()), lists):
        if not word.endswith("*") and not word.startswith("'"):
            return spoken(word, lists)
    return named[0]


def _parts(entry: str) -> tuple[str, ...]:
    return tuple(entry.replace("-", " ").split())


def _part(words: Iterable[str]) -> Part:
    begins = tuple(word[:-1] for word in words if word.endswith("*"))
    return Part(frozenset(word for word in words if not word.endswith("*")), begins)


def _by_first(phrases: Iterable[Phrase]) -> dict[str, tuple[Phrase, ...]]:
    sorted_out: dict[str, list[Phrase]] = {}
    for phrase in phrases:
        for word in (*phrase[0].whole, *([""] if phrase[0].beginnings else ())):
            sorted_out.setdefault(word, []).append(phrase)
    return {word: tuple(found) for word, found in sorted_out.items()}


def _stands_at(words: Sequence[str], index: int, phrase: Phrase) -> bool:
    if index + len(phrase) > len(words):
        return False
    return all(part.fits(words[index + at]) for at, part in enumerate(phrase))
