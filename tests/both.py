"""Run the suite on SQLite, and what has to do with the database on PostgreSQL too, in two lanes.

`python -m tests.both [more arguments of pytest]`. A run keeps one processor busy, and most machines
have two: while one lane runs everything but the journeys on SQLite, the other runs on PostgreSQL.
Then each walks a part of the journeys, cut so that both are done at about the same time. What the
second lane said is printed at the end, whole.
"""

import subprocess
import sys
import tempfile
from threading import Thread
from typing import IO

ON_POSTGRES = "database and not journey and not own_database and not once and not spark"
PYTEST = [sys.executable, "-m", "pytest", "-m"]
EVERY_PAGE = "tests/journeys/test_axe.py"
LANE = (
    [*PYTEST, "not journey and not spark"],
    [*PYTEST, "journey", EVERY_PAGE],
)
BESIDE = (
    [sys.executable, "-m", "tests.postgres", "-m", ON_POSTGRES, "tests/rooms", "tests/doors",
     "tests/house"],
    [*PYTEST, "journey", "tests/journeys", f"--ignore={EVERY_PAGE}"],
)  # fmt: skip
NOTHING_CHOSEN = 5  # what pytest ends with where `-k` leaves no test


def main(more: list[str]) -> int:
    """Run both lanes; 1 where anything failed."""
    ends: list[int] = []
    with tempfile.TemporaryFile() as said:
        beside = Thread(target=_run_beside, args=(more, said, ends))
        beside.start()
        ends += [subprocess.run([*command, *more]).returncode for command in LANE]
        beside.join()
        said.seek(0)
        print("\nOn PostgreSQL, and in a browser:\n", flush=True)
        sys.stdout.buffer.write(said.read())
        sys.stdout.flush()
    return int(any(end not in (0, NOTHING_CHOSEN) for end in ends))


def _run_beside(more: list[str], said: IO[bytes], ends: list[int]) -> None:
    for command in BESIDE:
        done = subprocess.run([*command, *more], stdout=said, stderr=subprocess.STDOUT)
        ends.append(done.returncode)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
