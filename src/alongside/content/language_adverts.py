"""The words for job advertisements of a language, made ready from its YAML."""

from dataclasses import fields
from importlib.resources.abc import Traversable

from alongside.content.load import ContentError, entries
from alongside.content.schemas.adverts import AdvertEntry
from alongside.content.sources import sources
from alongside.engines.language.adverts import AdvertList, AdvertWords

_FILE = "adverts.yml"
_READINGS = {one.name.replace("_", "-"): one.name for one in fields(AdvertWords)}


def advert_entries(place: Traversable) -> list[AdvertEntry]:
    """Every list of a language as it is written, with its reason and examples."""
    return entries(place.joinpath(_FILE), AdvertEntry)


def advert_words(place: Traversable) -> AdvertWords | None:
    """The words of a language; None where it has none yet. Raises ContentError for a misfit."""
    if not place.joinpath(_FILE).is_file():
        return None
    written = {one.id: one for one in advert_entries(place)}
    for name in _READINGS:
        if name not in written:
            raise ContentError(f"{_FILE}: there is no entry {name}; add it.")
    for entry in written.values():
        _require_known(entry)
    return AdvertWords(**{_READINGS[one.id]: _ready(one) for one in written.values()})


def _require_known(entry: AdvertEntry) -> None:
    if entry.id not in _READINGS:
        raise ContentError(
            f"{_FILE}, entry {entry.id}: nothing reads it; name one of {', '.join(_READINGS)}."
        )
    for source in entry.source:
        if source not in sources():
            raise ContentError(
                f"{_FILE}, entry {entry.id}: source {source} is not in sources.yml; add it there, "
                "with the day on which it was seen, or say 'basis: judgement'."
            )


def _ready(entry: AdvertEntry) -> AdvertList:
    return AdvertList(
        id=entry.id,
        why=entry.why,
        evidence=entry.evidence,
        rests_on=entry.rests_on,
        words=tuple(entry.words),
        unless=tuple(entry.unless),
        names={
            table: {name: tuple(words) for name, words in named.items()}
            for table, named in entry.names.items()
        },
        sources=tuple(entry.source),
        reviewed_by=entry.reviewed_by,
    )
