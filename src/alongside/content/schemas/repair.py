"""Guidance for repair: what it is not, how to answer, and the words that take an apology back."""

from enum import StrEnum

from pydantic import Field

from alongside.content.schemas.strict import Grounded
from alongside.engines.apology import Part


class For(StrEnum):
    """Whom a piece of guidance is for."""

    HURT = "hurt"
    CALLED = "called"
    HELPER = "helper"


class ApologyCue(Grounded):
    """Words that take an apology back: why, and how to say it instead. Its examples are tests."""

    id: str = Field(pattern=r"^[a-z][a-z0-9-]*$")
    phrases: tuple[str, ...] = Field(min_length=1)
    unless: tuple[str, ...] = ()
    parts: tuple[Part, ...] = tuple(Part)
    why: str = Field(min_length=20)
    instead: str = Field(min_length=10)
    flag: tuple[str, ...] = Field(min_length=1)
    keep: tuple[str, ...] = Field(min_length=1)


class Guidance(Grounded):
    """One piece of advice, for one of those on the path, with its reason and an example."""

    id: str = Field(pattern=r"^[a-z][a-z0-9-]*$")
    for_whom: For
    title: str = Field(min_length=5, max_length=90)
    do: str = Field(min_length=20)
    why: str = Field(min_length=20)
    say: str | None = None
    rather_than: str | None = None


class NotThis(Grounded):
    """Something that repair is not, why, and where to turn instead."""

    id: str = Field(pattern=r"^[a-z][a-z0-9-]*$")
    title: str = Field(min_length=5, max_length=90)
    why: str = Field(min_length=20)
    instead: str = Field(min_length=10)
