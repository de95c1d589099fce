"""What git leaves out of a folder: every .gitignore from the top down, and .git/info/exclude."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import gitignorefile

# Whether one file of patterns leaves a path out (True), brings it back (False), or says nothing.
Says = Callable[[str, bool], bool | None]


def above(folder: str) -> tuple[Says, ...]:
    """What the files of patterns above a folder say, from the top of its repository down."""
    lineage = [Path(folder), *Path(folder).parents]
    tops = (place for place, at in enumerate(lineage) if (at / ".git").exists())
    # In no repository, only what stands in the folder itself holds.
    parents = lineage[1 : next(tops, 0) + 1]
    says = tuple(one for parent in reversed(parents) for one in within(str(parent)))
    return () if leaves_out(says, folder, True) else says


def within(folder: str) -> tuple[Says, ...]:
    """What the files of patterns in a folder say, the last having the last word."""
    files = [Path(folder, ".gitignore")]
    if exclude := _exclude(Path(folder, ".git")):
        files.insert(0, exclude)
    return tuple(one for file in files if (one := _says(file, folder)) is not None)


def leaves_out(says: tuple[Says, ...], path: str, is_folder: bool) -> bool:
    """Whether a path is left out: the nearest file of patterns that speaks of it decides."""
    for one in reversed(says):
        verdict = one(path, is_folder)
        if verdict is not None:
            return verdict
    return False


def _exclude(git: Path) -> Path | None:
    if git.is_dir():
        return git / "info" / "exclude"
    try:  # a checkout beside the one that git keeps
        place = git.parent / git.read_text("utf-8").removeprefix("gitdir:").strip()
        common = (place / "commondir").read_text("utf-8").strip()
        return place / common / "info" / "exclude"
    except (OSError, UnicodeDecodeError):
        return None


def _says(file: Path, folder: str) -> Says | None:
    try:
        written = file.read_bytes().decode("utf-8-sig", "replace")
    except OSError:
        return None
    lines = [*_usable(written.splitlines(), folder)]
    if not lines:
        return None
    out = _parsed(lines, folder)
    if not any(line.startswith("!") for line in lines):
        return lambda path, is_folder: out(path, is_dir=is_folder) or None
    # With everything left out first, what is still kept was brought back by name.
    kept = _parsed(["*", *lines], folder)

    def says(path: str, is_folder: bool) -> bool | None:
        if out(path, is_dir=is_folder):
            return True
        return None if kept(path, is_dir=is_folder) else False

    return says


def _usable(lines: list[str], folder: str) -> Iterator[str]:
    for line in lines:
        if not line.strip() or line.startswith("#"):
            continue
        if "[" in line:  # the only part of a pattern that may be no expression at all
            try:
                _parsed([line], folder)
            except re.error:
                continue
        yield line


def _parsed(lines: list[str], folder: str) -> Callable[..., bool]:
    import tempfile

    with tempfile.NamedTemporaryFile("w", encoding="utf-8", suffix=".gitignore") as file:
        file.write("\n".join(lines) + "\n")
        file.flush()
        parsed: Callable[..., bool] = gitignorefile.parse(file.name, base_path=folder)
        return parsed
