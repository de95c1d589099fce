"""The commands `alongside promises read`, `summary` and `verify`.

The first two need no site: they read files, print, and keep nothing.
"""

from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(
    help="Take statements apart into promises, and see what became of them.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)

Files = Annotated[
    list[str],
    typer.Argument(
        metavar="FILE...", help="txt, md, html, docx, pdf, jsonl or csv; - for standard input."
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON instead of a table.")]
Language = Annotated[str, typer.Option(help="The language of the texts; so far only en.")]


@app.command()
def read(files: Files, as_json: AsJson = False, language: Language = "en") -> None:
    """Say of each text what it promises, what it says was done, and what that rests on.

    Exit code 0: everything was read; 1: some of it could not be; 2: the command was not understood.
    """
    from alongside.doors.cli import reading

    raise typer.Exit(reading.read([*files], as_json=as_json, language=language))


@app.command()
def summary(file: Files, as_json: AsJson = False, language: Language = "en") -> None:
    """Count the statements that promise anything, and how many are dated, owned and measured.

    Exit code 0: everything was read; 1: some of it could not be; 2: the command was not understood.
    """
    from alongside.doors.cli import reading

    raise typer.Exit(reading.summary([*file], as_json=as_json, language=language))


@app.command()
def verify(
    checkpoint: Annotated[
        list[Path] | None,
        typer.Option(help="A letter with a signed checkpoint; may be repeated."),
    ] = None,
    key: Annotated[
        str, typer.Option(help="The key that checks checkpoints, if not this site's own.")
    ] = "",
    as_json: AsJson = False,
    data_dir: Annotated[
        Path | None,
        typer.Option(help="Folder for the SQLite file and the keys.", envvar="ALONGSIDE_DATA_DIR"),
    ] = None,
) -> None:
    """Walk the public record, and name whatever does not fit.

    Exit code 0: everything fits; 1: something does not; 2: the command was not understood.
    """
    from alongside.doors.cli import verify as command

    command.verify(checkpoint or [], key=key, as_json=as_json, data_dir=data_dir)
