"""`alongside language scan` on a real Spark cluster: a master and two workers on this machine."""

import json
import os
import random
import signal
import socket
import subprocess
import sys
import time
from contextlib import ExitStack, suppress
from pathlib import Path

import pytest

from tests.doors.cli.language.own_rules import project

pytestmark = pytest.mark.spark

SCAN = [sys.executable, "-m", "alongside.doors.cli.start", "language", "scan"]
ENVIRONMENT = {**os.environ, "SPARK_LOCAL_IP": "127.0.0.1", "PYSPARK_PYTHON": sys.executable}
PATIENCE = 180


class Cluster:
    """A standalone Spark on loopback."""

    def __init__(self, folder: Path, stack: ExitStack) -> None:
        import pyspark

        self.folder, self._stack = folder, stack
        self._class = Path(pyspark.__file__).parent / "bin" / "spark-class"
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        self.url = f"spark://127.0.0.1:{port}"
        self._started("master.Master", "--port", str(port))
        for _ in range(PATIENCE):
            if socket.socket().connect_ex(("127.0.0.1", port)) == 0:
                break
            time.sleep(1)
        self.workers = [self._worker(number) for number in range(2)]

    def _worker(self, number: int) -> subprocess.Popen[bytes]:
        place = str(self.folder / f"worker-{number}")
        return self._started(
            "worker.Worker", "--cores", "1", "--memory", "1g", "--work-dir", place, self.url
        )

    def _started(self, what: str, *words: str) -> subprocess.Popen[bytes]:
        log = self._stack.enter_context((self.folder / f"{what}.log").open("ab"))
        command = [str(self._class), f"org.apache.spark.deploy.{what}", "--host", "127.0.0.1"]
        process = subprocess.Popen(
            [*command, "--webui-port", "0", *words], env=ENVIRONMENT, stdout=log, stderr=log
        )
        self._stack.callback(process.wait)
        self._stack.callback(process.kill)
        return process

    def executor(self, worker: subprocess.Popen[bytes]) -> int | None:
        """The process that works for a worker, once its Python is inside a task."""
        for executor in children(worker.pid):
            for python in children(executor):
                if b"pyspark" in Path(f"/proc/{python}/cmdline").read_bytes() and children(python):
                    return executor
        return None


def children(pid: int) -> list[int]:
    found = []
    with suppress(OSError):  # one that has just ended
        for task in Path(f"/proc/{pid}/task").glob("*/children"):
            found += [int(one) for one in task.read_text().split()]
    return found


@pytest.fixture(scope="module")
def cluster(tmp_path_factory):
    with ExitStack() as stack:
        yield Cluster(tmp_path_factory.mktemp("cluster"), stack)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    import pyarrow
    from pyarrow import parquet

    made = project(tmp_path_factory.mktemp("project"), '[profiles]\n"tree/3/" = "chat"\n')
    texts = documents(800)
    for number, (_, text) in enumerate(texts[:200]):
        file = made / "tree" / str(number % 7) / f"{number}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    (made / "tree" / "odd.md").write_bytes(b"\0zslur")
    lines = [json.dumps({"path": path, "text": text}) for path, text in texts]
    (made / "mail.jsonl").write_text("\n".join([*lines, "", "no json"]), "utf-8")
    rows = pyarrow.table({"text": [t for _, t in texts], "path": [p for p, _ in texts]})
    parquet.write_table(rows, made / "mail.parquet", row_group_size=100)
    return made


def documents(count):
    random.seed(9)
    words = ["the", "a", "team", "🙂", "wrote\r\nplan\n", "agenda"] * 20 + ["zchairman", "zslur"]
    return [
        (f"mail/{number * 7919 % count}.md", " ".join(random.choices(words, k=200)))
        for number in range(count)
    ]


def scan(folder, *words):
    done = subprocess.run(
        [*SCAN, *words], cwd=folder, env=ENVIRONMENT, capture_output=True, check=False
    )
    return done.returncode, done.stdout, done.stderr.decode().splitlines()


@pytest.mark.parametrize("paths", [["tree", "mail.jsonl"], ["mail.parquet"]])
def test_a_cluster_finds_what_this_machine_finds(cluster, folder, paths):
    here = scan(folder, *paths)
    code, found, told = scan(folder, *paths, "--on", cluster.url)

    assert (here[0], len(here[1].splitlines()) > 800) == (0, True)
    # Before the words of the command, Spark has some of its own.
    assert (code, found, told[-len(here[2]) :]) == here


def test_parquet_that_a_cluster_makes_is_that_of_this_machine(cluster, folder):
    from pyarrow import parquet

    for name, words in {"here.parquet": [], "there.parquet": ["--on", cluster.url]}.items():
        code = scan(folder, "tree", "--format", "parquet", "--out", name, *words)[0]
        assert code == 0

    here, there = (parquet.read_table(folder / name) for name in ("here.parquet", "there.parquet"))
    assert (here.num_rows > 200, there.equals(here)) == (True, True)


def test_a_column_that_is_missing_is_one_sentence(cluster, folder):
    import pyarrow
    from pyarrow import parquet

    parquet.write_table(pyarrow.table({"path": ["a"], "body": ["b"]}), folder / "odd.parquet")
    said = "odd.parquet: it has no column text; name it so."

    told = [scan(folder, "odd.parquet", *on)[::2] for on in ([], ["--on", cluster.url])]

    assert [(code, lines[-1]) for code, lines in told] == [(2, said)] * 2


def test_a_cluster_that_is_not_there_is_one_sentence(folder):
    with socket.create_server(("127.0.0.1", 0)) as free:
        url = f"spark://127.0.0.1:{free.getsockname()[1]}"

    code, _, said = scan(folder, "tree", "--on", url)

    assert (code, said) == (
        2,
        [f"{url}: no Spark master answers there; start it, or mend the address."],
    )


# The last of all: it leaves the cluster with one worker.
def test_a_worker_that_is_lost_on_the_way_loses_and_doubles_nothing(cluster, folder):
    _, whole, summary = scan(folder, "mail.parquet", "tree")
    command = [*SCAN, "mail.parquet", "tree", "--on", cluster.url, "--jobs", "12"]

    with subprocess.Popen(
        command, cwd=folder, env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as scanning:
        worker = cluster.workers[0]
        until = time.monotonic() + PATIENCE
        while (executor := cluster.executor(worker)) is None and time.monotonic() < until:
            time.sleep(0.01)
        worker.kill()
        os.kill(executor, signal.SIGKILL)
        found, told = scanning.communicate(timeout=2 * PATIENCE)

    lines = told.decode().splitlines()
    assert any("Lost executor" in line for line in lines)
    assert (scanning.returncode, found == whole, lines[-len(summary) :]) == (0, True, summary)
