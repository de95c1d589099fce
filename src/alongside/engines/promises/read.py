"""Read a text: its sentences, what each of them does, and what the whole amounts to.

The reader proposes and shows what it rests on; it never decides. A person confirms.
"""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from alongside.engines.promises import amounts, parts, sentences, times
from alongside.engines.promises.cues import Cue, CueError, Cues, Says
from alongside.engines.promises.judging import Found, Judge
from alongside.engines.promises.markup import mask
from alongside.engines.promises.phrases import Match, Tree
from alongside.engines.promises.values import Amount, Kind, Reading, Rests, Sentence, When
from alongside.engines.promises.words import Lexicon, Word, words_of


def read(text: str, cues: Cues, *, language: str = "en", said_on: date | None = None) -> Reading:
    """Read a text of a language with the cues of that language.

    Spans are character offsets into `text` as given, markup and all. `said_on`, where known, turns
    "within five years" into days. Raises CueError where the cues are for another language.
    """
    if cues.language != language:
        raise CueError(
            f"the text is in {language!r} and the cues are for {cues.language!r}; bring cues for "
            f"{language!r}, of which so far only English exist"
        )
    return _reader(cues).read(text, said_on=said_on)


@lru_cache(maxsize=8)
def _reader(cues: Cues) -> "Reader":
    return Reader(cues)


@dataclass(frozen=True, slots=True)
class _Found:
    """A sentence on its way: where it stands and what was found in its words."""

    masked: str
    start: int
    end: int
    words: list[Word]
    matches: list[Match]
    amounts: tuple[Amount, ...]


class Reader:
    """Cues made ready once, to read any number of texts."""

    __slots__ = ("_cues", "_judge", "_lexicon", "_tree")

    def __init__(self, cues: Cues) -> None:
        self._cues = cues
        self._tree = Tree(cues.cues, cues.lists)
        self._lexicon = Lexicon(cues.lists, self._tree.steps)
        self._judge = Judge(cues.weights)

    def read(self, text: str, *, said_on: date | None = None) -> Reading:
        """Read a text that was said on a day, if the day is known."""
        read, whole = self.features(text, said_on=said_on)
        return self._judge.whole(read, whole)

    def features(
        self, text: str, *, said_on: date | None = None
    ) -> tuple[tuple[Sentence, ...], Found]:
        """The sentences of a text, and what was found in the whole of it."""
        masked = mask(text)
        read: list[Sentence] = []
        whole = Found()
        for start, end in sentences.spans(masked, self._cues.lists):
            found = self._find(masked, start, end)
            features = self._features(found)
            whole.add(features, found.words)
            read.append(self._sentence(text, found, self._judge.kind(features), said_on))
        return tuple(read), whole

    def _find(self, masked: str, start: int, end: int) -> _Found:
        words = self._lexicon.words(masked, start, end)
        matches = self._not_outranked(self._tree.find(words))
        money = amounts.amounts(words, masked, self._cues)
        return _Found(masked, start, end, words, matches, money)

    def _not_outranked(self, matches: list[Match]) -> list[Match]:
        """Drop each cue that another one, on some of the same words, says it outranks."""
        cues = self._tree.cues
        over = [match for match in matches if cues[match.cue].over]
        if not over:
            return matches
        return [
            match
            for match in matches
            if not any(
                cues[match.cue].id in cues[other.cue].over
                and other.first <= match.last
                and match.first <= other.last
                for other in over
            )
        ]

    def _features(self, found: _Found) -> set[str]:
        families = {self._cue(match).family for match in found.matches}
        return families | {"amount_" + amount.kind.value for amount in found.amounts}

    def _sentence(self, text: str, found: _Found, kind: Kind, said_on: date | None) -> Sentence:
        start, end = found.start, found.end
        rests = tuple(self._rests(match, found) for match in found.matches)
        if kind not in (Kind.PROMISE, Kind.DONE) or not found.words:
            return Sentence(start, end, text[start:end], kind, rests)
        chief = self._chief(found.matches, kind)
        words, masked = found.words, found.masked
        verb = chief.last if chief else 0
        by_when = self._by_when(found, said_on)
        amount = amounts.chief(found.amounts)
        owner = parts.owner(words, masked, chief.first, chief.last) if chief else None
        for_whom = parts.for_whom(words, masked, verb)
        measure = self._measure(found)
        specificity = self._judge.specificity(by_when, amount, owner, for_whom, measure)
        return Sentence(
            start=start,
            end=end,
            text=text[start:end],
            kind=kind,
            cues=rests,
            specificity=specificity,
            what=parts.what(words, masked, verb) or None,
            by_when=by_when,
            amount=amount,
            owner=owner,
            for_whom=for_whom,
            measure=measure,
        )

    def _cue(self, match: Match) -> Cue:
        return self._tree.cues[match.cue]

    def _chief(self, matches: list[Match], kind: Kind) -> Match | None:
        """The cue of the sentence that speaks most for what the sentence was found to be."""
        says = Says(kind.value)
        agreeing = [match for match in matches if self._cue(match).says is says]
        worth = self._judge.worth
        return min(
            agreeing,
            key=lambda match: (-worth(kind, self._cue(match).family), match.first, -match.last),
            default=None,
        )

    def _by_when(self, found: _Found, said_on: date | None) -> When | None:
        timed = [match for match in found.matches if self._cue(match).family in times.RANK]
        if not timed:
            return None
        best = min(timed, key=lambda m: (times.RANK.index(self._cue(m).family), m.first))
        return times.when(self._cue(best), best, found.words, found.masked, self._cues, said_on)

    def _measure(self, found: _Found) -> str | None:
        for match in found.matches:
            if self._cue(match).says is Says.MEASURE:
                return parts.measure(found.words, found.masked, match.first)
        return None

    def _rests(self, match: Match, found: _Found) -> Rests:
        start, end = found.words[match.first].start, found.words[match.last].end
        return Rests(self._cue(match).id, start, end, words_of(found.masked, start, end))
