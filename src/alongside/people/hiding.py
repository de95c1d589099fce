"""What happens in each room when a circle is hidden: its name goes from what others may read.

A room says so once, when its app is ready. What somebody read before, they may remember.
"""

from collections.abc import Callable

from alongside.people.models import Circle

Covering = Callable[[Circle], None]

_COVERINGS: list[Covering] = []


def on_hiding(covering: Covering) -> Covering:
    """Have a room take a circle's name from what is read outside of it."""
    if covering not in _COVERINGS:
        _COVERINGS.append(covering)
    return covering


def cover(circle: Circle) -> None:
    """Call every room, inside the transaction that hides the circle."""
    for covering in _COVERINGS:
        covering(circle)
