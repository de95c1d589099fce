"""Measure everything that the README states a figure for, each beside its peer, in one run.

`python -m bench` runs every part and prints one table. `--only reader` runs one part, `--people
1000000` measures at that size too, `--small` at the smallest alone, `--write` puts the figures into
the README. It ends with 1 where a bar is not reached.
"""

import argparse
import json
import platform
import re
import sys
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from time import perf_counter

from rich.console import Console
from rich.table import Table

from bench.figure import Figure

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
STATED = ROOT / "bench" / "stated.json"
RESULTS = ROOT / "bench" / "results"
# Each is a module here with `figures(*, sizes)`, which gives a list of Figure.
PARTS = ("reader", "language", "pages", "letters")
SIZES = (1_000, 100_000)
BLOCK = re.compile(r"(?<=<!-- bench -->\n).*?(?=<!-- /bench -->)", re.DOTALL)


def measure(parts: Iterable[str], sizes: Sequence[int]) -> list[Figure]:
    """Run each part, and give what all of them found."""
    found: list[Figure] = []
    for part in parts:
        if find_spec(f"bench.{part}") is None:
            print(f"{part}: not there, left out", file=sys.stderr)
            continue
        began = perf_counter()
        measured = import_module(f"bench.{part}").figures(sizes=sizes)
        found += [replace(figure, part=part) for figure in measured]
        print(f"{part}: measured in {perf_counter() - began:.0f} s", file=sys.stderr)
    return found


def show(figures: Iterable[Figure]) -> None:
    """Print the figures as one table."""
    table = Table("what", "measured", "beside", "bar", "")
    for figure in figures:
        table.add_row(figure.what, figure.value, figure.peer, figure.bar, figure.says)
    # Piped into a file, a table of 80 columns would fold every line of it.
    Console(width=None if sys.stdout.isatty() else 160).print(table)


def keep(figures: Sequence[Figure]) -> Path:
    """Keep the figures as JSON, with the day and the machine that they are from."""
    RESULTS.mkdir(parents=True, exist_ok=True)
    kept = {
        "on": date.today().isoformat(),
        "python": platform.python_version(),
        "machine": f"{platform.system()} {platform.machine()}",
        "figures": [figure.as_json() for figure in figures],
    }
    path = RESULTS / "latest.json"
    path.write_text(json.dumps(kept, indent=2) + "\n", encoding="utf-8")
    return path


def state(figures: Sequence[Figure]) -> None:
    """Put the figures that the README states into it, and keep them for the test that holds it.

    Those of parts that were not run stay as they are.
    """
    run = {figure.part for figure in figures}
    before = json.loads(STATED.read_text(encoding="utf-8")) if STATED.exists() else []
    kept = [row for row in before if row.get("part") not in run]
    stated = kept + [figure.as_json() for figure in figures if figure.stated]
    stated.sort(key=lambda row: PARTS.index(row["part"]))
    STATED.write_text(json.dumps(stated, indent=2) + "\n", encoding="utf-8")
    README.write_text(with_block(README.read_text(encoding="utf-8"), stated), encoding="utf-8")


def with_block(readme: str, stated: Iterable[dict[str, object]]) -> str:
    """Give the README's text with the stated figures between its two marks."""
    rows = "".join(f"| {row['what']} | {row['value']} | {row['peer']} |\n" for row in stated)
    table = f"| what | measured | beside, in the same run |\n|---|---|---|\n{rows}"
    return BLOCK.sub(lambda _match: table, readme)


def main() -> int:
    """Measure, show, keep, and say by the exit code whether every bar was reached."""
    asked = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    asked.add_argument("--only", choices=PARTS, action="append", help="a part to run; may repeat")
    asked.add_argument("--people", type=int, action="append", help="one more size of workplace")
    asked.add_argument(
        "--small", action="store_true", help="at the smallest size alone, for a first look"
    )
    asked.add_argument("--write", action="store_true", help="put the figures into the README")
    given = asked.parse_args()

    sizes = SIZES[:1] if given.small else SIZES
    figures = measure(given.only or PARTS, sizes=(*sizes, *(given.people or ())))
    show(figures)
    print(f"kept in {keep(figures).relative_to(ROOT)}", file=sys.stderr)
    if given.write:
        state(figures)
    return int(any(figure.reached is False for figure in figures))


if __name__ == "__main__":
    raise SystemExit(main())
