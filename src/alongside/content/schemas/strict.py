"""What every entry has in common: no field that nobody reads, and grounds for what it says."""

from pydantic import BaseModel, ConfigDict, model_validator


class Strict(BaseModel):
    """An entry that refuses unknown fields, so that a misspelt one is told."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)


class Grounded(Strict):
    """An entry that rests on a source that was looked up, or says that it is a judgement."""

    source: str | None = None
    basis: str | None = None
    reviewed_by: str = "nobody yet"

    @model_validator(mode="after")
    def _has_grounds(self) -> "Grounded":
        if self.source is None and self.basis != "judgement":
            raise ValueError("it names no source; name one, or say 'basis: judgement'")
        return self
