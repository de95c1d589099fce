"""A filled workplace of any size with its web processes, for as long as it is measured."""

import atexit
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import psycopg

PROCESSES = 2
PATIENCE = 60.0  # seconds for the web processes to answer


@dataclass(frozen=True, slots=True)
class Site:
    """Where the site answers, the cookie of one member, and the pages that are measured."""

    port: int
    cookie: str
    pages: dict[str, str]
    queries: dict[str, int]


@contextmanager
def filled(people: int, database: str) -> Iterator[dict[str, str]]:
    """Fill an empty database with the demonstration; give the environment to reach it by.

    A SQLite file is filled once for all parts of the bench that measure at its size.
    """
    if database:
        with tempfile.TemporaryDirectory(prefix="alongside-bench-") as folder:
            yield _fill(people, database, folder)
        return
    if people not in _FILES:
        folder = tempfile.mkdtemp(prefix="alongside-bench-")
        atexit.register(shutil.rmtree, folder, ignore_errors=True)
        _FILES[people] = _fill(people, "", folder)
    yield _FILES[people]


_FILES: dict[int, dict[str, str]] = {}


def _fill(people: int, database: str, folder: str) -> dict[str, str]:
    environment = {
        **os.environ,
        "ALONGSIDE_DATA_DIR": folder,
        "DATABASE_URL": database,
        "DJANGO_SETTINGS_MODULE": "bench.settings",
    }
    command = [sys.executable, "-m", "alongside.doors.cli.main", "demo", "--people"]
    subprocess.run([*command, str(people)], env=environment, check=True, stdout=sys.stderr)
    if database:
        # Else it tidies up after a workplace that came at once, while its pages are asked for.
        with psycopg.connect(database, autocommit=True) as connection:
            connection.execute("VACUUM ANALYZE")
    return environment


@contextmanager
def serving(environment: dict[str, str]) -> Iterator[Site]:
    """Run the web processes on a filled database."""
    asked = subprocess.run(
        [sys.executable, "-m", "bench.asked"], env=environment, check=True, stdout=subprocess.PIPE
    )
    told = json.loads(asked.stdout)
    port = free_port()
    command = [sys.executable, "-m", "gunicorn", "alongside.doors.web.wsgi:application"]
    command += ["--bind", f"127.0.0.1:{port}", "--workers", str(PROCESSES), "--threads", "2"]
    web = subprocess.Popen(
        [*command, "--log-level", "error", "--keep-alive", "5"],
        env=environment,
        cwd=Path(__file__).parents[1],
    )
    try:
        _wait(port)
        yield Site(port, told["cookie"], told["pages"], told["queries"])
    finally:
        web.send_signal(signal.SIGTERM)
        web.wait()


def _wait(port: int) -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        with suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return
        time.sleep(0.1)
    raise RuntimeError(f"The site did not answer within {PATIENCE:.0f} seconds; see its messages.")


def free_port() -> int:
    """Find a port where nothing listens."""
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        return int(trial.getsockname()[1])
