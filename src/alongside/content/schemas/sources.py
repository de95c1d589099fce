"""A source: something that was looked up and seen to exist."""

from datetime import date
from enum import StrEnum

from pydantic import Field

from alongside.content.schemas.strict import Strict


class How(StrEnum):
    """How much of a source was seen; nobody claims more of it than that."""

    PAGE = "page"
    ABSTRACT = "abstract"
    DATA_SET = "data set"


class Source(Strict):
    """Where something comes from, when it was seen and how much of it."""

    id: str = Field(pattern=r"^[a-z0-9-]+$")
    title: str = Field(min_length=5)
    where: str = Field(min_length=5)
    seen: date
    how: How
