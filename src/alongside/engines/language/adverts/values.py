"""What the reading of an advertisement is told, and what it says, as plain values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from math import comb
from typing import NamedTuple

LEAST_WORDS = 100  # below this, one long sentence moves the reading level by several points
ODDS = 0.05  # a coin that is tossed as often as there are coded words leans so in fewer cases


class Evidence(StrEnum):
    """What a reading rests on."""

    STUDY = "study"  # somebody measured it, for or against
    LAW = "law"  # a law asks for it somewhere
    HABIT = "habit"  # people who write advertisements well do it so; nobody was found who measured


@dataclass(frozen=True, slots=True)
class AdvertList:
    """Words that are looked for, when they are let pass, and what that rests on.

    A word is lower case; `word*` is a beginning, `...` in a phrase up to six words between.
    `names` says what words stand for: a number, a currency, a period.
    """

    id: str
    why: str
    evidence: Evidence
    rests_on: str
    words: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    names: Mapping[str, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)
    sources: tuple[str, ...] = ()
    reviewed_by: str = "nobody yet"


@dataclass(frozen=True, slots=True)
class AdvertWords:
    """Everything that is looked for in advertisements of one language."""

    masculine: AdvertList
    feminine: AdvertList
    level: AdvertList
    years: AdvertList
    pay: AdvertList
    hollow_pay: AdvertList
    adjustments: AdvertList
    equal_opportunity: AdvertList


class Span(NamedTuple):
    """Words of the advertisement: character offsets into the text as given."""

    start: int
    end: int
    text: str


class Leaning(StrEnum):
    """Which way coded words lean."""

    MASCULINE = "masculine"
    FEMININE = "feminine"
    NEITHER = "neither"  # the two counts are too near each other, or too few, to say


@dataclass(frozen=True, slots=True)
class Coded:
    """Words that a study coded as masculine or feminine, in order."""

    masculine: tuple[Span, ...]
    feminine: tuple[Span, ...]

    @property
    def rests_on(self) -> int:
        """How many coded words there are in all."""
        return len(self.masculine) + len(self.feminine)

    @property
    def share_masculine(self) -> float | None:
        """The share of masculine ones among the coded words, 0 to 1; None where there are none."""
        return len(self.masculine) / self.rests_on if self.rests_on else None

    @property
    def leaning(self) -> Leaning:
        """Which way they lean, if a fair coin would rarely fall so: an exact sign test, two-sided.

        With fewer than six coded words nothing can be said.
        """
        total, fewer = self.rests_on, min(len(self.masculine), len(self.feminine))
        odds = 2 * sum(comb(total, count) for count in range(fewer + 1)) / 2**total
        if odds >= ODDS:
            return Leaning.NEITHER
        more = len(self.masculine) > len(self.feminine)
        return Leaning.MASCULINE if more else Leaning.FEMININE


class Band(StrEnum):
    """How hard a text is to read, by the bands in which LIX is usually told."""

    VERY_EASY = "very easy"  # below 30: books for children
    EASY = "easy"  # 30 to 40: novels, magazines
    MEDIUM = "medium"  # 40 to 50: newspapers
    HARD = "hard"  # 50 to 60: what authorities write
    VERY_HARD = "very hard"  # from 60 on


@dataclass(frozen=True, slots=True)
class Level:
    """How long sentences and words are. A long word has more than six letters or figures."""

    words: int
    sentences: int
    long_words: int

    @property
    def words_a_sentence(self) -> float | None:
        """Mean length of a sentence in words; None where there is no word."""
        return self.words / self.sentences if self.sentences else None

    @property
    def lix(self) -> float | None:
        """LIX (Björnsson 1968): words a sentence, plus long words in a hundred."""
        length = self.words_a_sentence
        return None if length is None else length + 100 * self.long_words / self.words

    @property
    def band(self) -> Band | None:
        """What the figure means; None where there are too few words for it to mean anything."""
        if self.lix is None or not self.is_enough:
            return None
        reached = sum(self.lix >= bound for bound in (30, 40, 50, 60))
        return tuple(Band)[reached]

    @property
    def is_enough(self) -> bool:
        """Whether there are words enough for the figure to mean something."""
        return self.words >= LEAST_WORDS


@dataclass(frozen=True, slots=True)
class Years:
    """Years of experience that are demanded in one place."""

    span: Span
    least: int
    most: int | None = None


class Extent(StrEnum):
    """How pay is named."""

    RANGE = "range"
    FIGURE = "figure"
    UP_TO = "up to"  # no lower end
    FROM = "from"  # no upper end


@dataclass(frozen=True, slots=True)
class Pay:
    """Pay that is named in one place.

    `currency` is an ISO code, `period` one of hour, day, week, month, year; "" where not said.
    """

    span: Span
    extent: Extent
    least: float
    most: float | None
    currency: str
    period: str


@dataclass(frozen=True, slots=True)
class AdvertReading:
    """What an advertisement says, and what it leaves out. An empty row is what is missing."""

    coded: Coded
    level: Level
    years: tuple[Years, ...]
    pay: tuple[Pay, ...]
    hollow_pay: tuple[Span, ...]
    adjustments: tuple[Span, ...]
    equal_opportunity: tuple[Span, ...]
    words: AdvertWords = field(repr=False)  # why each is read, and what that rests on

    @property
    def most_years(self) -> int | None:
        """The most years of experience that are demanded anywhere; None where none are."""
        return max((one.least for one in self.years), default=None)

    @property
    def missing(self) -> tuple[str, ...]:
        """What is not in the text, in words of this module: "pay", "adjustments", ..."""
        parts = ("pay", "adjustments", "equal_opportunity")
        return tuple(part for part in parts if not getattr(self, part))
