"""What the tables of addresses need of wellbeing."""

from collections.abc import Callable
from typing import Any

from tests.house.addresses.story import Story

FORMS: dict[str, Callable[[Story], dict[str, Any]]] = {}


def tell(story: Story) -> None:
    """Add what an address of this room can be about."""
