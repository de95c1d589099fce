"""A bar for long work: on standard error, on a terminal only, and only after a second."""

import sys
import time
from collections.abc import Iterable, Iterator
from typing import TypeVar

Thing = TypeVar("Thing")

PATIENCE = 1.0
EVERY = 1_000


def counted(things: Iterable[Thing], what: str) -> Iterator[Thing]:
    """Hand things on, and show how many there were so far."""
    if not sys.stderr.isatty():
        yield from things
        return
    began = time.monotonic()
    bar = None
    for count, thing in enumerate(things):
        yield thing
        if count % EVERY == 0 and time.monotonic() - began > PATIENCE:
            bar = bar or _bar(what)
            bar.update(bar.task_ids[0], completed=count)
    if bar:
        bar.stop()


def _bar(what: str):  # type: ignore[no-untyped-def]
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = TextColumn("{task.description} {task.completed:,.0f} rows")
    bar = Progress(SpinnerColumn(), columns, TimeElapsedColumn(), console=Console(stderr=True))
    bar.add_task(what, total=None)
    bar.start()
    return bar
