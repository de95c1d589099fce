"""What `alongside language check` is asked to do, and the short way from words to it.

The command itself is in `command.py`. Reading its words takes longer than checking a file does, so
words that are plain are read here; whatever is not, `command.py` reads, and says what is wrong.
"""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Any


class Refused(Exception):
    """What was asked cannot be done: what, why, and what to do instead."""


@dataclass(frozen=True, slots=True)
class Asked:
    """The words of one call; what is empty or 0 was not said. Each field is an option."""

    paths: tuple[str, ...] = ()
    profile: str = ""
    language: str = ""
    format: str = "text"
    changed_since: str = ""
    baseline: str = ""
    write_baseline: bool = False
    fix: bool = False
    diff: bool = False
    fail_on: str = ""
    confidence: str = ""
    jobs: int = 0
    max_size: float = 10.0
    stdin_name: str = ""


OPTIONS = {f"--{one.name.replace('_', '-')}": one for one in fields(Asked) if one.name != "paths"}


def understood(words: Sequence[str]) -> Asked | None:
    """What plain words ask for; None where `command.py` has to look at them."""
    values: dict[str, Any] = {}
    paths: list[str] = []
    rest = iter(words)
    for word in rest:
        if word == "--":
            paths += rest
        elif word == "-" or not word.startswith("-"):
            paths.append(word)
        elif not _option(word, rest, values):
            return None
    return Asked(paths=tuple(paths), **values) if paths else None


def _option(word: str, rest: Any, values: dict[str, Any]) -> bool:
    name, equals, value = word.partition("=")
    option = OPTIONS.get(name)
    if option is None or (equals and option.type is bool):
        return False
    if option.type is bool:
        values[option.name] = True
        return True
    said = value if equals else next(rest, None)
    if said is None or not said.strip() or (not equals and said.startswith("-")):
        return False
    try:
        values[option.name] = option.type(said)  # type: ignore[operator]
    except ValueError:
        return False
    return True
