"""What is asked of a person as one of many, and what they took on, for that person alone.

The room that knows tells it here; the room that shows somebody their own load reads it here. It
counts against nobody's limit: a limit that one ask to forty people used up would keep out whoever
asks this one by name.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from alongside.people.models import Person


@dataclass(frozen=True, slots=True)
class Carried:
    """What is open now; `untaken` says for each circle by its key what nobody there took up."""

    as_one_of_many: int = 0
    taken_up: int = 0
    untaken: Mapping[int, int] = field(default_factory=dict)


Source = Callable[[Person], Carried]

_SOURCES: list[Source] = []


def tells(source: Source) -> None:
    """Have a room tell what somebody carries."""
    if source not in _SOURCES:
        _SOURCES.append(source)


def by(person: Person) -> Carried:
    """Give what a person carries, as all rooms tell it together; show it to nobody else."""
    told = [source(person) for source in _SOURCES]
    keys = {key for one in told for key in one.untaken}
    return Carried(
        sum(one.as_one_of_many for one in told),
        sum(one.taken_up for one in told),
        {key: sum(one.untaken.get(key, 0) for one in told) for key in keys},
    )
