"""The command `alongside`: mounts every command, imports none of them before it is called."""

from pathlib import Path
from typing import Annotated

import typer

from alongside import __version__
from alongside.doors.cli import actions, promises
from alongside.doors.cli.language import command as language

app = typer.Typer(
    name="alongside",
    help="An allyship programme that the people it is meant for can hold to account.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
)
app.add_typer(promises.app, name="promises")
app.add_typer(actions.app, name="actions")
app.add_typer(language.app, name="language")

DataDir = Annotated[
    Path | None,
    typer.Option(help="Folder for the SQLite file and the keys.", envvar="ALONGSIDE_DATA_DIR"),
]


@app.callback(invoke_without_command=True)
def alongside(
    version: Annotated[bool, typer.Option("--version", help="Print the version and stop.")] = False,
) -> None:
    """Listen, learn, act, advocate, account: and round again."""
    if version:
        typer.echo(__version__)
        raise typer.Exit


@app.command()
def up(
    data_dir: DataDir = None,
    host: Annotated[str, typer.Option(help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="Port to listen on.", min=1, max=65535)] = 8000,
    workers: Annotated[int, typer.Option(help="How many web processes.", min=1)] = 2,
    demo: Annotated[
        bool, typer.Option("--demo", help="Fill an empty database with the invented workplace.")
    ] = False,
) -> None:
    """Run the site: tables made, content read, web and task processes together."""
    from alongside.doors.cli import up as command

    command.up(data_dir=data_dir, host=host, port=port, workers=workers, demo=demo)


@app.command()
def demo(
    data_dir: DataDir = None,
    people: Annotated[int, typer.Option(help="How many people work there.", min=120)] = 120,
    on: Annotated[
        str, typer.Option(help="The day on which it is told, YYYY-MM-DD; today if not given.")
    ] = "",
    tamper: Annotated[
        bool, typer.Option("--tamper", help="Change one entry of the record behind its back.")
    ] = False,
) -> None:
    """Fill an empty database with an invented workplace, two years into its programme."""
    from alongside.doors.cli import demo as command

    command.demo(data_dir=data_dir, people=people, on=on, tamper=tamper)


@app.command()
def check(data_dir: DataDir = None) -> None:
    """Say what is misconfigured, and what to do about it."""
    from alongside.doors.cli import check as command

    command.check(data_dir=data_dir)


@app.command()
def link(
    email: Annotated[str, typer.Argument(help="Whose link.")], data_dir: DataDir = None
) -> None:
    """Print a sign-in link for one person, to be used once: for somebody locked out."""
    from alongside.doors.cli import links as command

    command.link(email, data_dir=data_dir)


@app.command()
def backup(
    file: Annotated[Path | None, typer.Argument(help="Where the backup goes: a new file.")] = None,
    new_key: Annotated[
        Path | None,
        typer.Option(help="Make the pair of keys first; the one that opens goes into this file."),
    ] = None,
    plain: Annotated[
        bool, typer.Option("--plain", help="Do not seal it: anyone who finds it can read it.")
    ] = False,
    data_dir: DataDir = None,
) -> None:
    """Write the whole workplace to one sealed file, while everyone goes on working."""
    from alongside.doors.cli import backup as command

    command.backup(file=file, new_key=new_key, plain=plain, data_dir=data_dir)


@app.command()
def restore(
    file: Annotated[Path, typer.Argument(help="The backup.")],
    key: Annotated[
        Path | None, typer.Option(help="The file of the key that opens it.", show_default=False)
    ] = None,
    replace: Annotated[
        bool, typer.Option("--replace", help="Lose the workplace that this database holds.")
    ] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask before replacing.")] = False,
    erasures: Annotated[
        list[Path] | None,
        typer.Option(help="A ledger of erasures beside that of the data folder; may be repeated."),
    ] = None,
    data_dir: DataDir = None,
) -> None:
    """Put a backup back, whole or not at all, without what was erased since it was made."""
    from alongside.doors.cli import backup as command

    command.restore(
        file=file, key=key, replace=replace, yes=yes, erasures=erasures or [], data_dir=data_dir
    )


def run() -> None:
    """Run the command line; Ctrl-C ends it without a traceback."""
    app()


if __name__ == "__main__":
    run()
