"""Weigh what was found: which kind a sentence is, and what the whole text amounts to.

Every judgement is a sum of numbers that are written down in the content, so that anyone can see
which cue moved it and by how much.
"""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from math import exp, log1p

from alongside.engines.promises.cues import CueError, Weights
from alongside.engines.promises.values import (
    Amount,
    Clarity,
    Kind,
    Precision,
    Reading,
    Sentence,
    When,
)
from alongside.engines.promises.words import NUMBER, Word

_KINDS = (Kind.PROMISE, Kind.DONE, Kind.POSITION)
NEEDED = (
    "promise",
    "done",
    "position",
    "whole_promise",
    "whole_evidence",
    "whole_clarity",
    "specificity",
)


@dataclass(slots=True)
class Found:
    """What was found in a whole text: how often each family of cues, and its shape."""

    families: Counter[str] = field(default_factory=Counter)
    words: int = 0
    numbers: int = 0
    capitals: int = 0

    def add(self, features: Collection[str], words: Sequence[Word]) -> None:
        """Add what was found in one sentence."""
        self.families.update(features)
        self.words += len(words)
        self.numbers += sum(NUMBER in word.symbols for word in words)
        self.capitals += sum(word.capital for word in words)


class Judge:
    """The tables of weights, ready to be asked."""

    __slots__ = ("_tables",)

    def __init__(self, tables: Mapping[str, Weights]) -> None:
        missing = [name for name in NEEDED if name not in tables]
        if missing:
            raise CueError(
                f"there are no weights for {', '.join(missing)}; add them to weights.yml"
            )
        self._tables = tables

    def kind(self, features: Collection[str]) -> Kind:
        """The kind whose sum is highest, or OTHER where none passes its bar."""
        best, most = Kind.OTHER, 0.0
        for kind in _KINDS:
            table = self._tables[kind.value]
            over = table.constant - table.bar
            weights = table.features
            for feature in features:
                over += weights.get(feature, 0.0)
            if over > most:
                best, most = kind, over
        return best

    def worth(self, kind: Kind, family: str) -> float:
        """How much a family of cues speaks for a kind."""
        return self._tables[kind.value].features.get(family, 0.0)

    def whole(self, sentences: tuple[Sentence, ...], found: Found) -> Reading:
        """Say whether the whole text holds a promise and evidence, and how clear it is."""
        features = whole_features(sentences, found)
        promised = likelihood(self._tables["whole_promise"], features)
        shown = likelihood(self._tables["whole_evidence"], features)
        clear = likelihood(self._tables["whole_clarity"], features)
        practised = promised >= self._tables["whole_promise"].bar and practises(sentences)
        promise = practised or any(map(undertakes, sentences))
        evidence = shown >= self._tables["whole_evidence"].bar or any(map(shows, sentences))
        clarity = Clarity.CLEAR if clear >= self._tables["whole_clarity"].bar else Clarity.NOT_CLEAR
        return Reading(
            sentences=sentences,
            promise=promise,
            evidence=evidence,
            clarity=clarity if evidence else Clarity.NONE,
            promise_likelihood=promised,
            evidence_likelihood=shown,
        )

    def specificity(
        self,
        by_when: When | None,
        amount: Amount | None,
        owner: str | None,
        for_whom: str | None,
        measure: str | None,
    ) -> float:
        """How much of what, when, how much, who and for whom is said: 0 nothing, 1 all of it."""
        weights = self._tables["specificity"].features
        vague = by_when is not None and by_when.precision is Precision.VAGUE
        said = {
            "by_when": by_when is not None and not vague,
            "by_when_vague": vague,
            "amount": amount is not None,
            "owner": owner is not None,
            "for_whom": for_whom is not None,
            "measure": measure is not None,
        }
        constant = self._tables["specificity"].constant
        total = constant + sum(weights.get(part, 0.0) for part, is_said in said.items() if is_said)
        return round(min(1.0, max(0.0, total)), 2)


def whole_features(sentences: Sequence[Sentence], found: Found) -> dict[str, float]:
    """Each family of a text: once for being there, again, damped, for how often; and its shape."""
    features = dict.fromkeys(found.families, 1.0)
    features |= {family + "+": log1p(count) for family, count in found.families.items()}
    for kind, count in Counter(sentence.kind for sentence in sentences).items():
        features["kind_" + kind.value] = 1.0
        features["kind_" + kind.value + "+"] = log1p(count)
    features["sentences+"] = log1p(len(sentences))
    features["words+"] = log1p(found.words)
    features["numbers+"] = log1p(found.numbers)
    features["capitals"] = found.capitals / max(1, found.words)
    return features


def undertakes(sentence: Sentence) -> bool:
    """A text with a sentence that promises is a text that promises."""
    return sentence.kind is Kind.PROMISE


def practises(sentences: Sequence[Sentence]) -> bool:
    """Whether anything at all is said to be done: feelings and values alone promise nothing."""
    return any(sentence.kind is Kind.DONE for sentence in sentences)


def shows(sentence: Sentence) -> bool:
    """A deed with a figure and somebody who did it is evidence, however short the text."""
    return sentence.kind is Kind.DONE and None not in (sentence.amount, sentence.owner)


def likelihood(table: Weights, features: Mapping[str, float]) -> float:
    """The logistic of the weighted sum, 0 to 1."""
    total = table.constant
    for feature, value in features.items():
        total += table.features.get(feature, 0.0) * value
    return 1.0 / (1.0 + exp(-max(-60.0, min(60.0, total))))
