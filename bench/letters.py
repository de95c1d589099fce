"""The weekly message to a whole workplace, with its sender killed midway.

A letter goes to everybody at the same hour, to a real mail server on this machine. Once two fifths
have arrived, the sending process is killed without warning; another goes on ten minutes later (the
clock is put forward). Beside it: the same letters sent by Django alone, which notes nothing.
"""

import json
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench import workplace
from bench.figure import Figure

MOST_MEGABYTES = 200
ROOT = Path(__file__).parents[1]


@dataclass(frozen=True, slots=True)
class Found:
    """What one run found."""

    people: int
    arrived: Counter[str]
    made: dict[str, Any]
    sent: dict[str, Any]
    sent_by_second: int
    bare: dict[str, Any]

    @property
    def a_second(self) -> float:
        """How many letters the second process sent in a second."""
        return self.sent_by_second / float(self.sent["seconds"])


def figures(*, sizes: Sequence[int]) -> list[Figure]:
    """Write to everybody once, at the largest size."""
    found = _measure(max(sizes))
    each_once = len(found.arrived) == found.people and set(found.arrived.values()) == {1}
    megabytes = float(found.sent["megabytes"])
    bare = found.bare["sent"] / found.bare["seconds"]
    return [
        Figure(
            what=f"Weekly message to {found.people:,} people, the sender killed midway",
            value="each person exactly once" if each_once else _what_went_wrong(found),
            peer=f"made in {found.made['seconds']:.0f} s",
            bar="each person exactly once",
            reached=each_once,
            stated=True,
        ),
        Figure(
            what="Weekly message: sending, by one process",
            value=f"{found.a_second:.0f} letters a second, {megabytes:.0f} MB",
            peer=f"{found.a_second / bare:.2f} of Django alone ({bare:.0f} a second)",
            bar=f"at most {MOST_MEGABYTES} MB",
            reached=megabytes <= MOST_MEGABYTES,
            stated=True,
        ),
    ]


def _what_went_wrong(found: Found) -> str:
    twice = sum(count > 1 for count in found.arrived.values())
    return f"{found.people - len(found.arrived)} never, {twice} more than once"


def _measure(people: int) -> Found:
    with workplace.filled(people, "") as filled, _postbox(filled) as (environment, kept):
        everybody = _do("ready", environment)["people"]
        made = _do("make", environment)
        first = subprocess.Popen(
            _command("deliver"), env=environment, cwd=ROOT, stdout=subprocess.DEVNULL
        )
        _wait(kept, everybody * 2 // 5, first)
        first.send_signal(signal.SIGKILL)
        first.wait()
        before = _lines(kept)
        _do("later", environment)
        sent = _do("deliver", environment)
        arrived = Counter(kept.read_text(encoding="ascii").split())
        bare = _do("bare", environment)
        return Found(everybody, arrived, made, sent, arrived.total() - before, bare)


@contextmanager
def _postbox(environment: dict[str, str]) -> Iterator[tuple[dict[str, str], Path]]:
    port = workplace.free_port()
    with tempfile.TemporaryDirectory(prefix="alongside-postbox-") as folder:
        kept = Path(folder) / "recipients"
        command = [sys.executable, "-m", "bench.postbox", str(port), str(kept)]
        kept.touch()
        server = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE)
        try:
            assert server.stdout is not None
            server.stdout.readline()
            yield {**environment, "ALONGSIDE_MAIL_URL": f"smtp://127.0.0.1:{port}"}, kept
        finally:
            server.send_signal(signal.SIGTERM)
            server.wait()


def _wait(kept: Path, arrived: int, sender: subprocess.Popen[bytes]) -> None:
    while _lines(kept) < arrived and sender.poll() is None:
        time.sleep(0.05)


def _lines(kept: Path) -> int:
    return kept.read_bytes().count(b"\n")


def _do(what: str, environment: dict[str, str]) -> dict[str, Any]:
    done = subprocess.run(
        _command(what), env=environment, check=True, stdout=subprocess.PIPE, cwd=ROOT
    )
    told: dict[str, Any] = json.loads(done.stdout)
    return told


def _command(what: str) -> list[str]:
    return [sys.executable, "-m", "bench.letters_work", what]
