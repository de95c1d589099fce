"""The command `alongside promises verify`: walk the public record, and name what does not fit."""

import json
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import typer
from rich.console import Console
from rich.progress import Progress

from alongside.doors.cli import site
from alongside.doors.cli.say import FAULT, USAGE, stop
from alongside.engines import sealing

if TYPE_CHECKING:
    from alongside.people.verifying import Fault, Verdict

REASONS = {
    "position": "an entry before it is missing, doubled or out of its place",
    "before": "it does not hold the digest of the entry before it",
    "digest": "its digest is not that of what it says",
    "payload": "its words are not those that were entered",
    "salt": "its words or its salt were taken away alone; erasing takes both",
    "checkpoint": "a checkpoint saw another digest here",
    "missing": "a checkpoint saw an entry here, and there is none now",
    "name": "the person named is not the one who was entered",
    "altered": "it reads otherwise now than in its last entry",
    "gone": "the record speaks of it, and it is not there any more",
    "unrecorded": "it is there, and the record does not speak of it",
}


def verify(checkpoints: Sequence[Path], *, key: str, as_json: bool, data_dir: Path | None) -> None:
    """Print what was found, and end with exit code 1 where something does not fit."""
    site.bring_up(data_dir)
    site.require_workplace()
    from alongside.people import verifying

    known = [_read(path, key or _own_key()) for path in checkpoints]
    with _progress() as each:
        verdict = verifying.verify(known, each=each)
    if as_json:
        typer.echo(json.dumps(_as_json(verdict), ensure_ascii=False))
    else:
        _print(verdict)
    if not verdict.fits:
        raise typer.Exit(FAULT)


def _own_key() -> str:
    from django.conf import settings

    return sealing.signing_keys(settings.CHECKPOINT_KEY).public


def _read(path: Path, key: str) -> sealing.Checkpoint:
    try:
        return sealing.check_checkpoint(path.read_text(encoding="utf-8", errors="replace"), key)
    except OSError as fault:
        stop(f"{path} cannot be read: {fault.strerror}. Save the letter as a file.", code=USAGE)
    except sealing.SealingError as fault:
        stop(f"{path}: {fault} Give the letter as it came, and the key that stands in it.")


@contextmanager
def _progress() -> Iterator[Callable[[], None]]:
    """Show on a terminal how far the walk has come; elsewhere nothing."""
    if not sys.stderr.isatty():
        yield lambda: None
        return
    from alongside.people.models import RecordEntry

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("Walking the record", total=RecordEntry.objects.count() * 2)
        yield lambda: bar.advance(task)


def _print(verdict: "Verdict") -> None:
    walked = verdict.walk
    typer.echo(
        f"{walked.entries:,} entries walked, {walked.erased:,} of them erased; "
        f"{verdict.compared:,} things held against their last entry. "
        f"Checkpoints met, the site's own head among them: {walked.checkpoints_met:,}."
    )
    for fault in verdict.faults:
        typer.echo(_sentence(fault), err=True)
    if verdict.found > len(verdict.faults):
        typer.echo(f"And {verdict.found - len(verdict.faults):,} more.", err=True)
    if verdict.fits:
        typer.echo("Everything fits.")
    else:
        typer.echo(
            "Keep a copy of the database as it is, and compare with the letters that the "
            "convenors hold: alongside promises verify --checkpoint LETTER.",
            err=True,
        )


def _sentence(fault: "Fault") -> str:
    which = f"Entry {fault.position}" if fault.position is not None else "No entry"
    details = [fault.kind, fault.about, f"{fault.made_at:%Y-%m-%d}" if fault.made_at else ""]
    named = ", ".join(detail for detail in details if detail)
    return f"{which} ({named}): {REASONS[fault.misfit]}."


def _as_json(verdict: "Verdict") -> dict[str, object]:
    return {
        "fits": verdict.fits,
        "entries": verdict.walk.entries,
        "erased": verdict.walk.erased,
        "compared": verdict.compared,
        "checkpoints_met": verdict.walk.checkpoints_met,
        "head": verdict.walk.head,
        "faults": [
            {
                "position": fault.position,
                "kind": fault.kind,
                "about": fault.about,
                "made_at": fault.made_at.isoformat() if fault.made_at else None,
                "misfit": fault.misfit.value,
                "reason": REASONS[fault.misfit],
            }
            for fault in verdict.faults
        ],
    }
