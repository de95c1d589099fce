"""Enter public acts in the record, and erase words from it without breaking the chain."""

import secrets
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice
from typing import Any

from django.db import transaction
from django.utils import timezone

from alongside.engines import sealing
from alongside.people.models import Person, RecordEntry, RecordHead
from alongside.people.notices import Remembered, kind_name

AT_ONCE = 2_000


@dataclass(frozen=True, slots=True)
class Act:
    """A public act as it enters the record: who did what, about what, when, in which words."""

    kind: str
    person: Person | None
    about: Remembered
    made_at: datetime
    words: Mapping[str, Any] = field(default_factory=dict)


def enter(kind: str, *, person: Person | None, about: Remembered, **words: Any) -> None:
    """Add a public act at the end of the chain, with what its thing says of itself on record.

    Call it inside the transaction of the act, so that act and entry stand or fall together.
    """
    enter_many([Act(kind, person, about, timezone.now(), words)])


@transaction.atomic
def enter_many(acts: Iterable[Act]) -> None:
    """Add acts in their order, a few thousand rows at a time."""
    head, _ = RecordHead.objects.select_for_update().get_or_create(
        pk=1, defaults={"digest": sealing.GENESIS}
    )
    rows = iter(acts)
    while few := list(islice(rows, AT_ONCE)):
        RecordEntry.objects.bulk_create([_linked(head, act) for act in few])
    head.save(update_fields=["position", "digest"])


def _linked(head: RecordHead, act: Act) -> RecordEntry:
    salt, person_salt = secrets.token_bytes(32), secrets.token_bytes(32)
    by = sealing.commit({"person": str(act.person.code)}, person_salt) if act.person else None
    payload = {**_on_record(act.about), **act.words, "by": by}
    entry = RecordEntry(
        position=head.position + 1,
        made_at=act.made_at,
        kind=act.kind,
        about_kind=kind_name(act.about),
        about_code=act.about.code,
        person=act.person,
        person_salt=person_salt.hex() if act.person else None,
        payload=payload,
        salt=salt.hex(),
        commitment=sealing.commit(payload, salt),
        before=head.digest,
    )
    entry.digest = sealing.link(
        before=entry.before,
        position=entry.position,
        made_at=entry.made_at.isoformat(),
        kind=entry.kind,
        about=f"{entry.about_kind}:{entry.about_code}",
        commitment=entry.commitment,
    )
    head.position, head.digest = entry.position, entry.digest
    return entry


def _on_record(about: Remembered) -> dict[str, Any]:
    """Ask a thing for its own words; one that has none (a circle, a cause) enters without."""
    own = getattr(about, "on_record", None)
    return own() if own else {}


def erase_words(about: Remembered) -> int:
    """Take the words and the salts of all entries about a thing away; the links stay."""
    return RecordEntry.objects.filter(about_kind=kind_name(about), about_code=about.code).update(
        payload=None, salt=None, person=None, person_salt=None
    )


def erase_person(person: Person) -> int:
    """Take a person's name out of the record; the words, which are others' too, stay bound."""
    return RecordEntry.objects.filter(person=person).update(person=None, person_salt=None)


def rows() -> Iterator[RecordEntry]:
    """Give every entry from the first on, with its person, a few rows at a time."""
    entries = RecordEntry.objects.select_related("person").order_by("position")
    return entries.iterator(chunk_size=AT_ONCE)


def entries() -> Iterator[sealing.Entry]:
    """Give the whole chain, from its first entry on."""
    return map(as_entry, rows())


def as_entry(row: RecordEntry) -> sealing.Entry:
    """Give an entry as a link of the chain."""
    return sealing.Entry(
        position=row.position,
        made_at=row.made_at.isoformat(),
        kind=row.kind,
        about=f"{row.about_kind}:{row.about_code}",
        commitment=row.commitment,
        before=row.before,
        digest=row.digest,
        payload=row.payload,
        salt=_bytes(row.salt),
    )


def _bytes(salt: str | None) -> bytes | None:
    """Read a salt; one that somebody wrote over with something else is no salt at all."""
    try:
        return bytes.fromhex(salt) if salt else None
    except ValueError:
        return None
