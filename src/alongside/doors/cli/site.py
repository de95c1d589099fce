"""Bring Django up for the commands that need the database; the others never pay for it."""

import os
from contextlib import suppress
from pathlib import Path

from alongside.doors.cli.say import stop


def bring_up(data_dir: Path | None = None, *, founds: bool = False) -> None:
    """Load the settings and the rooms, or say in one sentence which setting cannot be used.

    A command that `founds` no workplace makes no folder, key or database either, wherever it was
    pointed at by mistake.
    """
    if data_dir is not None:
        os.environ["ALONGSIDE_DATA_DIR"] = str(data_dir)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "alongside.doors.web.settings")
    import django
    from django.conf import settings

    # Settings that were read already make nothing any more.
    if not founds and not settings.configured:
        _require_founded()

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


def _require_founded() -> None:
    """End the command with one sentence where reading the settings would make what they lack."""
    from alongside.doors.web import environment, keys

    folder = environment.where_data_lies()
    made = {keys.file_of(name): given for name, given in keys.SETTINGS.items()}
    made |= {environment.DATABASE: "DATABASE_URL"}
    needed = [name for name, given in made.items() if not environment.read(given).strip()]
    try:
        missing = [name for name in needed if not (folder / name).exists()]
    except OSError:  # said better once the settings are read: they make nothing there
        return
    if missing and (folder.is_dir() or not folder.exists()):
        stop(
            f"There is no workplace in the data folder {folder}: {', '.join(missing)} cannot be "
            "found there. Nothing was made. Name another folder with --data-dir, or begin a "
            "workplace in this one with alongside up."
        )


def keep_address() -> None:
    """Note in the data folder where the site is, for links that are printed later."""
    from django.conf import settings

    from alongside.doors.web.environment import ADDRESS

    with suppress(OSError):  # a folder that is read only keeps no address, and the site runs
        (Path(settings.DATA_DIR) / ADDRESS).write_text(settings.SITE_URL + "\n", encoding="utf-8")


def at_its_address(data_dir: Path | None) -> None:
    """Have links lead to where the site was last started, unless a setting says where it is."""
    if "ALONGSIDE_URL" in os.environ:
        return
    from alongside.doors.web import environment

    folder = environment.where_data_lies() if data_dir is None else data_dir.expanduser()
    with suppress(OSError):
        os.environ["ALONGSIDE_URL"] = (folder / environment.ADDRESS).read_text("utf-8").strip()


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
