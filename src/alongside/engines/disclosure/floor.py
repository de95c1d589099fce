"""The floor: fewer people than this are never counted where anyone else can see it."""

FLOOR = 5


def require_floor(floor: int) -> None:
    """Raise ValueError where somebody tries to lower the floor."""
    if floor < FLOOR:
        raise ValueError(f"The floor may be raised above {FLOOR} people, never lowered below it.")
