"""Run the suite on SQLite and, at the same time, what has to do with the database on PostgreSQL.

`python -m tests.both`. Either run keeps one processor busy, and most machines have two. What
PostgreSQL said is printed at the end, whole.
"""

import subprocess
import sys
import tempfile

ON_POSTGRES = "database and not journey and not own_database and not once and not spark"


def main() -> int:
    """Run both; 1 where either failed."""
    with tempfile.TemporaryFile() as said:
        command = [sys.executable, "-m", "tests.postgres", "-m", ON_POSTGRES]
        places = ["tests/rooms", "tests/doors", "tests/house"]
        postgres = subprocess.Popen([*command, *places], stdout=said, stderr=subprocess.STDOUT)
        try:
            sqlite = subprocess.run([sys.executable, "-m", "pytest"], check=False).returncode
            failed = postgres.wait()
        except KeyboardInterrupt:
            postgres.terminate()
            postgres.wait()
            return 1
        said.seek(0)
        print("\nOn PostgreSQL:\n", flush=True)
        sys.stdout.buffer.write(said.read())
        sys.stdout.flush()
    return int(bool(sqlite or failed))


if __name__ == "__main__":
    raise SystemExit(main())
