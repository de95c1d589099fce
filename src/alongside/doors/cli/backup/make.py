"""Make a backup: the whole database at one moment, sealed to a public key."""

import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import typer

from alongside import __version__
from alongside.doors.cli import site
from alongside.doors.cli.backup import archive, keys
from alongside.doors.cli.progress import counted
from alongside.doors.cli.say import USAGE, stop
from alongside.engines.sealing import SealingError


def backup(*, file: Path | None, new_key: Path | None, plain: bool, data_dir: Path | None) -> None:
    """Make the pair of keys, or a backup, or both; say in one sentence what was done."""
    if file is None and new_key is None:
        stop("Say where the backup goes: alongside backup FILE.", code=USAGE)
    site.bring_up(data_dir)
    if new_key:
        _make_pair(new_key)
    if file:
        _require_new(file)
        public = None if plain else _public_key()
        site.require_workplace()
        count = _write(file, public)
        how = "sealed" if public else "NOT sealed: anyone who finds it can read it"
        typer.echo(f"{count:,} rows are in {file}, {how}.")


def _make_pair(secret_file: Path) -> None:
    from django.conf import settings

    try:
        keys.new_pair(secret_file, settings.DATA_DIR)
    except FileExistsError:
        stop(f"{secret_file} is there already, and may open earlier backups; choose another name.")
    except (ValueError, OSError) as fault:
        stop(str(fault))
    typer.echo(
        f"The key that opens the backups is in {secret_file}. Take it away from this machine, to "
        "where neither the data nor the backups are: without it no backup can be opened."
    )


def _public_key() -> str:
    from django.conf import settings

    from alongside.doors.web.environment import read

    try:
        public = keys.public_key(read("ALONGSIDE_BACKUP_KEY"), settings.DATA_DIR)
    except (SealingError, OSError) as fault:
        stop(f"The key that backups are sealed to cannot be used. {fault}")
    if public is None:
        stop(
            "There is no key to seal the backup to. Make one with "
            "alongside backup --new-key KEYFILE, and take KEYFILE away from this machine; "
            "or say --plain, and anyone who finds the backup can read it."
        )
    return public


def _require_new(file: Path) -> None:
    if file.exists():
        stop(f"{file} is there already; choose another name, or move it away.")


def _write(file: Path, public: str | None) -> int:
    """Write beside the place and move it there whole, so that half a backup never has its name."""
    from alongside.doors.cli.backup import tables
    from alongside.doors.cli.backup.moment import one_moment

    draft = file.with_name(f".{file.name}.{os.getpid()}.part")
    try:
        handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as writer, one_moment():
            rows = counted(_rows(), "Backing up")
            counts = archive.pack(heading(tables.kept()), rows, writer, public)
            writer.flush()
            os.fsync(writer.fileno())
        draft.rename(file)
    except OSError as fault:
        stop(f"{file} could not be written: {fault.strerror or fault}.")
    finally:
        draft.unlink(missing_ok=True)
    return sum(counts.values())


def heading(models: list[Any]) -> archive.Heading:
    """Say what a backup of these tables holds, and under which keys it was alive."""
    from django.conf import settings
    from django.db import connection
    from django.db.migrations.recorder import MigrationRecorder

    from alongside.doors.cli.backup.tables import columns

    applied = MigrationRecorder(connection).applied_migrations()
    return archive.Heading(
        made_at=datetime.now(UTC).isoformat(timespec="seconds"),
        version=__version__,
        migrations=sorted(list(name) for name in applied),
        tables={m._meta.db_table: [str(field.column) for field in columns(m)] for m in models},
        keys=keys.marks(
            {"anonymity": settings.ANONYMITY_KEY, "checkpoint": settings.CHECKPOINT_KEY}
        ),
    )


def _rows() -> Iterator[tuple[str, list[Any]]]:
    from alongside.doors.cli.backup import tables

    for model in tables.kept():
        for row in tables.rows(model):
            yield model._meta.db_table, row
