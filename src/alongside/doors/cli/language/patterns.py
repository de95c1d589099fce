"""Patterns for paths, as .gitignore writes them: `*`, `**`, `?`; a `/` ties one to its folder."""

import re
from collections.abc import Callable, Iterable
from functools import lru_cache


def matcher(patterns: Iterable[str]) -> Callable[[str], bool]:
    """Whether a path, as seen from the folder of the patterns, or a folder above it, fits one."""
    expressions = [expression(pattern) for pattern in patterns]
    return lambda path: any(one.match(path) for one in expressions)


@lru_cache(maxsize=256)
def expression(pattern: str) -> re.Pattern[str]:
    """What a pattern matches, anything below it included."""
    bare = pattern.strip().replace("\\", "/").removeprefix("./")
    tied = "/" in bare.rstrip("/")
    steps = bare.strip("/").split("/")
    written = "/".join(map(_step, steps)).replace("\0/", r"(?:[^/]+/)*").replace("\0", ".*")
    return re.compile(f"{'' if tied else '(?:.*/)?'}{written}(?:/.*)?\\Z", re.DOTALL)


def _step(step: str) -> str:
    if step == "**":
        return "\0"
    letters = {"*": "[^/]*", "?": "[^/]"}
    return "".join(letters.get(letter) or re.escape(letter) for letter in step)
