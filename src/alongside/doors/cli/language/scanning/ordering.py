"""Put rows in order, however many: what does not fit in memory waits on disk."""

import heapq
import pickle
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from operator import attrgetter
from typing import IO

from alongside.doors.cli.language.rows import Row

MOST_HELD = 200_000
_AT_ONCE = 1_000


BY = ("path", "start", "end", "rule", "text", "line", "column")  # what is alike in all, is alike
key = attrgetter(*BY)


def ordered(rows: Iterable[Row], most: int = MOST_HELD) -> Iterator[Row]:
    """Rows by path and place."""
    held: list[Row] = []
    with ExitStack() as stack:
        runs: list[Iterator[Row]] = []
        for row in rows:
            held.append(row)
            if len(held) >= most:
                runs.append(_set_down(sorted(held, key=key), stack))
                held = []
        held.sort(key=key)
        yield from heapq.merge(*runs, held, key=key) if runs else held


def _set_down(rows: list[Row], stack: ExitStack) -> Iterator[Row]:
    file = tempfile.TemporaryFile()  # noqa: SIM115 - the stack closes it
    stack.enter_context(file)
    for begun in range(0, len(rows), _AT_ONCE):
        pickle.dump(rows[begun : begun + _AT_ONCE], file)
    file.seek(0)
    return _taken_up(file)


def _taken_up(file: IO[bytes]) -> Iterator[Row]:
    while True:
        try:
            yield from pickle.load(file)
        except EOFError:
            return
