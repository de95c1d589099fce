"""Links in a message that work without signing in, and tell nothing to whoever else holds them."""

import hashlib
import json
import secrets
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any
from uuid import UUID

from django.conf import settings
from django.utils import timezone

from alongside.engines import sealing
from alongside.people import taps
from alongside.people.models import Person, UsedTap

TAP, STOP = "tap", "stop"


@dataclass(frozen=True, slots=True)
class Opened:
    """What a link leads to: whose it is, which question, about what, and until when."""

    person: Person
    tap: taps.Tap
    about: UUID
    until: datetime
    digest: str

    @property
    def is_spent(self) -> bool:
        """Whether it was used already, or ran out."""
        return self.until <= timezone.now() or UsedTap.objects.filter(digest=self.digest).exists()


def to_tap(person: Person, tap: taps.Tap, about: UUID, *, now: datetime) -> str:
    """Make a link by which one person answers one question once."""
    until = int((now + timedelta(days=tap.days)).timestamp())
    return _seal([TAP, person.code.hex, tap.name, about.hex, until])


def open_tap(ticket: str) -> Opened | None:
    """Give what a link leads to; nothing for one that the site did not make."""
    found = _open(ticket, TAP, 5)
    if found is None:
        return None
    _, code, name, about, until = found
    tap, person = taps.known(str(name)), _person(str(code))
    if tap is None or person is None:
        return None
    when = datetime.fromtimestamp(int(until), tz=UTC)
    digest = hashlib.sha256(ticket.encode()).hexdigest()
    return Opened(person, tap, UUID(hex=str(about)), when, digest)


def to_stop(person: Person) -> str:
    """Make a link by which a person's messages are ended; it works more than once."""
    return _seal([STOP, person.code.hex])


def open_stop(ticket: str) -> Person | None:
    """Give the person whose messages a link ends."""
    found = _open(ticket, STOP, 2)
    return _person(str(found[1])) if found else None


def _seal(parts: list[object]) -> str:
    words = json.dumps(parts, separators=(",", ":"))
    return sealing.seal_ticket(_key(), words, nonce=secrets.token_bytes(24))


def _open(ticket: str, purpose: str, how_many: int) -> list[Any] | None:
    try:
        parts = json.loads(sealing.open_ticket(_key(), ticket))
    except (sealing.SealingError, ValueError):
        return None
    fits = isinstance(parts, list) and len(parts) == how_many and parts[0] == purpose
    return parts if fits else None


def _person(code: str) -> Person | None:
    return Person.objects.filter(code=UUID(hex=code), is_active=True).first()


@cache
def _key() -> bytes:
    return sealing.ticket_key(settings.SECRET_KEY)
