"""What rooms add to somebody's card, for whoever looks at it: a line that leads to a page.

A room gives a line only where this viewer may open the page; for anybody else there is none, and
the card looks as if the room had nothing.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from alongside.people.models import Person


@dataclass(frozen=True, slots=True)
class Line:
    """Words on a card, and where they lead."""

    label: str
    url: str


Source = Callable[[Person, Person], Iterable[Line]]

_SOURCES: list[Source] = []


def tells(source: Source) -> None:
    """Have a room give lines for a viewer and the person whose card it is, in that order."""
    if source not in _SOURCES:
        _SOURCES.append(source)


def lines(viewer: Person, subject: Person) -> list[Line]:
    """Give every line that a viewer may see on somebody's card."""
    return [line for source in _SOURCES for line in source(viewer, subject)]
