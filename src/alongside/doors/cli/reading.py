"""Read files and print what they promise: as a table for a person, as JSON for a program."""

import json
import sys
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path

import typer

from alongside import content
from alongside.doors.cli.counting import Tally
from alongside.doors.cli.progress import counted
from alongside.doors.cli.say import FAULT, USAGE, stop
from alongside.doors.cli.shapes import as_object
from alongside.engines import promises
from alongside.ports import documents

Read = tuple[documents.Document, promises.Reading]


def read(files: Sequence[str], *, as_json: bool, language: str) -> int:
    """Print what each text says, in order; give the exit code."""
    faults: list[documents.Problem] = []
    readings = _readings(files, language, faults)
    if not sys.stdout.isatty():  # on a terminal, what is printed is progress enough
        readings = counted(readings, "Reading")
    for document, reading in readings:
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
    for document, reading in counted(_readings(files, language, faults), "Reading"):
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
    for found in chain.from_iterable(map(_open, files)):
        if isinstance(found, documents.Problem):
            typer.echo(str(found), err=True)
            faults.append(found)
        else:
            said_on = found.date
            yield found, promises.read(found.text, cues, language=language, said_on=said_on)


def _open(file: str) -> Iterator[documents.Document | documents.Problem]:
    if file == "-":
        return documents.read_stream("-", sys.stdin.buffer)
    return documents.read_path(Path(file))
