"""The words for advertisements as plain values, so that they can be kept in a file."""

from collections.abc import Mapping
from dataclasses import asdict, fields
from typing import Any

from alongside.engines.language.adverts.values import AdvertList, AdvertWords, Evidence


def plain(words: AdvertWords) -> dict[str, Any]:
    """Words for advertisements as dictionaries, lists and strings."""
    return {one.name: asdict(getattr(words, one.name)) for one in fields(AdvertWords)}


def words(read: Mapping[str, Any]) -> AdvertWords:
    """The words that `plain` wrote."""
    return AdvertWords(**{one.name: _list(read[one.name]) for one in fields(AdvertWords)})


def _list(row: Mapping[str, Any]) -> AdvertList:
    rows = {name: tuple(row[name]) for name in ("words", "unless", "sources")}
    names = {
        table: {name: tuple(said) for name, said in named.items()}
        for table, named in row["names"].items()
    }
    return AdvertList(**{**row, **rows, "names": names, "evidence": Evidence(row["evidence"])})
