"""Cues as values: the patterns by which a sentence is read, and what each of them is worth.

The caller brings them; nothing about any one language is written in this engine.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from alongside.engines.promises.values import Precision


class CueError(ValueError):
    """A cue that cannot be used, with the reason."""


class Says(StrEnum):
    """Which way a cue pulls the sentence it stands in."""

    PROMISE = "promise"
    DONE = "done"
    POSITION = "position"
    HEDGE = "hedge"  # takes back part of what is said
    MEASURE = "measure"  # how it will be seen
    NOTHING = "nothing"  # says what kind of sentence it is not, or only informs weights


@dataclass(frozen=True, slots=True)
class Cue:
    """A family of phrases that mean one thing; how they are written is told in `phrases.py`.

    `over` names the cues that this one outranks where both stand on the same words.
    """

    id: str
    family: str
    says: Says
    phrases: tuple[str, ...]
    over: frozenset[str] = frozenset()
    precision: Precision | None = None  # set for cues that name a time


@dataclass(frozen=True, slots=True)
class Weights:
    """What each feature adds to a likelihood, with the constant and the bar to pass."""

    constant: float
    bar: float
    features: Mapping[str, float] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True, eq=False)
class Cues:
    """Everything that a language needs in order to be read.

    `lists` are the named lists of words that phrases use as `{name}`; `weights` hold one table for
    each question that is asked of a text; the rest are words for time, numbers
    and what is counted.
    """

    language: str
    cues: tuple[Cue, ...]
    lists: Mapping[str, frozenset[str]]
    weights: Mapping[str, Weights]
    months: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    numbers: Mapping[str, float] = field(default_factory=lambda: MappingProxyType({}))
    currencies: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    ordinals: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    parts_of_year: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    units: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
