"""How fast the three pages are that carry the product, at two sizes, on both databases.

Each page is asked for between two turns of the bare page, and its requests a second are given as
a share of theirs: these machines are noisy, and a ratio within a minute is what can be compared.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bench import load, workplace
from bench.figure import Figure
from tests import postgres

SECONDS = 4.0
BARE = "A bare page"
MOST_QUERIES = 12
LEAST_SHARE = 0.6
STATED_AT = 100_000  # or the largest size of a run that stops before it


@dataclass(frozen=True, slots=True)
class Measured:
    """One page, at one size, on one database; `bare` is the mean of the turns on either side."""

    page: str
    people: int
    database: str
    queries: int
    answers: load.Answers
    bare: float


def figures(*, sizes: Sequence[int]) -> list[Figure]:
    """Measure every page at every size, on SQLite and on PostgreSQL."""
    found: list[Measured] = []
    for people in sizes:
        found += _measure(people, "SQLite", "")
        with postgres.server(careless=False) as url:
            found += _measure(people, "PostgreSQL", url)
    stated = STATED_AT if STATED_AT in sizes else max(sizes)
    return [*_query_figures(found), *(_figure(each, stated) for each in found)]


def _measure(people: int, database: str, url: str) -> list[Measured]:
    with workplace.filled(people, url) as environment, workplace.serving(environment) as site:
        load.ask(site.port, site.pages[BARE], site.cookie, seconds=1)
        return [_page(site, name, people, database) for name in site.pages if name != BARE]


def _page(site: workplace.Site, name: str, people: int, database: str) -> Measured:
    def ask(page: str) -> load.Answers:
        return load.ask(site.port, site.pages[page], site.cookie, seconds=SECONDS)

    before, page, after = ask(BARE), ask(name), ask(BARE)
    bare = (before.a_second + after.a_second) / 2
    return Measured(name, people, database, site.queries[name], page, bare)


def _query_figures(found: Sequence[Measured]) -> Iterator[Figure]:
    """Say how many queries each page asks, and whether that is the same at every size."""
    for page in dict.fromkeys(each.page for each in found):
        counts = {each.queries for each in found if each.page == page}
        yield Figure(
            what=f"{page}: queries on a second visit, at every size and on both databases",
            value=" or ".join(str(count) for count in sorted(counts)),
            bar=f"the same, at most {MOST_QUERIES}",
            reached=len(counts) == 1 and max(counts) <= MOST_QUERIES,
            stated=True,
        )


def _figure(each: Measured, stated: int) -> Figure:
    share = each.answers.a_second / each.bare
    return Figure(
        what=f"{each.page}, {each.people:,} people, {each.database}",
        value=(
            f"{each.answers.a_second:.0f} a second, "
            f"p50 {each.answers.p50:.0f} ms, p95 {each.answers.p95:.0f} ms"
        ),
        peer=f"{share:.2f} of a bare page ({each.bare:.0f} a second)",
        bar=f"at least {LEAST_SHARE} of the bare page",
        reached=share >= LEAST_SHARE,
        stated=each.people == stated,
    )
