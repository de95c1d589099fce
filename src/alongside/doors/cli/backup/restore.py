"""Restore a backup: whole or not at all, and without what was erased since it was made."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import typer

from alongside.doors.cli import site
from alongside.doors.cli.backup import archive, keys
from alongside.doors.cli.say import USAGE, stop
from alongside.engines.sealing import SealingError


def restore(
    *,
    file: Path,
    key: Path | None,
    replace: bool,
    yes: bool,
    erasures: list[Path],
    data_dir: Path | None,
) -> None:
    """Verify the file, then put it in the place of what is there, in one transaction."""
    secret = _secret_key(file, key)
    site.bring_up(data_dir, founds=True)
    site.require_database()
    found = _verified(file, secret)
    _prepare(found)
    _require_room(replace=replace, yes=yes)
    count, again = _load(file, secret, erasures)
    typer.echo(f"{count:,} rows of {found.made_at} are back. Everyone signs in again.")
    if again:
        typer.echo(f"{again:,} erasures were applied again: what was erased stays erased.")
    _say_missing_keys(found)


def _secret_key(file: Path, key: Path | None) -> str | None:
    try:
        with file.open("rb") as reader:
            sealed = archive.is_sealed(reader.read(32))
        if not sealed:
            return None
        if key is None:
            stop(f"{file} is sealed; say where its key is: --key KEYFILE.", code=USAGE)
        return keys.secret_key(key)
    except archive.ArchiveError as fault:
        stop(f"{file}: {fault}")
    except SealingError as fault:
        stop(f"{key}: {fault}")
    except OSError as fault:
        stop(f"{fault.filename} cannot be read: {fault.strerror}.")


class Looked:
    """Take everything and keep only the heading: the file is whole, and has this in it."""

    found: archive.Heading

    def heading(self, heading: archive.Heading) -> None:
        self.found = heading

    def row(self, table: str, row: list[Any]) -> None:
        pass

    def end(self, counts: dict[str, int]) -> None:
        pass


def _verified(file: Path, secret: str | None) -> archive.Heading:
    """Read the file to its end before anything is touched."""
    looked = Looked()
    with _nothing_restored(file), file.open("rb") as reader:
        archive.unpack(reader, looked, secret)
    return looked.found


def _prepare(found: archive.Heading) -> None:
    """Make the tables, and see that they are those of the backup."""
    from django.core.management import call_command

    from alongside.doors.cli.backup.make import heading
    from alongside.doors.cli.backup.tables import kept

    call_command("migrate", verbosity=0, interactive=False)
    ours = heading(kept())
    if (found.migrations, found.tables) != (ours.migrations, ours.tables):
        stop(
            f"This backup was made by Alongside {found.version}, whose tables are not those of "
            f"{ours.version}, which is installed here. Nothing was restored; install "
            f"{found.version}, restore with it, then update."
        )


def _require_room(*, replace: bool, yes: bool) -> None:
    from alongside.doors.cli.backup.tables import kept

    full = [model for model in kept() if model._base_manager.exists()]
    if not full:
        return
    from alongside.people.models import Person

    people = Person.objects.count()
    if not replace:
        stop(
            f"This database already holds a workplace of {people:,} people. Nothing was restored; "
            "choose an empty one, or pass --replace to lose what is in this one."
        )
    if not yes and not typer.confirm(f"Replace the workplace of {people:,} people that is here?"):
        stop("Nothing was restored.")


def _load(file: Path, secret: str | None, ledgers: list[Path]) -> tuple[int, int]:
    """Empty the tables, fill them, and erase again what was erased since: all of it or nothing."""
    from django.db import transaction

    from alongside.doors.cli.backup.filling import Filling
    from alongside.people import erasures

    with _nothing_restored(file), transaction.atomic():
        gone = {*erasures.known(), *_in_ledgers(ledgers)}
        filling = Filling()
        filling.empty()
        with file.open("rb") as reader:
            archive.unpack(reader, filling, secret)
        since = erasures.since(gone)
        erasures.again(since)
    return filling.count, len(since)


def _in_ledgers(ledgers: list[Path]) -> set[Any]:
    """Read the ledger of the data folder, if there is one, and each that was named."""
    from django.conf import settings

    from alongside.people import erasures

    own = Path(settings.DATA_DIR) / erasures.LEDGER
    named = [own, *ledgers] if own.exists() else ledgers
    return {erased for ledger in named for erased in erasures.read_ledger(ledger)}


@contextmanager
def _nothing_restored(file: Path) -> Iterator[None]:
    """Turn whatever goes wrong into one sentence; by then the transaction has been undone."""
    from django.core.exceptions import ValidationError
    from django.db import Error

    from alongside.people.erasures import LedgerError

    try:
        yield
    except (archive.ArchiveError, SealingError) as fault:
        stop(f"{file}: {fault} Nothing was restored.")
    except LedgerError as fault:
        stop(str(fault))
    except (Error, ValidationError, ValueError, TypeError) as fault:
        reason = str(fault).strip().splitlines()[0]
        stop(f"{file}: the database did not take it ({reason}). Nothing was restored.")
    except OSError as fault:
        stop(f"{fault.filename or file}: {fault.strerror or fault}. Nothing was restored.")


def _say_missing_keys(found: archive.Heading) -> None:
    from django.conf import settings

    ours = keys.marks({"anonymity": settings.ANONYMITY_KEY, "checkpoint": settings.CHECKPOINT_KEY})
    if found.keys.get("anonymity") != ours["anonymity"]:
        typer.echo(
            "The anonymity key here is not the one of the backup: views that were given can no "
            "longer be changed, and could be given a second time. Put your safe copy of "
            "anonymity.key into the data folder before anyone signs in.",
            err=True,
        )
    if found.keys.get("checkpoint") != ours["checkpoint"]:
        typer.echo(
            "The checkpoint key here is not the one of the backup: checkpoints of the record will "
            "carry another signature. Put your safe copy of checkpoint.key back, or tell those who "
            "keep the checkpoints.",
            err=True,
        )
