"""The commands `alongside actions list`, `show` and `check`.

They need no site: they read the catalogue, or a file that is proposed for it, and keep nothing.
"""

from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(
    help="Read the catalogue of actions, and check what is proposed for it.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON instead of a table.")]


@app.command("list")
def list_actions(
    group: Annotated[str, typer.Option(help="Only of this group, such as speak-up.")] = "",
    feature: Annotated[str, typer.Option(help="Only made of this, such as listening.")] = "",
    fits: Annotated[str, typer.Option(help="Only with a place here, such as meeting.")] = "",
    scope: Annotated[str, typer.Option(help="Only those that are individual or systemic.")] = "",
    stance: Annotated[str, typer.Option(help="Only support, advocacy or accomplice.")] = "",
    as_json: AsJson = False,
) -> None:
    """List what one can do, group by group; where it is piped, one whole line each, with tabs.

    Exit code 0: listed, even where nothing fits; 2: the command was not understood.
    """
    from alongside.doors.cli import catalogue

    asked = {"group": group, "feature": feature, "fits": fits, "scope": scope, "stance": stance}
    catalogue.show_all(asked, as_json=as_json)


@app.command()
def show(
    action: Annotated[str, typer.Argument(metavar="ID", help="The id of an action.")],
    as_json: AsJson = False,
) -> None:
    """Show one action whole: why, how, what it costs and risks, when not to.

    Exit code 0: shown; 1: there is no such action; 2: the command was not understood.
    """
    from alongside.doors.cli import catalogue

    catalogue.show_one(action, as_json=as_json)


@app.command()
def check(
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="YAML files of actions.")],
) -> None:
    """Hold files of actions against what the catalogue asks of an entry.

    Exit code 0: all of it fits; 1: some of it does not; 2: the command was not understood.
    """
    from alongside.doors.cli import catalogue

    raise typer.Exit(catalogue.check(files))
