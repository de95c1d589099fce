"""A page out of many rows, without counting them: one more row is read than is shown."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from django.db.models import QuerySet

T = TypeVar("T")
ON_A_PAGE = 50
FURTHEST = 10_000


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """Some rows, and whether there are more before and after them."""

    rows: Sequence[T]
    number: int
    has_next: bool

    @property
    def has_previous(self) -> bool:
        """Whether this is not the first page."""
        return self.number > 1

    @property
    def next_number(self) -> int:
        """The number of the page after this."""
        return self.number + 1

    @property
    def previous_number(self) -> int:
        """The number of the page before this."""
        return self.number - 1


def page(rows: "QuerySet[Any]", asked: str | None, *, size: int = ON_A_PAGE) -> Page[Any]:
    """Give the page that an address asks for; anything that is no number is the first."""
    number = int(asked) if asked and asked.isdecimal() and len(asked) < 6 else 1
    number = min(max(number, 1), FURTHEST)
    first = (number - 1) * size
    found = list(rows[first : first + size + 1])
    return Page(rows=found[:size], number=number, has_next=len(found) > size)
