"""The command `alongside language scan`."""

from typing import Annotated

import typer


def register(app: typer.Typer) -> None:
    """Add the command to those of `alongside language`."""
    app.command()(scan)


Paths = Annotated[
    list[str],
    typer.Argument(
        metavar="PATH...",
        help="Folders and files; or .jsonl and .parquet files with the columns path and text.",
    ),
]
On = Annotated[
    str, typer.Option(metavar="WHERE", help="local, or a Spark cluster: spark://HOST:PORT.")
]
Format = Annotated[
    str, typer.Option(metavar="FORMAT", help="Write json (one object a line) or parquet.")
]
Out = Annotated[str, typer.Option(metavar="FILE", help="Where to; - for standard output.")]
Jobs = Annotated[
    int,
    typer.Option(
        help="How many processes on this machine; 0 for one a core. On a cluster: how many parts.",
        min=0,
    ),
]
Profile = Annotated[
    str,
    typer.Option(
        metavar="KIND",
        help="What kind of text it is: prose, job-ad, code, chat or policy. "
        "If not said: code for source code, prose for the rest.",
    ),
]
Language = Annotated[str, typer.Option(help="The language of the rules; en if not said.")]
Confidence = Annotated[
    str,
    typer.Option(metavar="HOW", help="Only findings at least this sure: low, medium or high."),
]
MaxSize = Annotated[float, typer.Option(help="Skip texts over so many MB.", min=0)]


def scan(
    paths: Paths,
    on: On = "local",
    format: Format = "json",
    out: Out = "-",
    jobs: Jobs = 0,
    profile: Profile = "",
    language: Language = "",
    confidence: Confidence = "",
    max_size: MaxSize = 10.0,
) -> None:
    """Scan millions of documents, on this machine or on a Spark cluster, with the same result.

    Every finding is written once, in the order of paths and places, also where a process or a
    machine of the cluster is lost on the way.

    Exit code 0: all was scanned, whatever was found; 2: the command was not understood, or
    something could not be read or written.
    """
    from alongside.doors.cli.language import scanning

    asked = scanning.Asked(
        paths=tuple(paths),
        on=on,
        format=format,
        out=out,
        jobs=jobs,
        profile=profile,
        language=language,
        confidence=confidence,
        max_size=max_size,
    )
    raise typer.Exit(scanning.scan(asked))
