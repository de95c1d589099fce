"""The invented workplace, read from `demo/`."""

from dataclasses import dataclass
from functools import lru_cache

from alongside.content.load import entries, entry, folder
from alongside.content.schemas.demo import DemoPromise, DemoStatement, Names, Workplace
from alongside.content.schemas.demo_practice import (
    DemoAsk,
    DemoPractices,
    DemoSupport,
    Phrases,
    Told,
)


@dataclass(frozen=True, slots=True)
class Demonstration:
    """All that is told of the invented workplace."""

    workplace: Workplace
    names: Names
    statements: tuple[DemoStatement, ...]
    asks: tuple[DemoAsk, ...]
    support: tuple[DemoSupport, ...]
    phrases: tuple[Phrases, ...]
    practices: DemoPractices
    told: Told

    @property
    def tour_statement(self) -> DemoStatement:
        """The statement that holds the promise of the tour."""
        return next(said for said in self.statements if any(each.tour for each in said.promises))

    @property
    def tour(self) -> DemoPromise:
        """The promise that went wrong and was mended, as which the tour shows the four people."""
        return next(each for each in self.tour_statement.promises if each.tour)


@lru_cache(maxsize=1)
def demonstration() -> Demonstration:
    """Give the invented workplace of `alongside demo`."""
    return Demonstration(
        workplace=entry(folder("demo", "workplace.yml"), Workplace),
        names=entry(folder("demo", "names.yml"), Names),
        statements=tuple(entries(folder("demo", "statements.yml"), DemoStatement)),
        asks=tuple(entries(folder("demo", "asks.yml"), DemoAsk)),
        support=tuple(entries(folder("demo", "support.yml"), DemoSupport)),
        phrases=tuple(entries(folder("demo", "deeds.yml"), Phrases)),
        practices=entry(folder("demo", "practices.yml"), DemoPractices),
        told=entry(folder("demo", "told.yml"), Told),
    )
