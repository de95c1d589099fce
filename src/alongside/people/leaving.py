"""What happens in each room when a person leaves the workplace, or a circle.

A room says so once, when its app is ready.

The ground floor calls every room inside the transaction that erases the person, before the
person's row goes; rows that hang on the person by CASCADE or SET_NULL need no word here.
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.functional import Promise as LazyText

from alongside.people.models import Circle, Person

Farewell = Callable[[Person], None]

Parting = Callable[[Circle, Person], None]

Sentences = tuple[LazyText | str, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """What a room says to whoever is about to leave: what of it is erased, and what stays."""

    goes: Sentences = ()
    stays: Sentences = ()


_TOLD: dict[str, Told] = {}
_FAREWELLS: list[Farewell] = []
_PARTINGS: list[Parting] = []


def on_leaving(farewell: Farewell) -> Farewell:
    """Have a room erase what is a person's alone, and take their name off what is others'."""
    if farewell not in _FAREWELLS:
        _FAREWELLS.append(farewell)
    return farewell


def tells(room: str, *, goes: Sentences = (), stays: Sentences = ()) -> None:
    """Have a room say, under its label, what goes and what stays; it stands where one leaves."""
    _TOLD[room] = Told(goes, stays)


def told() -> dict[str, Told]:
    """Give what each room says, in the order in which they are set up."""
    return dict(_TOLD)


def say_farewell(person: Person) -> None:
    """Call every room, in the order in which they asked."""
    for farewell in _FAREWELLS:
        farewell(person)


def on_leaving_circle(parting: Parting) -> Parting:
    """Have a room take from a person what reached them only as a member of a circle."""
    if parting not in _PARTINGS:
        _PARTINGS.append(parting)
    return parting


def part(circle: Circle, person: Person) -> None:
    """Call every room, once the person is no longer a member."""
    for parting in _PARTINGS:
        parting(circle, person)
