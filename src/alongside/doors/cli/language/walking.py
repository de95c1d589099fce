"""Find the files to check: those that were named, and those in folders that git would keep.

Links in folders are not followed: what they lead to is checked where it lies, and none can lead
round and round. `.git`, `node_modules` and `.venv` are never entered.
"""

import os
import stat
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

NEVER_ENTERED = frozenset({".git", ".hg", ".svn", "node_modules", ".venv", "__pycache__"})


@dataclass(frozen=True, slots=True)
class File:
    """A file to check. `path` is where it lies, past all links, `shown` what it is called."""

    path: str
    shown: str
    named: bool = False
    size: int = 0


@dataclass(slots=True)
class Walk:
    """What was found: files in the order of their paths, what was skipped, what is wrong."""

    files: list[File] = field(default_factory=list)
    skipped: Counter[str] = field(default_factory=Counter)
    faults: list[tuple[str, str]] = field(default_factory=list)  # which path, and what is wrong


def walk(paths: Iterable[str], *, is_excluded: Callable[[str], bool], most: int) -> Walk:
    """Find the files under paths. `is_excluded` is asked with whole paths; `most` is in bytes."""
    walk = Walk()
    for path in paths:
        _named(path, walk, is_excluded, most)
    once = {file.path: file for file in reversed(walk.files)}
    walk.files = sorted(once.values(), key=lambda file: file.shown.split("/"))
    return walk


def _named(path: str, walk: Walk, is_excluded: Callable[[str], bool], most: int) -> None:
    shown = printable(os.path.normpath(path))
    try:
        found = Path(path).stat()
    except (OSError, ValueError) as error:
        walk.faults.append((shown, _why(error)))
        return
    real = os.path.realpath(path)
    if is_excluded(real):
        walk.skipped["excluded by the settings"] += 1
    elif stat.S_ISDIR(found.st_mode):
        _enter(real, "" if shown == "." else shown, walk, is_excluded, most)
    elif found.st_size > most:
        walk.skipped[f"over {most / 1_000_000:g} MB"] += 1
    else:
        walk.files.append(File(real, shown, named=True, size=found.st_size))


def _enter(top: str, shown: str, walk: Walk, is_excluded: Callable[[str], bool], most: int) -> None:
    from alongside.doors.cli.language import ignored  # only here: a named file needs no patterns

    waiting = [(top, shown, ignored.above(top))]
    while waiting:
        folder, name, says = waiting.pop()
        says = (*says, *ignored.within(folder))
        try:
            entries = [*os.scandir(folder)]
        except OSError as error:
            walk.faults.append((name or ".", _why(error)))
            continue
        for entry in entries:
            is_folder = entry.is_dir(follow_symlinks=False)
            if is_folder and entry.name in NEVER_ENTERED:
                continue
            if not is_folder and not entry.is_file(follow_symlinks=False):
                continue  # a link, a socket, a pipe
            if ignored.leaves_out(says, entry.path, is_folder) or is_excluded(entry.path):
                continue
            called = printable(f"{name.rstrip('/')}/{entry.name}" if name else entry.name)
            if is_folder:
                waiting.append((entry.path, called, says))
            else:
                _take(entry, called, walk, most)


def _take(entry: "os.DirEntry[str]", called: str, walk: Walk, most: int) -> None:
    try:
        size = entry.stat(follow_symlinks=False).st_size
    except OSError:
        return  # gone since the folder was read
    if size > most:
        walk.skipped[f"over {most / 1_000_000:g} MB"] += 1
    elif size:
        walk.files.append(File(entry.path, called, size=size))


def printable(path: str) -> str:
    """A path as it can be printed: with `/`, and without bytes that are no letters."""
    path = path.replace(os.sep, "/")
    try:
        path.encode()
    except UnicodeEncodeError:
        path = os.fsencode(path).decode("utf-8", "replace")
    return path


def _why(error: Exception) -> str:
    if isinstance(error, FileNotFoundError):
        return "there is no such file or folder; mend the name and try again."
    if isinstance(error, PermissionError):
        return "it may not be entered; see that you are allowed to."
    reason = os.strerror(error.errno) if isinstance(error, OSError) and error.errno else "odd name"
    return f"it could not be opened ({reason}); mend the name, or leave it out."
