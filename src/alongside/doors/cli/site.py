"""Bring Django up for the commands that need the database; the others never pay for it."""

import os
from pathlib import Path

from alongside.doors.cli.say import stop


def bring_up(data_dir: Path | None = None) -> None:
    """Load the settings and the rooms, or say in one sentence which setting cannot be used."""
    if data_dir is not None:
        os.environ["ALONGSIDE_DATA_DIR"] = str(data_dir)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "alongside.doors.web.settings")
    import django

    from alongside.doors.web.environment import SettingsError

    try:
        django.setup()
    except SettingsError as fault:
        stop(str(fault))
    except OSError as fault:  # nothing else is opened while the settings are read
        folder = os.environ.get("ALONGSIDE_DATA_DIR", "var")
        stop(
            f"The data folder {folder} cannot be used: {fault.strerror}. "
            "Choose one that you may write to, with --data-dir."
        )


def require_database() -> None:
    """End the command with one sentence where the database does not answer."""
    if fault := database_fault():
        stop(fault)


def require_workplace() -> None:
    """End the command with one sentence where there are no tables yet, or not the latest."""
    require_database()
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        stop(
            f"The database at {where()} holds no workplace of this version. Make it one with "
            "alongside up, or name the folder of another with --data-dir."
        )


def database_fault() -> str | None:
    """Say in one sentence that the database does not answer, or give nothing."""
    from django.db import DatabaseError, connection

    try:
        connection.ensure_connection()
    except DatabaseError as fault:
        reason = str(fault).strip().splitlines()[0]
        return (
            f"The database at {where()} does not answer: {reason}. "
            "Look at DATABASE_URL, or unset it to use SQLite in the data folder."
        )
    return None


def where() -> str:
    """Name the database by its host, or by its file; never by its password."""
    from django.conf import settings

    found = settings.DATABASES["default"]
    return str(found.get("HOST") or found["NAME"])
