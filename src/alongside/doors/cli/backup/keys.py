"""The pair of keys of the backups: the public half seals here, the secret half lies elsewhere.

A secret key beside the data protects nothing: whoever takes the disk has both. So no pair is made
in silence on the first run; whoever runs the site says where the secret half goes, once.
"""

import os
import secrets
from pathlib import Path

from alongside.engines import sealing

PUBLIC = "backup.public"
ABOUT = """\
# This key opens the backups of an Alongside made on or after the day it was made.
# Keep it away from the server and away from the backups. Without it they cannot be opened.
"""


def new_pair(secret_file: Path, data_dir: Path) -> str:
    """Make a pair, put the secret half into a new file and the public half into the data folder.

    Gives the public key. Raises FileExistsError where the file is there already, and ValueError
    where it would lie in the data folder.
    """
    if secret_file.resolve().is_relative_to(data_dir.resolve()):
        raise ValueError(
            f"{secret_file} lies in the data folder, and a thief of one would have both. "
            "Choose a place outside it, best on another machine or a memory stick."
        )
    pair = sealing.envelope_keys(secrets.token_bytes(32))
    handle = os.open(secret_file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(f"{ABOUT}{pair.secret}\n")
        file.flush()
        os.fsync(file.fileno())
    (data_dir / PUBLIC).write_text(pair.public + "\n", encoding="ascii")
    return pair.public


def public_key(given: str, data_dir: Path) -> str | None:
    """Give the key that backups are sealed to: the setting, else the data folder's, else none.

    Raises SealingError where it is not a public key.
    """
    path = data_dir / PUBLIC
    text = given.strip() or (path.read_text(encoding="utf-8").strip() if path.exists() else "")
    if text:
        sealing.read_key(sealing.KeyKind.PUBLIC, text)
    return text or None


def secret_key(path: Path) -> str:
    """Read the secret key out of its file, between any lines of remarks.

    Raises SealingError where there is none, and OSError where the file cannot be read.
    """
    lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    found = [line.strip() for line in lines if line.strip() and not line.startswith("#")]
    text = found[0] if len(found) == 1 else ""
    sealing.read_key(sealing.KeyKind.SECRET, text)
    return text


def marks(keys: dict[str, bytes]) -> dict[str, str]:
    """Give a mark of each key, by which it is known again and from which it cannot be found."""
    return {name: sealing.tag(key, "backup", "key", name) for name, key in keys.items()}
