"""How fast the three pages are that carry the product, at two sizes, on both databases.

Each page is asked for between two turns of the bare page, and its requests a second are given as
a share of theirs: these machines are noisy, and a ratio within a minute is what can be compared.
"""

from dataclasses import asdict, dataclass

from bench import load, workplace
from tests import postgres

SIZES = (1_000, 100_000)
SECONDS = 4.0
BARE = "A bare page"


@dataclass(frozen=True, slots=True)
class Figure:
    """One page, at one size, on one database."""

    page: str
    people: int
    database: str
    queries: int
    p50_ms: float
    p95_ms: float
    a_second: float
    of_the_bare_page: float


def figures(sizes: tuple[int, ...] = SIZES) -> dict[str, object]:
    """Measure every page at every size, on SQLite and on PostgreSQL."""
    found: list[Figure] = []
    for people in sizes:
        found += _measure(people, "SQLite", "")
        with postgres.server(careless=False) as url:
            found += _measure(people, "PostgreSQL", url)
    return {"pages": [asdict(figure) for figure in found]}


def _measure(people: int, database: str, url: str) -> list[Figure]:
    with workplace.filled(people, url) as environment, workplace.serving(environment) as site:
        load.ask(site.port, site.pages[BARE], site.cookie, seconds=1)
        return [_page(site, name, people, database) for name in site.pages if name != BARE]


def _page(site: workplace.Site, name: str, people: int, database: str) -> Figure:
    def ask(page: str) -> load.Answers:
        return load.ask(site.port, site.pages[page], site.cookie, seconds=SECONDS)

    before, page, after = ask(BARE), ask(name), ask(BARE)
    bare = (before.a_second + after.a_second) / 2
    return Figure(
        page=name,
        people=people,
        database=database,
        queries=site.queries[name],
        p50_ms=round(page.p50, 1),
        p95_ms=round(page.p95, 1),
        a_second=round(page.a_second, 1),
        of_the_bare_page=round(page.a_second / bare, 2),
    )


if __name__ == "__main__":
    for row in figures()["pages"]:  # type: ignore[attr-defined]
        print(row)
