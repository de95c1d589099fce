"""Sign-in links that the operator can print: for the demonstration, and for somebody locked out."""

from pathlib import Path

import typer

from alongside.doors.cli import site
from alongside.doors.cli.say import stop


def link(email: str, *, data_dir: Path | None) -> None:
    """Print a link that signs one person in, once."""
    site.at_its_address(data_dir)
    site.bring_up(data_dir)
    site.require_workplace()
    from alongside.people.actions import links
    from alongside.people.models import Person

    person = Person.objects.filter(email=email.strip().lower(), is_active=True).first()
    if person is None:
        stop(f"Nobody here has the address {email}; look at its spelling.")
    typer.echo(links.sign_in_link(person))


def show_demo_people() -> None:
    """Print one link for each of the four people of the demonstration."""
    from django.conf import settings
    from django.urls import reverse

    from alongside.doors.web.tour import four
    from alongside.people.actions import links

    for person, what in four():
        typer.echo(f"  {what}, {person.name}:\n    {links.sign_in_link(person)}\n")
    typer.echo(f"  Once signed in, a short tour: {settings.SITE_URL}{reverse('tour')}\n")


def show_first_step() -> None:
    """Print the link by which the first steward sets an empty workplace up."""
    from django.conf import settings

    from alongside.people.actions import first_run

    path = first_run.setup_link()
    if path:
        typer.echo(
            f"Nobody is here yet. The first steward starts at\n  {settings.SITE_URL}{path}\n"
        )
