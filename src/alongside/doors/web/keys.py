"""Keys made on first run, in the data folder, mode 600; never in the database or a backup."""

import os
import re
import secrets
from pathlib import Path

from alongside.doors.web.environment import SettingsError, read

# Each key's file, without its ending, and the setting that can be given in its place.
SETTINGS = {
    "secret": "ALONGSIDE_SECRET_KEY",
    "anonymity": "ALONGSIDE_ANONYMITY_KEY",
    "checkpoint": "ALONGSIDE_CHECKPOINT_KEY",
}
_HEX_64 = re.compile(r"[0-9a-f]{64}")


def file_of(name: str) -> str:
    """Give the name of a key's file."""
    return f"{name}.key"


def keep(folder: Path, name: str) -> str:
    """Give a key from its setting, else from its file, else make the file.

    A key is 64 hexadecimal digits (32 random bytes). Two processes that start at once agree on
    one key: the file appears whole, and only the first to link it wins.
    """
    given = read(SETTINGS[name]).strip()
    if given:
        return _checked(given.lower(), where=SETTINGS[name]) if name != "secret" else given
    path = folder / file_of(name)
    if not path.exists():
        _make(path)
    return _checked(path.read_text(encoding="ascii").strip(), where=str(path))


def _make(path: Path) -> None:
    draft = path.with_suffix(f".{os.getpid()}.{secrets.token_hex(4)}")
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(secrets.token_hex(32) + "\n")
        file.flush()
        os.fsync(file.fileno())
    try:
        os.link(draft, path)
    except FileExistsError:
        pass
    finally:
        draft.unlink()


def _checked(value: str, *, where: str) -> str:
    if _HEX_64.fullmatch(value):
        return value
    raise SettingsError(
        f"{where} does not hold 64 hexadecimal digits; put the key from your safe copy back, "
        "or remove it to have a new one made (views given under the old one then stay as they are)."
    )
