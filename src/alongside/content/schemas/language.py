"""A rule of wording: what is found, when it is fine, why it matters, and what to write instead."""

from typing import Annotated, Literal

from pydantic import Field, model_validator

from alongside.content.schemas.strict import Strict
from alongside.engines.language import Case, Confidence, Form, Tier

Id = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]*$")]
Word = Annotated[str, Field(min_length=1)]
Words = Annotated[list[Word], Field(min_length=1)]
Kind = Literal["prose", "job-ad", "code", "chat", "policy"]
Gate = Literal["keep", "flag"]


class Near(Strict):
    """What may stand around a match; see `engines.language.values.Nearby`."""

    phrase: list[str] = []
    before: list[str] = []
    after: list[str] = []
    near: list[str] = []
    text: list[str] = []
    gap: int = Field(default=0, ge=0, le=6)
    within: int = Field(default=8, ge=1, le=30)


class WordingRule(Strict):
    """One rule, with the examples that test it."""

    id: Id
    axes: Words
    tier: Tier
    confidence: Confidence = Confidence.HIGH
    as_: Literal["noun", "verb", "adjective", "phrase"] = Field(default="phrase", alias="as")
    instead_of: Words
    forms: dict[str, list[str]] = {}
    swap: dict[str, Word] = {}
    consider: Annotated[list[Word], Field(min_length=1, max_length=6)]
    why: str = Field(min_length=30, max_length=320)
    source: list[Id] = []
    basis: Literal["judgement"] | None = None
    unless: Near = Near()
    only_with: Near = Near()
    case: Case = Case.ANY
    name: Gate = "keep"
    quotation: Gate = "keep"
    mention: Gate = "keep"
    negation: Gate = "flag"
    first_person: Gate = "flag"
    identifiers: Gate = "keep"
    only: list[Kind] = []
    profiles: dict[Kind, Literal["harmful", "excluding", "consider", "off"]] = {}
    enforces: dict[str, Form] = {}
    flag: Annotated[list[str], Field(min_length=2)]
    keep: Annotated[list[str], Field(min_length=2)]
    reviewed_by: str = "nobody yet"

    @model_validator(mode="after")
    def _is_whole(self) -> "WordingRule":
        if bool(self.source) == (self.basis is not None):
            raise ValueError("name a source, or say 'basis: judgement': one of the two")
        if strange := [term for term in self.instead_of if not any(map(str.isalnum, term))]:
            raise ValueError(f"{strange[0]!r} has no letter; write words as they stand in a text")
        for instead in self.swap.values():
            if instead.lower().startswith(("a ", "an ", "the ")):
                raise ValueError(f"{instead!r} begins with an article; write what comes after it")
            if "{" in instead:
                raise ValueError(
                    f"{instead!r} names a list, of which none can stand in a swap; write one word"
                )
        if strange := [term for term in self.swap if term not in self.instead_of]:
            raise ValueError(f"{strange[0]!r} has a swap, but is not in instead_of")
        formed = {*self.instead_of, *self.swap.values()}
        if strange := [term for term in self.forms if term not in formed]:
            raise ValueError(f"{strange[0]!r} has forms, but is not in instead_of or swap")
        if without := [one for one in self.flag if not ("[" in one and "]" in one)]:
            raise ValueError(f"mark with [ ] what is to be found in {without[0]!r}")
        return self


class WordingList(Strict):
    """Words that gates name as `{id}`."""

    id: Annotated[str, Field(pattern=r"^[a-z][a-z_]*$")]
    why: str = Field(min_length=10)
    words: Words


class WordingProfile(Strict):
    """A kind of text, and what is different in it."""

    id: Kind
    title: str
    why: str = Field(min_length=30)
    off: list[str] = []
    quotation: bool = False


class WordingCommunity(Strict):
    """Whether a community wants the person or the identity named first."""

    id: Id
    title: str
    prefers: Form
    why: str = Field(min_length=30)
    source: list[Id] | Id | None = None
    basis: Literal["judgement"] | None = None
    reviewed_by: str = "nobody yet"
