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
    except (SettingsError, OSError) as fault:
        stop(str(fault))


def require_database() -> None:
    """End the command with one sentence where the database does not answer."""
    from django.conf import settings
    from django.db import DatabaseError, connection

    try:
        connection.ensure_connection()
    except DatabaseError as fault:
        reason = str(fault).strip().splitlines()[0]
        where = settings.DATABASES["default"].get("HOST") or settings.DATABASES["default"]["NAME"]
        stop(
            f"The database at {where} does not answer: {reason}. "
            "Look at DATABASE_URL, or unset it to use SQLite in the data folder."
        )
