"""The invented workplace, read from `demo/`."""

from dataclasses import dataclass
from functools import lru_cache

from alongside.content.load import entries, entry, folder
from alongside.content.schemas.demo import DemoStatement, Names, Workplace


@dataclass(frozen=True, slots=True)
class Demonstration:
    """All that is told of the invented workplace."""

    workplace: Workplace
    names: Names
    statements: tuple[DemoStatement, ...]


@lru_cache(maxsize=1)
def demonstration() -> Demonstration:
    """Give the invented workplace of `alongside demo`."""
    return Demonstration(
        workplace=entry(folder("demo", "workplace.yml"), Workplace),
        names=entry(folder("demo", "names.yml"), Names),
        statements=tuple(entries(folder("demo", "statements.yml"), DemoStatement)),
    )
