"""Read files and print what they promise: as a table for a person, as JSON for a program."""

import json
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from time import monotonic
from typing import TYPE_CHECKING

import typer

from alongside import content
from alongside.doors.cli.counting import Tally
from alongside.doors.cli.say import FAULT, USAGE, stop
from alongside.doors.cli.shapes import as_object
from alongside.engines import promises
from alongside.ports import documents

if TYPE_CHECKING:
    from rich.progress import Progress

Read = tuple[documents.Document, promises.Reading]

#: Work that takes less than this many seconds shows no progress.
_PATIENCE = 1.0


def read(files: Sequence[str], *, as_json: bool, language: str) -> int:
    """Print what each text says, in order; give the exit code."""
    faults: list[documents.Problem] = []
    for document, reading in _readings(files, language, faults):
        if as_json:
            typer.echo(json.dumps(as_object(document, reading), ensure_ascii=False))
        else:
            _show(document, reading)
    return FAULT if faults else 0


def summary(files: Sequence[str], *, as_json: bool, language: str) -> int:
    """Print how many statements promise anything, and how well; give the exit code."""
    faults: list[documents.Problem] = []
    causes = {cause.title: frozenset(cause.words) for cause in content.cause_words(language)}
    tally = Tally()
    for document, reading in _readings(files, language, faults):
        tally.add(document.organisation, promises.causes(document.text, causes), reading)
    if as_json:
        typer.echo(json.dumps(tally.as_object(), ensure_ascii=False, indent=2))
    else:
        from alongside.doors.cli import tables

        tables.show_tally(tally)
    return FAULT if faults else 0


def _show(document: documents.Document, reading: promises.Reading) -> None:
    from alongside.doors.cli import tables

    tables.show_reading(document, reading)


def _readings(
    files: Sequence[str], language: str, faults: list[documents.Problem]
) -> Iterator[Read]:
    """Read every file; tell each problem to standard error and remember it in `faults`."""
    try:
        cues = content.promise_cues(language)
    except content.ContentError as error:
        stop(str(error), code=USAGE)
    with _progress() as count:
        for file in files:
            for found in _open(file):
                if isinstance(found, documents.Problem):
                    typer.echo(str(found), err=True)
                    faults.append(found)
                else:
                    said_on = found.date
                    yield found, promises.read(found.text, cues, language=language, said_on=said_on)
                    count()


def _open(file: str) -> Iterator[documents.Document | documents.Problem]:
    from pathlib import Path

    if file == "-":
        return documents.read_stream("-", sys.stdin.buffer)
    return documents.read_path(Path(file))


@contextmanager
def _progress() -> Iterator[Callable[[], None]]:
    """Count texts on standard error once the work is long, and only where a person looks on."""
    began, bar, task = monotonic(), None, None

    def count() -> None:
        nonlocal bar, task
        if bar is None:
            if not sys.stderr.isatty() or sys.stdout.isatty() or monotonic() - began < _PATIENCE:
                return
            bar = _bar()
            bar.start()
            task = bar.add_task("Reading", total=None)
        bar.advance(task)

    try:
        yield count
    finally:
        if bar is not None:
            bar.stop()


def _bar() -> "Progress":
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    counted = TextColumn("{task.description} {task.completed:,.0f} texts")
    return Progress(SpinnerColumn(), counted, TimeElapsedColumn(), console=Console(stderr=True))
