"""A bar for long work: on standard error, on a terminal only, and only after a second."""

import sys
import time
from collections.abc import Iterable, Iterator
from typing import TypeVar

Thing = TypeVar("Thing")

PATIENCE = 1.0


def counted(things: Iterable[Thing], what: str) -> Iterator[Thing]:
    """Hand things on, and show how many there were so far."""
    if not sys.stderr.isatty():
        yield from things
        return
    due = time.monotonic() + PATIENCE
    bar = None
    try:
        for count, thing in enumerate(things):
            yield thing
            if time.monotonic() > due:
                bar = bar or _bar(what)
                bar.update(bar.task_ids[0], completed=count + 1)
                due += PATIENCE / 10
    finally:
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
