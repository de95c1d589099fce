"""How far a long check is: one line on standard error, on a terminal only, after a second."""

import sys
import time
from collections.abc import Iterable, Iterator
from typing import TypeVar

Thing = TypeVar("Thing")

PATIENCE = 1.0


class Pace:
    """A line that says how many of all there were so far, and goes away before other words."""

    def __init__(self, of: int) -> None:
        self._of = of
        self._due = time.monotonic() + PATIENCE
        self._shows = False
        self._speaks = sys.stderr.isatty()

    def count(self, things: Iterable[Thing]) -> Iterator[Thing]:
        """Hand things on, and say how many there were."""
        for number, thing in enumerate(things, start=1):
            if self._speaks and time.monotonic() > self._due:
                sys.stderr.write(f"\r\x1b[KChecked {number:,} of {self._of:,} files")
                sys.stderr.flush()
                self._shows = True
                self._due = time.monotonic() + PATIENCE / 10
            yield thing
        self.clear()

    def clear(self) -> None:
        """Take the line away."""
        if self._shows:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
            self._shows = False
