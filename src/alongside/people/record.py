"""Enter public acts in the record, and erase words from it without breaking the chain."""

import secrets
from collections.abc import Iterator
from typing import Any

from django.db import transaction
from django.utils import timezone

from alongside.engines import sealing
from alongside.people.models import Person, RecordEntry, RecordHead
from alongside.people.notices import Remembered, kind_name


@transaction.atomic
def enter(kind: str, *, person: Person | None, about: Remembered, **words: Any) -> RecordEntry:
    """Add a public act at the end of the chain: who did what, about what, in which words.

    Call it inside the transaction of the act, so that act and entry stand or fall together.
    """
    head, _ = RecordHead.objects.select_for_update().get_or_create(
        pk=1, defaults={"digest": sealing.GENESIS}
    )
    salt, person_salt = secrets.token_bytes(32), secrets.token_bytes(32)
    by = sealing.commit({"person": str(person.code)}, person_salt) if person else None
    payload = {**words, "by": by}
    entry = RecordEntry(
        position=head.position + 1,
        made_at=timezone.now(),
        kind=kind,
        about_kind=kind_name(about),
        about_code=about.code,
        person=person,
        person_salt=person_salt.hex() if person else None,
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
    entry.save(force_insert=True)
    head.position, head.digest = entry.position, entry.digest
    head.save(update_fields=["position", "digest"])
    return entry


def erase_words(about: Remembered) -> int:
    """Take the words and the salts of all entries about a thing away; the links stay."""
    return RecordEntry.objects.filter(about_kind=kind_name(about), about_code=about.code).update(
        payload=None, salt=None, person=None, person_salt=None
    )


def erase_person(person: Person) -> int:
    """Take a person's name out of the record; the words, which are others' too, stay bound."""
    return RecordEntry.objects.filter(person=person).update(person=None, person_salt=None)


def entries() -> Iterator[sealing.Entry]:
    """Give the whole chain, from its first entry on, a few rows at a time."""
    for row in RecordEntry.objects.order_by("position").iterator(chunk_size=2_000):
        yield sealing.Entry(
            position=row.position,
            made_at=row.made_at.isoformat(),
            kind=row.kind,
            about=f"{row.about_kind}:{row.about_code}",
            commitment=row.commitment,
            before=row.before,
            digest=row.digest,
            payload=row.payload,
            salt=bytes.fromhex(row.salt) if row.salt else None,
        )
