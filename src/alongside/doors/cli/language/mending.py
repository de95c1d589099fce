"""Write better words into a file, whole or not at all, as it was written before."""

import os
import stat
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from alongside.engines.language import Finding, fixing

_ROUNDS = 10


@dataclass(frozen=True, slots=True)
class Mended:
    """One change: where (line and column from 1, in the text before), from what, to what."""

    line: int
    column: int
    rule: str
    before: str
    after: str


def mend(
    text: str, find: Callable[[str], Sequence[Finding]]
) -> tuple[str, list[Mended], Sequence[Finding]]:
    """Mend a text until nothing can be; give it, what changed, and what is found in it then."""
    changed: list[Mended] = []
    seen = {text}
    found = find(text)
    for _round in range(_ROUNDS):
        fixes, after, left = fixing.quiet_fixes(text, found, find)
        if not fixes or after in seen:  # two rules that each undo the other would go on for ever
            break
        changed += _told(text, found, fixes)
        seen.add(after)
        text, found = after, left
    return text, changed, found


def _told(text: str, found: Sequence[Finding], fixes: Sequence[fixing.Fix]) -> list[Mended]:
    starts = [finding.start for finding in found]
    told = []
    for fix in fixes:
        line = text.count("\n", 0, fix.start) + 1
        column = fix.start - text.rfind("\n", 0, fix.start)
        before = text[fix.start : fix.end]
        finding = found[bisect_left(starts, fix.end) - 1]  # a fix reaches past its own at most
        told.append(Mended(line, column, finding.rule, before, fix.text))
    return told


def replace(path: str, written: bytes) -> None:
    """Put new bytes in a file's place, with its mode and owner; nobody ever reads half of it."""
    import tempfile

    real = Path(path).resolve()
    handle, beside = tempfile.mkstemp(prefix=".alongside-", dir=real.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(written)
            stream.flush()
            os.fsync(stream.fileno())
            _as_before(real, stream.fileno())
        Path(beside).replace(real)
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise


def _as_before(real: Path, handle: int) -> None:
    try:
        before = real.stat()
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        os.fchmod(handle, 0o666 & ~mask)
        return
    if os.geteuid() == 0:
        os.fchown(handle, before.st_uid, before.st_gid)
    os.fchmod(handle, stat.S_IMODE(before.st_mode))
