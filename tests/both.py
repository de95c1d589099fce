"""Run the suite on SQLite, and what has to do with the database on PostgreSQL too, in two lanes.

`python -m tests.both [more arguments of pytest]`. A run keeps one processor busy, and most machines
have two: while one lane runs everything but the journeys on SQLite, the other runs on PostgreSQL.
Whichever is done first begins to walk the journeys, part by part. What the second lane said is
printed at the end, whole.
"""

import subprocess
import sys
import tempfile
from collections import deque
from threading import Thread
from typing import IO

from tests.house import checkout

ON_POSTGRES = "database and not journey and not own_database and not once and not spark"
PYTEST = [sys.executable, "-m", "pytest", "-m"]
SQLITE = [*PYTEST, "not journey and not spark"]
POSTGRES = [
    sys.executable, "-m", "tests.postgres", "-m", ON_POSTGRES,
    "tests/rooms", "tests/doors", "tests/house",
]  # fmt: skip
JOURNEYS = checkout.ROOT / "tests" / "journeys"
LONGEST = JOURNEYS / "test_axe.py"
PARTS = 3  # of the other journeys; each has to make a database of its own first
NOTHING_CHOSEN = 5  # what pytest ends with where `-k` leaves no test


def main(more: list[str]) -> int:
    """Run both lanes; 1 where anything failed."""
    ends: list[int] = []
    walks = deque(parts())
    with tempfile.TemporaryFile() as said:
        beside = Thread(target=_run, args=(POSTGRES, walks, more, ends, said))
        beside.start()
        _run(SQLITE, walks, more, ends, None)
        beside.join()
        said.seek(0)
        print("\nIn the lane beside, on PostgreSQL first:\n", flush=True)
        sys.stdout.buffer.write(said.read())
        sys.stdout.flush()
    return int(any(end not in (0, NOTHING_CHOSEN) for end in ends))


def parts() -> list[list[str]]:
    """The journeys, each file in one part, the longest first."""
    others = sorted(str(one) for one in JOURNEYS.glob("test_*.py") if one != LONGEST)
    return [[str(LONGEST)], *(others[number::PARTS] for number in range(PARTS))]


def _run(
    first: list[str],
    walks: deque[list[str]],
    more: list[str],
    ends: list[int],
    said: IO[bytes] | None,
) -> None:
    """Run one command, and then journeys for as long as there are any that nobody took."""
    command = first
    while True:
        done = subprocess.run([*command, *more], stdout=said, stderr=said and subprocess.STDOUT)
        ends.append(done.returncode)
        try:
            command = [*PYTEST, "journey", *walks.popleft()]
        except IndexError:
            return


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
