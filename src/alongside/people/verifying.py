"""Walk the public record and say what does not fit: links, words, names, and the things themselves.

The chain alone shows that an entry was altered. A thing that was altered beside it, with its
entries left as they were, is seen by holding each against the last entry about it.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from itertools import islice
from typing import Any

from django.db.models import Exists, OuterRef
from django.utils import timezone

from alongside.engines import sealing
from alongside.people import record
from alongside.people.models import RecordEntry, RecordHead

AT_ONCE = 500
KEPT = 100

_KEEPERS: dict[str, Any] = {}


class Beside(StrEnum):
    """What can be wrong beside the chain itself."""

    NAME = "name"  # the person of an entry is not the one it was bound to
    ALTERED = "altered"  # the thing reads otherwise than its last entry
    GONE = "gone"  # an entry speaks of a thing that is not there any more
    UNRECORDED = "unrecorded"  # the thing is there, and no entry speaks of it


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that does not fit: which entry, what it is about, and what is wrong."""

    position: int | None
    kind: str
    about: str
    made_at: datetime | None
    misfit: sealing.Misfit | Beside


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a walk of the whole record found; `faults` keeps the first hundred of `found`."""

    walk: sealing.Walk
    faults: tuple[Fault, ...]
    found: int
    compared: int

    @property
    def fits(self) -> bool:
        """Whether nothing at all was found."""
        return self.found == 0


def holds_against_record(*models: Any) -> None:
    """Have the rows of models with `on_record` held against their entries; a room says so once."""
    for model in models:
        _KEEPERS[model.__name__.lower()] = model


def verify(
    checkpoints: Iterable[sealing.Checkpoint] = (),
    *,
    each: Callable[[], None] = lambda: None,
) -> Verdict:
    """Walk every entry, then hold every recorded thing against its last one.

    `each` is called at every entry and thing, to show how far it has come. The head row, read
    before the first entry, is one more checkpoint: a chain that lost its end does not meet it.
    """
    names: list[Fault] = []
    known = [*checkpoints, *_head()]
    walked = sealing.walk(_entries(names, each), checkpoints=known, keep=KEPT)
    things = _Things(each)
    beside = list(islice(things.faults(), KEPT))
    faults = [*(_described(fault) for fault in walked.faults), *names[:KEPT], *beside]
    found = walked.faults_found + len(names) + len(beside)
    return Verdict(walked, tuple(faults[:KEPT]), found, things.compared)


def _head() -> Iterator[sealing.Checkpoint]:
    for head in RecordHead.objects.all():
        yield sealing.Checkpoint(head.position, head.digest, timezone.localdate())


def _entries(names: list[Fault], each: Callable[[], None]) -> Iterator[sealing.Entry]:
    """Give the chain entry by entry, and note on the way whose name is not the one bound."""
    for row in record.rows():
        each()
        if not _name_fits(row):
            names.append(_fault(row, Beside.NAME))
        yield record.as_entry(row)


def _name_fits(row: RecordEntry) -> bool:
    if row.payload is None:
        return row.person_id is None and row.person_salt is None
    mark = row.payload.get("by")
    if row.person is None or row.person_salt is None:
        # The name was taken out when the person left; what stays bound can still not be read.
        return row.person is None and row.person_salt is None
    return mark == sealing.commit({"person": str(row.person.code)}, bytes.fromhex(row.person_salt))


def _described(fault: sealing.Fault) -> Fault:
    row = RecordEntry.objects.filter(position=fault.position).first()
    return _fault(row, fault.misfit) if row else Fault(fault.position, "", "", None, fault.misfit)


def _fault(row: RecordEntry, misfit: sealing.Misfit | Beside) -> Fault:
    about = f"{row.about_kind}:{row.about_code}"
    return Fault(row.position, row.kind, about, row.made_at, misfit)


class _Things:
    """Every thing that has its words on record, held against the last entry about it."""

    def __init__(self, each: Callable[[], None]) -> None:
        self.each = each
        self.compared = 0

    def faults(self) -> Iterator[Fault]:
        """Yield what was altered, is gone, or was never recorded."""
        for kind, model in _KEEPERS.items():
            for few in _in_batches(model):
                self.compared += len(few)
                yield from self._compare(kind, few)
            yield from _gone(kind, model)

    def _compare(self, kind: str, things: Sequence[Any]) -> Iterator[Fault]:
        last = _last_entries(kind, [thing.code for thing in things])
        for thing in things:
            self.each()
            if (wrong := _wrong(thing, last.get(thing.code))) and (
                # Somebody may have changed it between the two looks, so both are taken again.
                wrong := _looked_at_again(kind, thing)
            ):
                entry = last.get(thing.code)
                about = f"{kind}:{thing.code}"
                yield _fault(entry, wrong) if entry else Fault(None, "", about, None, wrong)


def _in_batches(model: Any) -> Iterator[list[Any]]:
    after = 0
    while few := list(model.objects.filter(pk__gt=after).order_by("pk")[:AT_ONCE]):
        yield few
        after = few[-1].pk


def _last_entries(kind: str, codes: Sequence[Any]) -> dict[Any, RecordEntry]:
    rows = RecordEntry.objects.filter(about_kind=kind, about_code__in=codes).order_by("position")
    return {row.about_code: row for row in rows}


def _wrong(thing: Any, entry: RecordEntry | None) -> Beside | None:
    if entry is None:
        return Beside.UNRECORDED
    if entry.payload is None:
        return None
    own = thing.on_record()
    return None if own.items() <= {**entry.payload}.items() else Beside.ALTERED


def _looked_at_again(kind: str, thing: Any) -> Beside | None:
    now = type(thing).objects.filter(pk=thing.pk).first()
    return _wrong(now, _last_entries(kind, [thing.code]).get(thing.code)) if now else None


def _gone(kind: str, model: Any) -> Iterator[Fault]:
    there = Exists(model.objects.filter(code=OuterRef("about_code")))
    rows = RecordEntry.objects.filter(~there, about_kind=kind).order_by("position")
    for row in rows.iterator(chunk_size=AT_ONCE):
        yield _fault(row, Beside.GONE)
