"""Ready examples of what support can look like, for whoever looks for words to begin with."""

from functools import lru_cache

from alongside.content.load import ContentError, entries, folder
from alongside.content.schemas.asks import AskExample
from alongside.content.sources import sources

__all__ = ["AskExample", "ask_examples"]

FALLBACK = "en"


@lru_cache(maxsize=8)
def ask_examples(language: str) -> dict[str, AskExample]:
    """Every example of a language by its id; where there are none, those in English."""
    here = folder("asks", language.split("-")[0])
    if not here.is_dir():
        here = folder("asks", FALLBACK)
    found = {one.id: one for one in entries(here / "examples.yml", AskExample)}
    for one in found.values():
        if one.source is not None and one.source not in sources():
            raise ContentError(
                f"examples.yml, entry {one.id}: source {one.source} is not in sources.yml; "
                "add it there, with the day on which it was seen, or say 'basis: judgement'."
            )
    return found
