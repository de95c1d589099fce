"""The sources that content rests on."""

from functools import lru_cache

from alongside.content.load import entries, folder
from alongside.content.schemas.sources import Source

__all__ = ["Source", "sources"]


@lru_cache(maxsize=1)
def sources() -> dict[str, Source]:
    """Every source by its id."""
    return {source.id: source for source in entries(folder("sources.yml"), Source)}
