"""Measure the checker of wording: speed beside alex, beside its own bare automaton, and scores.

    python -m bench --only language

alex and retext-equality are fetched by npm into a temporary folder, by name and version; without
npm they are left out, and it is said. Times are of the processor, net of start-up.
"""

import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter
from typing import Any

from bench import language_corpus, language_scores
from bench.figure import Figure
from bench.language_scores import Score

ROOT = Path(__file__).parents[1]
PEERS = ("alex@11.0.1", "retext@9.0.0", "retext-equality@7.1.0")
MEGABYTES = 50
FOR_ALEX = 2
BARS = {"alex": 150, "bare": 0.2, "memory": 200, "start": 0.4, "adverse": 2.0, "growth": 8}


def figures(*, sizes: Sequence[int] = ()) -> list[Figure]:
    """Everything that is said of the checker; `sizes` is for parts that measure a workplace."""
    whole = _done("whole", str(MEGABYTES))
    speed = whole["megabytes"] / whole["seconds"]
    with _peers() as peers:
        return [
            *_beside_alex(speed, peers),
            _beside_its_automaton(whole, speed),
            _memory(whole),
            _start(),
            _linear(_done("sizes")),
            _adverse(_done("adverse")),
            _layouts(_done("layouts")),
            *_scores(peers),
        ]


def _done(*what: str) -> dict[str, Any]:
    command = [sys.executable, "-m", "bench.language_work", *what]
    done = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE)
    told: dict[str, Any] = json.loads(done.stdout)
    return told


@contextmanager
def _peers() -> Any:
    """A folder in which the peers are installed, or None where there is no npm."""
    npm = shutil.which("npm")
    if npm is None:
        print(
            "language: there is no npm, so alex and retext-equality are left out", file=sys.stderr
        )
        yield None
        return
    with tempfile.TemporaryDirectory(prefix="alongside-peers-") as folder:
        command = [npm, "install", "--silent", "--no-audit", "--no-fund", *PEERS]
        subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL)
        shutil.copy(ROOT / "bench" / "language_peers.mjs", folder)
        yield Path(folder)


def _beside_alex(speed: float, peers: Path | None) -> list[Figure]:
    if peers is None:
        return []
    alex = _alex_megabytes_a_second(peers)
    return [
        Figure(
            what=f"Wording: {MEGABYTES} MB of real Markdown and source, one process",
            value=f"{speed:.1f} MB a second",
            peer=f"{speed / alex:.0f} times alex ({alex:.3f} MB a second on {FOR_ALEX} MB of it)",
            bar=f">= {BARS['alex']} times alex",
            reached=speed / alex >= BARS["alex"],
            stated=True,
        )
    ]


def _alex_megabytes_a_second(peers: Path) -> float:
    """Markdown only: alex reads no source code."""
    place = peers / "texts"
    place.mkdir()
    size = 0
    for number, (text, _) in enumerate(language_corpus.stream(FOR_ALEX, only="markdown")):
        (place / f"{number:05}.md").write_text(text, encoding="utf-8")
        size += len(text)
    (peers / "empty").mkdir()
    (peers / "empty" / "empty.md").write_text("\n", encoding="utf-8")
    nothing = _seconds_of_alex(peers, peers / "empty")
    return size / language_corpus.MEGABYTE / (_seconds_of_alex(peers, place) - nothing)


def _seconds_of_alex(peers: Path, place: Path) -> float:
    # `time` of the shell tells the processor's seconds of a child, whatever else the machine does.
    command = f"node_modules/.bin/alex --quiet {place} >/dev/null 2>&1; times"
    done = subprocess.run(["bash", "-c", command], cwd=peers, capture_output=True, text=True)
    children = done.stdout.splitlines()[1].split()
    return sum(60 * float(part.partition("m")[0]) + float(part.partition("m")[2][:-1])
               for part in children)  # fmt: skip


def _beside_its_automaton(whole: dict[str, Any], speed: float) -> Figure:
    bare = 1 / whole["bare_seconds_a_megabyte"]
    return Figure(
        what="Wording: beside the bare automaton, same text and terms",
        value=f"{speed / bare:.2f} of it",
        peer=f"bare automaton {bare:.0f} MB a second",
        bar=f">= {BARS['bare']}",
        reached=speed / bare >= BARS["bare"],
        stated=True,
    )


def _memory(whole: dict[str, Any]) -> Figure:
    peak = whole["peak"]
    return Figure(
        what=f"Wording: memory at its peak, {MEGABYTES} MB in files",
        value=f"{peak:.0f} MB",
        bar=f"< {BARS['memory']} MB",
        reached=peak < BARS["memory"],
        stated=True,
    )


def _start() -> Figure:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "empty.md"
        file.write_text("\n", encoding="utf-8")
        command = [Path(sys.executable).parent / "alongside", "language", "check", file]
        times = []
        for _ in range(7):
            began = perf_counter()
            subprocess.run(command, check=True, capture_output=True)
            times.append(perf_counter() - began)
    return Figure(
        what="Wording: from the command to its answer on an empty file, best of seven",
        value=f"{min(times):.2f} s",
        bar=f"< {BARS['start']} s",
        reached=min(times) < BARS["start"],
        stated=True,
    )


def _linear(sizes: dict[str, Any]) -> Figure:
    each = {size: sizes[size] / int(size) for size in ("1", "10", "100")}
    worst = each["100"] / min(each["1"], each["10"])
    return Figure(
        what="Wording: seconds a megabyte at 1, 10 and 100 MB",
        value=", ".join(f"{seconds:.3f}" for seconds in each.values()),
        peer=f"100 MB costs {worst:.2f} times as much a megabyte",
        bar="linear: at most 1.3 times",
        reached=worst <= 1.3,
        stated=True,
    )


def _adverse(told: dict[str, Any]) -> Figure:
    ratios = {name: told[name] / told["usual"] for name in told if name not in ("usual", "peak")}
    worst = max(ratios, key=lambda name: ratios[name])
    return Figure(
        what="Wording: 1 MB made to be slow (one word, brackets, he/she/ ...), the slowest",
        value=f"{ratios[worst]:.1f} times as long as real writing ({worst})",
        bar=f"at most {BARS['adverse']:.0f} times",
        reached=ratios[worst] <= BARS["adverse"],
        stated=True,
    )


def _layouts(worst: dict[str, Any]) -> Figure:
    return Figure(
        what="Wording: layout of 200,000 characters made to be slow beside 50,000, worst format",
        value=f"{worst['growth']:.1f} times as long for 4 times the text ({worst['format']})",
        bar=f"at most {BARS['growth']} times, where a quadratic pattern takes 16",
        reached=worst["growth"] <= BARS["growth"],
        stated=True,
    )


def _scores(peers: Path | None) -> list[Figure]:
    found = []
    for set_name, (how, has_bar) in language_scores.SETS.items():
        told = language_scores.sentences(set_name)
        ours = language_scores.score(told, language_scores.ours(told))
        theirs = _theirs(peers, told) if peers else {}
        for name, least in (("precision", 0.95), ("recall", 0.90)):
            value = str(getattr(ours, name))
            found.append(
                Figure(
                    what=f"Wording: {name} on {len(told)} labelled sentences, {how}",
                    value=value,
                    peer="; ".join(f"{who} {getattr(one, name)}" for who, one in theirs.items()),
                    bar=f">= {least:.2f}" if has_bar else "",
                    reached=float(value.split()[0]) >= least if has_bar else None,
                    stated=True,
                )
            )
        found.append(
            Figure(
                what=f"Wording: harmless sentences with an alarm, of those {how}",
                value=f"{ours.flagged_clean} of {ours.clean}",
                peer="; ".join(f"{who} {one.flagged_clean}" for who, one in theirs.items()),
                stated=has_bar,
            )
        )
    return found


def _theirs(peers: Path, told: list[language_scores.Sentence]) -> dict[str, Score]:
    command = ["node", "language_peers.mjs"]
    texts = json.dumps([one.text for one in told])
    done = subprocess.run(
        command, cwd=peers, input=texts, check=True, capture_output=True, text=True
    )
    marked = json.loads(done.stdout)
    return {
        title: language_scores.score(told, [[(a, b) for a, b in one[name]] for one in marked])
        for title, name in (("alex", "alex"), ("retext-equality", "equality"))
    }
