"""What was made of a folder of rules, kept in the user's cache folder.

A file's name is a hash of all that it was made of: the YAML, the lists that its gates may name, and
the programme. So nothing kept is ever out of date, and whoever deletes it loses a few seconds.
"""

import hashlib
import json
import os
from contextlib import suppress
from importlib.resources import files
from pathlib import Path

from alongside.doors.cli.language.mending import replace
from alongside.engines.language import Pack, packs

MOST = 50  # files; the oldest go first
_MAKERS = (
    ("content", "sources.yml"),
    ("content", "axes.yml"),
    ("content", "language_making.py"),
    ("content", "language_forms.py"),
    ("content", "schemas", "language.py"),
    ("engines", "language", "packs.py"),
    ("engines", "language", "values.py"),
)


def file_for(place: Path, pack: Pack) -> Path:
    """Where the rules of a folder are kept as it stands now, to be added to a pack."""
    read = [(one.name, one.read_bytes()) for one in sorted(place.glob("*.yml"))]
    programme = files("alongside")
    read += [("/".join(names), programme.joinpath(*names).read_bytes()) for names in _MAKERS]
    lists = json.dumps({name: list(words) for name, words in pack.lists.items()}, sort_keys=True)
    read += [("language", pack.language.encode()), ("lists", lists.encode())]
    whole = hashlib.sha256()
    for name, written in read:
        whole.update(f"{name!r} {len(written)} ".encode())
        whole.update(written)
    return folder() / f"{whole.hexdigest()}.json"


def folder() -> Path:
    """The folder in which made rules are kept."""
    base = Path(os.environ.get("XDG_CACHE_HOME", ""))
    if not base.is_absolute():
        with suppress(RuntimeError):  # nobody's home is known
            base = Path.home() / ".cache"
    return base / "alongside" / "rules"


def read(file: Path) -> Pack | None:
    """What is kept in a file; None where nothing is, or nothing that can be used."""
    try:
        return packs.pack(json.loads(file.read_text("utf-8")))
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        return None


def keep(file: Path, made: str) -> None:
    """Keep what was made, if there is a place for it: without one, the next call makes it anew."""
    if not file.is_absolute():
        return
    with suppress(OSError):
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        replace(str(file), made.encode("utf-8"))
        by_age = sorted(file.parent.glob("*.json"), key=lambda one: one.stat().st_mtime)
        for old in by_age[:-MOST]:
            old.unlink(missing_ok=True)
