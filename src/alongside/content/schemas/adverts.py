"""Words that are looked for in job advertisements, and what the looking rests on."""

from typing import Annotated

from pydantic import Field, model_validator

from alongside.content.schemas.strict import Strict
from alongside.engines.language.adverts import Evidence

Id = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]*$")]


class AdvertEntry(Strict):
    """One list, with the examples that test it; see `engines.language.adverts.AdvertList`.

    In `flag`, what is found stands in [ ]; in a text of `keep`, nothing is found.
    """

    id: Id
    why: str = Field(min_length=40, max_length=320)
    evidence: Evidence
    rests_on: str = Field(min_length=40, max_length=480)
    source: list[Id] = []
    basis: str | None = None
    words: list[str] = []
    unless: list[str] = []
    names: dict[str, dict[str, list[str]]] = {}
    flag: Annotated[list[str], Field(min_length=2)]
    keep: Annotated[list[str], Field(min_length=2)]
    reviewed_by: str = "nobody yet"

    @model_validator(mode="after")
    def _is_whole(self) -> "AdvertEntry":
        if bool(self.source) == (self.basis == "judgement"):
            raise ValueError("name a source, or say 'basis: judgement': one of the two")
        if self.evidence is not Evidence.HABIT and not self.source:
            raise ValueError(f"evidence: {self.evidence} needs a source; or call it a habit")
        if without := [one for one in self.flag if not ("[" in one and "]" in one)]:
            raise ValueError(f"mark with [ ] what is to be found in {without[0]!r}")
        return self
