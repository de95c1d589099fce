"""A chain of public entries, each holding the digest of the one before.

What was said cannot be altered quietly: the commitment to it would no longer fit. It can be erased
openly: text and salt go, the commitment stays, and the chain still fits. Without the salt nobody
can try out guesses against the commitment.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from alongside.engines.sealing.framing import canonical, digest, text_bytes
from alongside.engines.sealing.refusal import SealingError

GENESIS = "0" * 64
"""What the first entry holds as the digest before it."""

FIRST = 1
"""The position of the first entry."""

SHORTEST_SALT = 16


@dataclass(frozen=True, slots=True)
class Entry:
    """One link: what is public for good, and beside it what may be erased.

    `position` counts from 1; `made_at` is an ISO 8601 text, taken as it stands; `kind` and `about`
    name the act and its subject; `commitment`, `before` and `digest` are 64 hexadecimal digits.
    Erasing sets both `payload` and `salt` to None.
    """

    position: int
    made_at: str
    kind: str
    about: str
    commitment: str
    before: str
    digest: str
    payload: Mapping[str, object] | None = field(default=None, repr=False)
    salt: bytes | None = field(default=None, repr=False)

    @property
    def erased(self) -> bool:
        return self.payload is None and self.salt is None


def commit(payload: Mapping[str, object], salt: bytes) -> str:
    """Commit to a payload without showing it: 64 hexadecimal digits.

    `salt` is at least 16 random bytes, made by the caller for this payload alone and kept beside
    it. Raises SealingError for a shorter salt, and for a payload that has no canonical form.
    A salted hash commitment: binding as SHA-256 resists collisions, hiding as the salt is secret.
    """
    if len(salt) < SHORTEST_SALT:
        raise SealingError(f"A salt needs at least {SHORTEST_SALT} random bytes.")
    return digest("alongside/commitment/1", salt, canonical(payload))


def link(before: str, position: int, made_at: str, kind: str, about: str, commitment: str) -> str:
    """The digest of an entry, which the next one will hold as `before`: 64 hexadecimal digits.

    `before` is GENESIS for the first entry. Raises SealingError where a text is not valid Unicode.
    """
    parts = (before, str(position), made_at, kind, about, commitment)
    return digest("alongside/link/1", *map(text_bytes, parts))


def extend(
    before: Entry | None,
    *,
    made_at: str,
    kind: str,
    about: str,
    payload: Mapping[str, object],
    salt: bytes,
) -> Entry:
    """The entry that follows `before`, or the first one where there is none."""
    position = before.position + 1 if before else FIRST
    previous = before.digest if before else GENESIS
    commitment = commit(payload, salt)
    made = link(previous, position, made_at, kind, about, commitment)
    return Entry(position, made_at, kind, about, commitment, previous, made, payload, salt)
