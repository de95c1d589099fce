"""Remember what was erased, by code alone, and erase it again where a backup brings it back.

Each app says in its `AppConfig.erases_again` by which action a kind is erased a second time. Beside
the table, the ledger is also kept as a file in the data folder, one line an erasure: a database
that is lost takes its own table with it.
"""

import json
import logging
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from uuid import UUID

from django.apps import apps
from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.module_loading import import_string

from alongside.people.models import Erasure

LEDGER = "erasures.jsonl"


@dataclass(frozen=True, slots=True)
class Erased:
    """One thing that is gone: its kind, its code and the day."""

    kind: str
    code: UUID
    on: date

    def as_line(self) -> str:
        """Write it as one line of the ledger."""
        return json.dumps({"kind": self.kind, "code": str(self.code), "on": self.on.isoformat()})


class LedgerError(ValueError):
    """A line of a ledger cannot be read; the sentence says which, why, and what to do."""


@transaction.atomic
def note(kind: str, code: UUID) -> None:
    """Enter that something is erased, inside the transaction that erases it."""
    erased = Erased(kind, code, timezone.localdate())
    _, is_new = Erasure.objects.get_or_create(
        kind=kind, code=code, defaults={"erased_on": erased.on}
    )
    if is_new:
        transaction.on_commit(lambda: _append(erased), robust=True)


def _append(erased: Erased) -> None:
    path = Path(settings.DATA_DIR) / LEDGER
    try:
        with path.open("a", encoding="ascii") as ledger:
            ledger.write(erased.as_line() + "\n")
    except OSError as fault:
        # It is in the table, and the act of a person must not fail for a full disk.
        logging.getLogger(__name__).warning("%s could not be written: %s", path, fault)


def known() -> Iterator[Erased]:
    """Give every erasure that this database knows of."""
    for kind, code, on in Erasure.objects.values_list("kind", "code", "erased_on"):
        yield Erased(kind, code, on)


def read_ledger(path: Path) -> Iterator[Erased]:
    """Read a ledger file; raise LedgerError at the first line that cannot be read."""
    for number, line in enumerate(path.read_bytes().splitlines(), start=1):
        if line.strip():
            yield _read_line(line, f"{path}, line {number}")


def _read_line(line: bytes, where: str) -> Erased:
    try:
        entry = json.loads(line)
        return Erased(str(entry["kind"]), UUID(str(entry["code"])), date.fromisoformat(entry["on"]))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        raise LedgerError(
            f"{where}: this is not an erasure. Nothing was restored, for a line that cannot be "
            "read may be somebody who left; mend or delete the line."
        ) from None


def since(erasures: Iterable[Erased]) -> list[Erased]:
    """Give those that this database does not know of, in the order in which they happened."""
    here = {(erased.kind, erased.code) for erased in known()}
    new = {(one.kind, one.code): one for one in erasures if (one.kind, one.code) not in here}
    return sorted(new.values(), key=lambda one: (one.on, one.kind, str(one.code)))


@transaction.atomic
def again(erasures: Iterable[Erased]) -> None:
    """Erase each once more, and keep it in the table with the day of the first time."""
    known_ways = ways()
    for erased in erasures:
        Erasure.objects.get_or_create(
            kind=erased.kind, code=erased.code, defaults={"erased_on": erased.on}
        )
        if erased.kind in known_ways:
            known_ways[erased.kind](erased.code)


def ways() -> dict[str, Callable[[UUID], None]]:
    """Give the action by which each kind of thing is erased a second time."""
    return {
        kind: import_string(action)
        for config in apps.get_app_configs()
        for kind, action in getattr(config, "erases_again", {}).items()
    }
