"""How a command speaks: one clear sentence to standard error, and an exit code."""

from typing import NoReturn

import typer

FAULT = 1  # some of the input, or of what was asked for, could not be used
USAGE = 2  # the command itself was not understood


def stop(sentence: str, *, code: int = FAULT) -> NoReturn:
    """End the command with one sentence: the thing, the reason, the next step."""
    typer.echo(sentence, err=True)
    raise typer.Exit(code)
