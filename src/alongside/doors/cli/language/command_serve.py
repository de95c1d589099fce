"""The command `alongside language serve`."""

from typing import Annotated

import typer


def register(app: typer.Typer) -> None:
    """Add the command to those of `alongside language`."""
    app.command()(serve)


def serve(
    tcp: Annotated[
        int,
        typer.Option(
            "--tcp",
            metavar="PORT",
            help="Listen on a port of this machine instead, to look for what is wrong.",
            min=0,
            max=65535,
            show_default=False,
        ),
    ] = 0,
) -> None:
    """Serve an editor: findings while somebody writes, by the Language Server Protocol.

    An editor starts it and talks to it over standard input and output. Nothing that it reads is
    kept, and nothing leaves the machine.

    Exit code 0: the editor ended it; 2: it could not listen on the port.
    """
    from alongside.doors.cli.language import serving

    raise typer.Exit(serving.serve(tcp))
