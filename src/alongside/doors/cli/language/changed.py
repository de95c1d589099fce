"""Which lines git says changed since a revision: in files that it keeps, and in new ones."""

import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from alongside.doors.cli.language.asked import Refused

_HUNK = re.compile(rb"@@ -\S+ \+(\d+)(?:,(\d+))? @@")
_ESCAPED = re.compile(rb"\\([0-7]{3}|.)")
_LETTERS = {
    b"n": b"\n",
    b"t": b"\t",
    b"r": b"\r",
    b"a": b"\a",
    b"b": b"\b",
    b"f": b"\f",
    b"v": b"\v",
}
_DIFF = ("diff", "-U0", "-M", "--no-color", "--no-ext-diff", "--no-textconv", "--src-prefix=a/",
         "--dst-prefix=b/", "--submodule=short", "--ignore-submodules")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Changes:
    """The changed lines of a file: from one to another, both included; `whole` if it is new."""

    ranges: tuple[tuple[int, int], ...] = ()
    whole: bool = False

    def touch(self, first: int, last: int) -> bool:
        """Whether any of the lines from one to another changed."""
        return self.whole or any(low <= last and first <= high for low, high in self.ranges)


def changed_since(since: str, paths: Iterable[str]) -> Mapping[str, Changes]:
    """The changes in every repository that the paths lie in, by the real path of each file."""
    found: dict[str, Changes] = {}
    for top in {_top(path): None for path in paths}:
        revision = _revision(top, since)
        found |= _changed(top, _run(top, *_DIFF, revision, "--"))
        new = _run(top, "ls-files", "--others", "--exclude-standard", "-z")
        for name in filter(None, new.split(b"\0")):
            found[os.path.realpath(f"{top}/{os.fsdecode(name)}")] = Changes(whole=True)
    return found


def _top(path: str) -> str:
    from subprocess import CalledProcessError

    real = Path(path).resolve()
    try:
        top = _run(str(real if real.is_dir() else real.parent), "rev-parse", "--show-toplevel")
    except CalledProcessError as error:
        reason = error.stderr.decode("utf-8", "replace")
        if "dubious ownership" in reason:
            said = "git does not trust this folder, as it is another's; see git's safe.directory."
        else:
            said = "git keeps no history of this folder; leave --changed-since out, or git init."
        raise Refused(f"{path}: {said}") from None
    return os.fsdecode(top.removesuffix(b"\n"))


def _revision(top: str, since: str) -> str:
    from subprocess import CalledProcessError

    wanted = f"{since}^{{commit}}"
    try:
        found = _run(top, "rev-parse", "--verify", "--quiet", "--end-of-options", wanted)
    except CalledProcessError:
        if since == "HEAD":  # before the first commit: all that is there changed
            return _run(top, "hash-object", "-t", "tree", os.devnull).decode("ascii").strip()
        raise Refused(
            f"There is no revision {since!r} in {top}; fetch it first, or name another."
        ) from None
    return found.decode("ascii").strip().rpartition("\n")[2]


def _run(folder: str, *words: str) -> bytes:
    import subprocess  # only here, as most checks need no git

    # What is set for a hook names one repository, and the paths may lie in another.
    kept = {name: value for name, value in os.environ.items() if name not in _SET_FOR_HOOKS}
    command = ["git", "-c", "core.quotePath=false", "-C", folder, *words]
    try:
        done = subprocess.run(command, capture_output=True, check=True, env={**kept, "LC_ALL": "C"})
    except FileNotFoundError:
        raise Refused(
            "There is no git on this machine; install it, or leave --changed-since out."
        ) from None
    return done.stdout


_SET_FOR_HOOKS = {"GIT_DIR", "GIT_WORK_TREE", "GIT_PREFIX"}


def _changed(top: str, diff: bytes) -> dict[str, Changes]:
    found: dict[str, list[tuple[int, int]]] = {}
    whole: set[str] = set()  # what git knows no lines of, such as a Word document
    at: list[tuple[int, int]] | None = None
    left = 0  # lines of the hunk that are still to come, which may look like headers
    for line in diff.split(b"\n"):
        if left:
            left -= line[:1] in (b"+", b"-")
        elif line.startswith(b"+++ "):
            name = _name(line[4:])
            at = None if name is None else found.setdefault(f"{top}/{name}", [])
        elif line.startswith(b"Binary files "):
            name = _name(_second_of(line[13:].removesuffix(b" differ")))
            whole |= set() if name is None else {os.path.realpath(f"{top}/{name}")}
        elif (hunk := _HUNK.match(line)) and at is not None:
            first, count = int(hunk[1]), int(hunk[2] or 1)
            if count:
                at.append((first, first + count - 1))
            left = count + _taken_out(line)
    lines = {os.path.realpath(path): Changes(tuple(ranges)) for path, ranges in found.items()}
    return lines | dict.fromkeys(whole, Changes(whole=True))


def _second_of(both: bytes) -> bytes:
    """The new name of "a/NAME and b/NAME"; the two are mostly alike, and may hold an "and"."""
    half = (len(both) - len(b" and ")) // 2
    alike = both[half : half + 5] == b" and "
    return both[half + 5 :] if alike else both.rpartition(b" and ")[2]


def _taken_out(line: bytes) -> int:
    old = line.split(b" ", 2)[1]
    return int(old.partition(b",")[2] or 1)


def _name(written: bytes) -> str | None:
    """The name in the head of a diff: quoted where it is odd; spaces bring a tab."""
    written = written.removesuffix(b"\t")
    if written.startswith(b'"'):
        written = _ESCAPED.sub(_plain, written.strip(b'"'))
    return None if written == b"/dev/null" else os.fsdecode(written.removeprefix(b"b/"))


def _plain(match: re.Match[bytes]) -> bytes:
    escaped = match[1]
    return bytes([int(escaped, 8) & 255]) if len(escaped) == 3 else _LETTERS.get(escaped, escaped)
