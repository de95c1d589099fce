"""Say what is misconfigured: each fault with an id, the reason, and a hint."""

from pathlib import Path

import typer

from alongside.doors.cli import site
from alongside.doors.cli.say import FAULT


def check(*, data_dir: Path | None) -> None:
    """Print every fault; exit 1 where one of them stops the site from running."""
    site.bring_up(data_dir)
    from django.conf import settings
    from django.core import checks

    faults = [("alongside.E001", fault) for fault in content_faults()]
    if fault := site.database_fault():
        faults.append(("alongside.E003", fault))
    answering = [] if fault else ["default"]
    found = checks.run_checks(include_deployment_checks=settings.SECURE, databases=answering)
    shown = [message for message in found if not message.is_silenced()]
    for message in shown:
        typer.echo(f"{message.id}: {message.msg}")
        if message.hint:
            typer.echo(f"    {message.hint}")
    for code, sentence in faults:
        typer.echo(f"{code}: {sentence}")
    stopping = bool(faults) or any(message.level >= checks.ERROR for message in shown)
    typer.echo(_sum_up(len(shown) + len(faults)))
    if stopping:
        raise typer.Exit(FAULT)


def _sum_up(count: int) -> str:
    if not count:
        return "Nothing is misconfigured."
    return f"{count} thing to look at." if count == 1 else f"{count} things to look at."


def content_faults() -> list[str]:
    """Read all content once; give a sentence for every entry that does not load."""
    from alongside import content

    try:
        content.load_all()
    except content.ContentError as fault:
        return [str(fault)]
    return []
