"""How findings are printed: for people, for programs, and for the services that show them.

Each kind is a module with one function, `lines`, from what came of each file to lines of text.
"""

from collections.abc import Callable, Iterable, Iterator
from importlib import import_module

from alongside.doors.cli.language.judging import Outcome
from alongside.engines.language import Pack

Lines = Callable[[Iterable[Outcome], Pack, str], Iterator[str]]

_KINDS = {
    "text": "plain",
    "json": "objects",
    "sarif": "sarif",
    "github": "github",
    "junit": "junit",
}
FORMATS = tuple(_KINDS)


def printer(format: str) -> Lines:
    """The function that prints in a format: outcomes, rules and the tier that fails, to lines."""
    module = import_module(f"{__name__}.{_KINDS[format]}")
    lines: Lines = module.lines
    return lines
