"""What the checker is told and what it says, as plain values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from alongside.engines.language.adverts.values import AdvertWords


class Tier(StrEnum):
    """How much a wording costs those it is about, from most to least."""

    HARMFUL = "harmful"  # an insult, a word that those meant plainly reject
    EXCLUDING = "excluding"  # leaves people out, or makes one kind of person the norm
    CONSIDER = "consider"  # depends on who reads it

    @property
    def weight(self) -> int:
        """3 for harmful, 2 for excluding, 1 for consider."""
        return {Tier.HARMFUL: 3, Tier.EXCLUDING: 2, Tier.CONSIDER: 1}[self]


class Confidence(StrEnum):
    """How sure it is that a match, past its gates, means what the rule is about."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Case(StrEnum):
    """In which letters a wording has to stand."""

    ANY = "any"
    LOWER = "lower"
    CAPITAL = "capital"
    AS_WRITTEN = "as-written"


class Form(StrEnum):
    """Whether a community wants the person or the identity named first."""

    PERSON_FIRST = "person-first"
    IDENTITY_FIRST = "identity-first"
    EITHER = "either"


@dataclass(frozen=True, slots=True)
class Nearby:
    """What may stand around a match. Words are lower case; `word*` is a beginning, `{list}` a list.

    A word stands for its possessive too: `hotel` holds beside "the hotel's".

    `phrase` holds where the match lies within one of these; `before` and `after` where one stands
    directly there, or up to `gap` words away; `near` where one stands in the same sentence at most
    `within` words away; `text` where one stands anywhere within 600 characters.
    """

    phrase: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    text: tuple[str, ...] = ()
    gap: int = 0
    within: int = 8

    def __bool__(self) -> bool:
        return bool(self.phrase or self.before or self.after or self.near or self.text)


@dataclass(frozen=True, slots=True)
class Term:
    """One spelling that is looked for, and the one word that can stand in its place, if any."""

    text: str
    swap: str | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: what is looked for, when it is let pass, why, and what to write instead."""

    id: str
    axes: tuple[str, ...]
    tier: Tier
    confidence: Confidence
    terms: tuple[Term, ...]
    consider: tuple[str, ...]
    why: str
    sources: tuple[str, ...]
    unless: Nearby = Nearby()
    only_with: Nearby = Nearby()
    case: Case = Case.ANY
    name: bool = False  # judged even where it looks like a proper name or a title
    quotation: bool = False  # judged even inside quotation marks
    mention: bool = False  # judged even where the word is spoken of as a word
    negation: bool = True  # judged even after a "not"
    first_person: bool = True  # judged even where people speak of themselves
    identifiers: bool = False  # judged inside identifiers and code too
    only: tuple[str, ...] = ()
    profiles: Mapping[str, str] = field(default_factory=dict)
    enforces: Mapping[str, str] = field(default_factory=dict)
    reviewed_by: str = "nobody yet"

    def tier_in(self, profile: str) -> Tier | None:
        """The tier in a kind of text, or None where the rule is silent there."""
        if self.only and profile not in self.only:
            return None
        said = self.profiles.get(profile)
        if said == "off":
            return None
        return Tier(said) if said else self.tier


@dataclass(frozen=True, slots=True)
class Profile:
    """A kind of text, and what is different in it."""

    id: str
    title: str
    why: str
    off: tuple[str, ...] = ()  # axes that are not judged here
    quotation: bool = False  # quoted words are judged here too


@dataclass(frozen=True, slots=True)
class Pack:
    """Everything the checker knows of one language."""

    language: str
    rules: tuple[Rule, ...]
    lists: Mapping[str, tuple[str, ...]]
    profiles: Mapping[str, Profile]
    communities: Mapping[str, str]
    adverts: AdvertWords | None = None  # where the language has words for advertisements


@dataclass(frozen=True, slots=True)
class Finding:
    """Words that a rule is about: character offsets into the text as given."""

    start: int
    end: int
    text: str
    rule: str
    tier: Tier
    confidence: Confidence
    why: str
    suggestions: tuple[str, ...]
    sources: tuple[str, ...]
    swap: str | None = None
    language: str = "en"  # of the rule
