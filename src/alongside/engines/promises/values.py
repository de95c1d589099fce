"""What a text is found to say: sentences, promises, deeds, and the cues they rest on."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Kind(StrEnum):
    """What a sentence does."""

    PROMISE = "promise"  # undertakes something still to come
    DONE = "done"  # says that something was done, or is being done
    POSITION = "position"  # states a value, a belief or a feeling
    OTHER = "other"


class Clarity(StrEnum):
    """How clear the evidence of a whole text is."""

    CLEAR = "clear"
    NOT_CLEAR = "not clear"
    NONE = "none"  # there is no evidence to be clear


class Precision(StrEnum):
    """How closely a time is named."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    SPAN = "span"  # "over the next five years"
    RHYTHM = "rhythm"  # "every year", "quarterly"
    VAGUE = "vague"  # "soon", "in the coming months"


class AmountKind(StrEnum):
    """What an amount counts."""

    MONEY = "money"
    PEOPLE = "people"
    SHARE = "share"
    QUANTITY = "quantity"


@dataclass(frozen=True, slots=True)
class When:
    """A time in the words of the text, with the first and last day it can mean.

    `first` and `last` are None where the words alone do not say, as in "within five years" when the
    day on which it was said is not known.
    """

    text: str
    start: int
    end: int
    precision: Precision
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount in the words of the text: 5,000,000 USD, 40 %, 300 people, 12 hours."""

    text: str
    start: int
    end: int
    kind: AmountKind
    value: float
    unit: str


@dataclass(frozen=True, slots=True)
class Rests:
    """A cue that was found, and the words in which it was found."""

    cue: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, where it stands in the given text, and what it was found to say.

    `text` is `given[start:end]`, markup and all. The parts from `what` on are filled for promises
    and deeds alone, and None where the sentence does not say.
    """

    start: int
    end: int
    text: str
    kind: Kind
    cues: tuple[Rests, ...] = ()
    specificity: float = 0.0
    what: str | None = None
    by_when: When | None = None
    amount: Amount | None = None
    owner: str | None = None
    for_whom: str | None = None
    measure: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """What a whole text was found to say."""

    sentences: tuple[Sentence, ...]
    promise: bool
    evidence: bool
    clarity: Clarity
    promise_likelihood: float = 0.0
    evidence_likelihood: float = 0.0

    @property
    def promises(self) -> tuple[Sentence, ...]:
        """The sentences that undertake something."""
        return tuple(s for s in self.sentences if s.kind is Kind.PROMISE)

    @property
    def deeds(self) -> tuple[Sentence, ...]:
        """The sentences that say that something was or is being done."""
        return tuple(s for s in self.sentences if s.kind is Kind.DONE)
