"""What others want of a person, for whoever suggests something to do; a room says what it knows.

The room that hears what is asked for tells it here; the room that suggests reads it here.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from alongside.people.models import Person


@dataclass(frozen=True, slots=True)
class Wanted:
    """An action of the catalogue that somebody asked for, and the sentence that says so."""

    action: str
    because: str


Source = Callable[[Person], Iterable[Wanted]]

_SOURCES: list[Source] = []


def tells(source: Source) -> None:
    """Have a room tell what is wanted of a person, the most pressing first."""
    if source not in _SOURCES:
        _SOURCES.append(source)


def of(person: Person) -> list[Wanted]:
    """Give what is wanted of a person, each action once, as the rooms told it."""
    found: dict[str, Wanted] = {}
    for source in _SOURCES:
        for one in source(person):
            found.setdefault(one.action, one)
    return list(found.values())
