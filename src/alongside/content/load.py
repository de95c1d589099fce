"""Read content from YAML and hold every entry against its schema.

What does not fit is told with the file, the entry, the reason and what to do next.
"""

from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from alongside.content import faults

Entry = TypeVar("Entry", bound=BaseModel)


class ContentError(ValueError):
    """Content that cannot be used: which file, which entry, why, and what to do next."""


def folder(*names: str) -> Traversable:
    """The folder of a kind of content, as it was installed."""
    return files("alongside.content").joinpath(*names)


def entries(file: Traversable, schema: type[Entry]) -> list[Entry]:
    """Read a file that is a list of entries, each with an `id` of its own."""
    read = [_entry(file, number, raw, schema) for number, raw in enumerate(_rows(file), start=1)]
    seen: set[str] = set()
    for entry in read:
        name = str(getattr(entry, "id", ""))
        if name in seen:
            raise ContentError(
                f"{file.name}, entry {name}: this id stands twice; give one of them another name."
            )
        seen.add(name)
    return read


def entries_and_faults(
    file: Traversable, schema: type[Entry]
) -> tuple[list[Entry], list[ContentError]]:
    """Read what fits of a file that is a list of entries, and tell each that does not."""
    read: list[Entry] = []
    told: list[ContentError] = []
    for number, raw in enumerate(_rows(file), start=1):
        try:
            read.append(_entry(file, number, raw, schema))
        except ContentError as fault:
            told.append(fault)
    return read, told


def entry(file: Traversable, schema: type[Entry]) -> Entry:
    """Read a file that is one entry."""
    return _entry(file, 1, _parsed(file), schema)


def _rows(file: Traversable) -> list[Any]:
    rows = _parsed(file)
    if not isinstance(rows, list):
        raise ContentError(f"{file.name}: it is not a list of entries; begin each with '- id:'.")
    return rows


def _parsed(file: Traversable) -> Any:
    try:
        return YAML(typ="safe").load(file.read_text("utf-8"))
    except FileNotFoundError:
        raise ContentError(
            f"{file.name}: there is no such file; add it or mend the name."
        ) from None
    except UnicodeDecodeError:
        raise ContentError(f"{file.name}: it is not UTF-8; save it as UTF-8.") from None
    except MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise ContentError(
            f"{file.name}, line {line}: it is not YAML ({error.problem}); mend that line."
        ) from None
    except (YAMLError, RecursionError):
        raise ContentError(
            f"{file.name}: it is not YAML that can be read; see to its brackets."
        ) from None
    except ValueError:  # a day that no month has
        raise ContentError(
            f"{file.name}: a day in it is in no calendar; mend it, as in 2026-01-31."
        ) from None


def _entry(file: Traversable, number: int, raw: Any, schema: type[Entry]) -> Entry:
    name = raw.get("id", f"number {number}") if isinstance(raw, dict) else f"number {number}"
    try:
        return schema.model_validate(raw)
    except ValidationError as error:
        raise ContentError(f"{file.name}, entry {name}: {faults.of_entry(error, schema)}") from None
