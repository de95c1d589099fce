"""The commands `alongside promises read` and `alongside promises summary`.

Neither needs the site: they read files, print, and keep nothing.
"""

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
