"""`alongside demo`: an invented workplace, two years into its programme, in an empty database."""

from datetime import date
from pathlib import Path

import typer

from alongside.doors.cli import site
from alongside.doors.cli.say import USAGE, stop


def demo(*, data_dir: Path | None, people: int, on: str, tamper: bool) -> None:
    """Fill an empty database, or change one entry of a filled one behind the record's back."""
    day = _day(on)
    site.bring_up(data_dir, founds=not tamper)
    site.require_database()
    if tamper:
        site.require_workplace()
        from alongside.doors.cli.demo.tamper import tamper as change_one

        typer.echo(change_one())
        return
    from django.core.management import call_command

    call_command("migrate", verbosity=0, interactive=False)
    if not _is_empty():
        stop(
            "Somebody is already in this database, and the demonstration fills only an empty one. "
            "Choose another folder with --data-dir, or another DATABASE_URL."
        )
    _fill(people=people, on=day)
    typer.echo(f"An invented workplace of {people:,} people is in place.")


def fill_if_empty() -> None:
    """Fill an empty database; leave one that already holds the demonstration as it is."""
    from alongside.people.models import Workplace

    if _is_empty():
        _fill(people=120, on=date.today())
    elif not Workplace.objects.filter(is_demo=True).exists():
        stop(
            "--demo was asked for, and this database holds a real workplace. "
            "Run without --demo, or choose another folder with --data-dir."
        )


def _day(on: str) -> date:
    try:
        return date.fromisoformat(on) if on else date.today()
    except ValueError:
        stop(f"--on was given {on!r}, which is no day; write it as 2026-11-22.", code=USAGE)


def _is_empty() -> bool:
    from alongside.people.models import Person

    return not Person.objects.exists()


def _fill(*, people: int, on: date) -> None:
    from rich.console import Console
    from rich.progress import Progress

    from alongside import content
    from alongside.doors.cli.demo.fill import fill

    console = Console(stderr=True)
    with Progress(console=console, transient=True, disable=not console.is_terminal) as bar:
        telling = bar.add_task("Telling the story")
        fill(
            content.demonstration(),
            people=people,
            on=on,
            done=lambda told, of: bar.update(telling, completed=told, total=of),
        )
