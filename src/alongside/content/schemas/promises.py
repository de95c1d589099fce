"""Cues for reading promises: word lists, phrases, names for numbers, weights and causes."""

from typing import Annotated

from pydantic import Field

from alongside.content.schemas.strict import Grounded, Strict
from alongside.engines.promises import Precision, Says

Id = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9_-]*$")]
Words = Annotated[list[str], Field(min_length=1)]


class WordList(Strict):
    """A named list of words that phrases use as `{id}`."""

    id: Id
    why: str = Field(min_length=10)
    words: Words


class CueEntry(Grounded):
    """One cue: phrases that mean one thing, with the reason and the examples that test it."""

    id: Id
    family: Id
    says: Says
    phrases: Words
    over: list[Id] = []
    precision: Precision | None = None
    why: str = Field(min_length=10)
    flag: Words
    keep: Words


class Naming(Strict):
    """Words and what they stand for: a number, a month, a currency, a unit."""

    id: Id
    why: str = Field(min_length=10)
    words: dict[str, str | int | float]


class WeightTable(Strict):
    """One table of weights, with how they came about."""

    id: Id
    how: str = Field(min_length=10)
    constant: float
    bar: float = 0.0
    features: dict[str, float]


class Cause(Grounded):
    """A cause, and the words by which a statement shows that it is about it."""

    id: Id
    title: str = Field(min_length=3)
    why: str = Field(min_length=10)
    words: Words
    flag: Words
    keep: Words
