"""The cues by which statements are read, turned from content into the engine's own values."""

from collections.abc import Mapping
from functools import lru_cache
from importlib.resources.abc import Traversable
from types import MappingProxyType
from typing import TypeVar

from alongside.content.load import ContentError, entries, folder
from alongside.content.schemas.promises import Cause, CueEntry, Naming, WeightTable, WordList
from alongside.engines.promises import Cue, Cues, Weights

T = TypeVar("T")

_LISTS = ("lists.yml", "small_words.yml")
_NOT_CUES = frozenset({*_LISTS, "causes.yml", "names.yml", "weights.yml"})


@lru_cache(maxsize=8)
def promise_cues(language: str) -> Cues:
    """Load the cues of a language; raises ContentError where there are none or they do not fit."""
    here = _of(language)
    names = {naming.id: naming.words for naming in entries(here / "names.yml", Naming)}
    return Cues(
        language=language,
        cues=tuple(_cue(entry) for entry in cue_entries(language)),
        lists=_frozen(_word_lists(here)),
        weights=_frozen(
            {one.id: _weights(one) for one in entries(here / "weights.yml", WeightTable)}
        ),
        months=_frozen({word: int(value) for word, value in names["months"].items()}),
        numbers=_frozen({word: float(value) for word, value in names["numbers"].items()}),
        ordinals=_frozen({word: int(value) for word, value in names["ordinals"].items()}),
        parts_of_year=_frozen(
            {word: int(months) for word, months in names["parts_of_year"].items()}
        ),
        currencies=_frozen({word: str(value) for word, value in names["currencies"].items()}),
        units=_frozen({word: str(value) for word, value in names["units"].items()}),
    )


def _word_lists(here: Traversable) -> dict[str, frozenset[str]]:
    read = [one for name in _LISTS for one in entries(here / name, WordList)]
    return {one.id: frozenset(one.words) for one in read}


@lru_cache(maxsize=8)
def cue_entries(language: str) -> tuple[CueEntry, ...]:
    """Every cue of a language as it is written, with its reason and examples."""
    files = sorted(_of(language).iterdir(), key=lambda file: file.name)
    found = [
        entry
        for file in files
        if file.name.endswith(".yml") and file.name not in _NOT_CUES
        for entry in entries(file, CueEntry)
    ]
    _check_names(found)
    return tuple(found)


@lru_cache(maxsize=8)
def cause_words(language: str) -> tuple[Cause, ...]:
    """The causes that a statement may be about, with the words that show it."""
    return tuple(entries(_of(language) / "causes.yml", Cause))


def _of(language: str) -> Traversable:
    here = folder("promises", language)
    if not language.isalpha() or not here.is_dir():
        raise ContentError(
            f"There are no cues for the language {language!r}; the language there is, is 'en'."
        )
    return here


def _check_names(found: list[CueEntry]) -> None:
    ids = [entry.id for entry in found]
    for entry in found:
        if ids.count(entry.id) > 1:
            raise ContentError(f"cue {entry.id}: this id stands twice; give one another name.")
        for other in entry.over:
            if other not in ids:
                raise ContentError(
                    f"cue {entry.id}: over: there is no cue {other}; mend the name or leave it out."
                )


def _cue(entry: CueEntry) -> Cue:
    return Cue(
        id=entry.id,
        family=entry.family,
        says=entry.says,
        phrases=tuple(entry.phrases),
        over=frozenset(entry.over),
        precision=entry.precision,
    )


def _weights(table: WeightTable) -> Weights:
    return Weights(table.constant, table.bar, MappingProxyType(dict(table.features)))


def _frozen(mapping: dict[str, T]) -> Mapping[str, T]:
    return MappingProxyType(mapping)
