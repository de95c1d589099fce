"""Guidance for repair, and the cues by which an apology is read before it is sent."""

from collections.abc import Iterable
from functools import lru_cache
from importlib.resources.abc import Traversable
from typing import TypeVar

from alongside.content.load import ContentError, entries, folder
from alongside.content.schemas.repair import ApologyCue, For, Guidance, NotThis
from alongside.content.sources import sources
from alongside.engines.apology import Cue

__all__ = [
    "ApologyCue",
    "For",
    "Guidance",
    "NotThis",
    "apology_cue_entries",
    "apology_cues",
    "repair_guidance",
    "what_repair_is_not",
]

LANGUAGE = "en"

Entry = TypeVar("Entry", ApologyCue, Guidance, NotThis)


@lru_cache(maxsize=8)
def apology_cue_entries(language: str = LANGUAGE) -> dict[str, ApologyCue]:
    """Every cue of a language by its id, as it is written, with its reason and examples."""
    return _known(entries(_of(language) / "apology.yml", ApologyCue))


@lru_cache(maxsize=8)
def apology_cues(language: str = LANGUAGE) -> tuple[Cue, ...]:
    """The cues of a language as the engine takes them."""
    return tuple(
        Cue(one.id, one.phrases, one.unless, frozenset(one.parts))
        for one in apology_cue_entries(language).values()
    )


@lru_cache(maxsize=8)
def repair_guidance(language: str = LANGUAGE) -> dict[For, tuple[Guidance, ...]]:
    """The guidance of a language, for each of those on the path, in the order of the file."""
    known = _known(entries(_of(language) / "guidance.yml", Guidance))
    return {whom: tuple(one for one in known.values() if one.for_whom == whom) for whom in For}


@lru_cache(maxsize=8)
def what_repair_is_not(language: str = LANGUAGE) -> tuple[NotThis, ...]:
    """What repair is not, in the order of the file."""
    return tuple(_known(entries(_of(language) / "what_it_is_not.yml", NotThis)).values())


def _of(language: str) -> Traversable:
    here = folder("repair", language)
    if not language.isalpha() or not here.is_dir():
        raise ContentError(
            f"There is no guidance for repair in the language {language!r}; the language there "
            "is, is 'en'."
        )
    return here


def _known(found: Iterable[Entry]) -> dict[str, Entry]:
    known = {one.id: one for one in found}
    for name, one in known.items():
        if one.source is not None and one.source not in sources():
            raise ContentError(
                f"repair, entry {name}: source {one.source} is not in sources.yml; add it there, "
                "with the day on which it was seen, or say 'basis: judgement'."
            )
    return known
