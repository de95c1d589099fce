"""The axes that a circle's founder can pick from, beside any other that they name themselves."""

from functools import lru_cache

from alongside.content.load import entries, folder
from alongside.content.schemas.axes import Axis

__all__ = ["Axis", "axes"]


@lru_cache(maxsize=1)
def axes() -> dict[str, Axis]:
    """Every axis by its id, in the order of the file."""
    return {axis.id: axis for axis in entries(folder("axes.yml"), Axis)}
