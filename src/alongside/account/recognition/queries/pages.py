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
    """Some rows, and the numbers of the pages before and after them; 0 where there is none."""

    rows: Sequence[T]
    before: int
    after: int


def page(rows: "QuerySet[Any]", asked: str | None) -> Page[Any]:
    """Give the page that an address asks for; anything that is no number is the first."""
    number = int(asked) if asked and asked.isdecimal() and len(asked) < 6 else 1
    number = min(max(number, 1), FURTHEST)
    first = (number - 1) * ON_A_PAGE
    found = list(rows[first : first + ON_A_PAGE + 1])
    more = len(found) > ON_A_PAGE
    return Page(found[:ON_A_PAGE], number - 1, number + 1 if more else 0)
