"""What happens in each room when a person leaves. A room says so once, when its app is ready.

The ground floor calls every room inside the transaction that erases the person, before the
person's row goes; rows that hang on the person by CASCADE or SET_NULL need no word here.
"""

from collections.abc import Callable

from alongside.people.models import Person

Farewell = Callable[[Person], None]

_FAREWELLS: list[Farewell] = []


def on_leaving(farewell: Farewell) -> Farewell:
    """Have a room erase what is a person's alone, and take their name off what is others'."""
    if farewell not in _FAREWELLS:
        _FAREWELLS.append(farewell)
    return farewell


def say_farewell(person: Person) -> None:
    """Call every room, in the order in which they asked."""
    for farewell in _FAREWELLS:
        farewell(person)
