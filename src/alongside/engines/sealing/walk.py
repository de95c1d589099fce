"""Walk a chain from its first entry to its last and say what does not fit."""

import hmac
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain as one_after_another

from alongside.engines.sealing.chain import FIRST, GENESIS, Entry, commit, link
from alongside.engines.sealing.checkpoints import Checkpoint
from alongside.engines.sealing.refusal import SealingError


class Misfit(StrEnum):
    """What can be wrong at a position of the chain."""

    POSITION = "position"  # an entry is missing, doubled or out of its place
    BEFORE = "before"  # it does not hold the digest of the entry before it
    DIGEST = "digest"  # its own digest is not that of its fields
    PAYLOAD = "payload"  # its text is not what was committed to
    SALT = "salt"  # text without salt, or salt without text: neither whole nor erased
    CHECKPOINT = "checkpoint"  # a signed checkpoint saw another digest here
    MISSING = "missing"  # a checkpoint saw an entry here, and there is none now


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that does not fit, and where."""

    position: int
    misfit: Misfit


@dataclass(frozen=True, slots=True)
class Walk:
    """What a walk found.

    `entries` and `erased` count entries; `faults` holds the first faults, `faults_found` counts all
    of them; `head` is the digest of the last entry, GENESIS for an empty chain; `position` is the
    place of that entry, 0 for an empty chain; `checkpoints_met` counts the checkpoints that fit.
    """

    entries: int
    erased: int
    faults: tuple[Fault, ...]
    faults_found: int
    position: int
    head: str
    checkpoints_met: int

    @property
    def fits(self) -> bool:
        return self.faults_found == 0


def walk(
    entries: Iterable[Entry], *, checkpoints: Iterable[Checkpoint] = (), keep: int = 100
) -> Walk:
    """Walk a chain once, in the order given, and say what does not fit.

    Memory does not grow with the chain: entries are taken one at a time, and of the faults only the
    first `keep` are kept. `checkpoints` are those that `check_checkpoint` has passed; a chain that
    was rewritten from end to end, or cut short, fits itself and is seen only against them. The
    locked head row of the database may be given as one more. Never raises for what an entry holds.
    """
    seen: dict[int, set[str]] = {}
    for checkpoint in checkpoints:
        seen.setdefault(checkpoint.position, set()).add(checkpoint.digest)
    counts: Counter[str] = Counter()
    kept: list[Fault] = []
    last: list[Entry] = []
    steps = _steps(entries, seen, counts, last)
    for fault in one_after_another(steps, _unmet(seen)):
        counts["faults"] += 1
        if len(kept) < keep:
            kept.append(fault)
    return Walk(
        entries=counts["entries"],
        erased=counts["erased"],
        faults=tuple(kept),
        faults_found=counts["faults"],
        position=last[0].position if last else FIRST - 1,
        head=last[0].digest if last else GENESIS,
        checkpoints_met=counts["met"],
    )


def _steps(
    entries: Iterable[Entry], seen: dict[int, set[str]], counts: Counter[str], last: list[Entry]
) -> Iterator[Fault]:
    """Yield the faults of each entry; count entries, and take met checkpoints out of `seen`."""
    position, before = FIRST, GENESIS
    for entry in entries:
        counts["entries"] += 1
        counts["erased"] += entry.erased
        for misfit in _misfits(entry, position, before):
            yield Fault(entry.position, misfit)
        for digest in seen.pop(entry.position, ()):
            if _same(digest, entry.digest):
                counts["met"] += 1
            else:
                yield Fault(entry.position, Misfit.CHECKPOINT)
        position, before = entry.position + 1, entry.digest
        last[:] = [entry]


def _misfits(entry: Entry, position: int, before: str) -> Iterator[Misfit]:
    if entry.position != position:
        yield Misfit.POSITION
    if not _same(entry.before, before):
        yield Misfit.BEFORE
    if not _digest_fits(entry):
        yield Misfit.DIGEST
    if entry.erased:
        return
    if entry.payload is None or entry.salt is None:
        yield Misfit.SALT
    elif not _payload_fits(entry):
        yield Misfit.PAYLOAD


def _unmet(seen: dict[int, set[str]]) -> Iterator[Fault]:
    """Checkpoints left over when the entries have run out: the chain was cut."""
    for position in sorted(seen):
        # An empty chain has position 0, and every chain begins with it.
        if position != FIRST - 1 or seen[position] != {GENESIS}:
            yield Fault(position, Misfit.MISSING)


def _digest_fits(entry: Entry) -> bool:
    try:
        expected = link(
            entry.before, entry.position, entry.made_at, entry.kind, entry.about, entry.commitment
        )
    except SealingError:
        return False
    return _same(expected, entry.digest)


def _payload_fits(entry: Entry) -> bool:
    try:
        return _same(commit(entry.payload or {}, entry.salt or b""), entry.commitment)
    except SealingError:
        return False


def _same(one: str, other: str) -> bool:
    return hmac.compare_digest(one.encode(errors="replace"), other.encode(errors="replace"))
