"""Places to get help in a country. What somebody may dial in need is never written from memory."""

from datetime import date
from enum import StrEnum

from pydantic import Field, model_validator

from alongside.content.schemas.sources import How
from alongside.content.schemas.strict import Strict


class Kind(StrEnum):
    """What a place is for, in the order in which the page shows it."""

    CRISIS = "crisis"
    WORK = "work"
    EQUALITY = "equality"
    AFTER = "after"


class Seen(Strict):
    """The page on which a place was seen, and when; `of` is the page's own year, if it tells one.

    A stored copy of a page may be older than the day on which it was looked at.
    """

    title: str = Field(min_length=5)
    where: str = Field(min_length=5)
    on: date
    how: How
    of: str = Field(default="", pattern=r"^(\d{4})?$")


class Place(Strict):
    """One place: what it is for, and each way to reach it that was read on the page it was seen on.

    A number that could not be read anywhere is left out; the place then has its web address alone.
    """

    id: str = Field(pattern=r"^[a-z0-9][a-z0-9-]*$", max_length=60)
    name: str = Field(min_length=3)
    kind: Kind
    good_for: str = Field(min_length=10)
    phone: str = Field(default="", pattern=r"^([0-9+][0-9 +/()-]*)?$")
    text: str = ""
    web: str = ""
    hours: str = ""
    seen: Seen
    reviewed_by: str = "nobody yet"

    @model_validator(mode="after")
    def _can_be_reached(self) -> "Place":
        if not (self.phone or self.text or self.web):
            raise ValueError("it says no way to reach it; add one that was seen")
        return self


class Country(Strict):
    """The places of one country, or those that help in many."""

    id: str = Field(pattern=r"^([a-z]{2}|international)$")
    title: str = Field(min_length=3)
    places: tuple[Place, ...] = Field(min_length=2)

    @model_validator(mode="after")
    def _each_place_once(self) -> "Country":
        names = [place.id for place in self.places]
        if len(names) != len(set(names)):
            raise ValueError("an id of a place stands twice; give one of them another name")
        return self
