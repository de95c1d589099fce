"""Everything that the house remembers about one person, for that person alone.

A room says once, when its app is ready, what of it is somebody's own: plain values that JSON can
hold. It names others only where the person may see them anyway.
"""

from collections.abc import Callable
from typing import Any

from alongside.people.models import Person

Share = Callable[[Person], Any]

_SHARES: dict[str, Share] = {}


def tells(part: str, share: Share) -> None:
    """Have a room tell a person what it remembers of them, under a name such as `promises`."""
    _SHARES[part] = share


def about(person: Person) -> dict[str, Any]:
    """Assemble everything about a person, one part a room."""
    return {part: share(person) for part, share in sorted(_SHARES.items())}
