"""Keys, and the form in which people copy, print and type them.

The caller brings the randomness: 32 bytes of `secrets.token_bytes` make a pair.
"""

from base64 import b32decode, b32encode
from binascii import Error as NotBase32
from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import sha256

from nacl.public import PrivateKey
from nacl.signing import SigningKey

from alongside.engines.sealing.refusal import SealingError

KEY_BYTES = 32
CHECK_BYTES = 4


class KeyKind(StrEnum):
    """What a key is for; the name stands in front of its text."""

    PUBLIC = "public"  # seals envelopes; may lie anywhere
    SECRET = "secret"  # opens envelopes; must not lie beside what was sealed
    SIGNING = "signing"  # signs checkpoints
    VERIFYING = "verifying"  # checks them


@dataclass(frozen=True, slots=True)
class KeyPair:
    """Two keys that belong together, in their text form. The private one is not in the repr."""

    public: str
    secret: str = field(repr=False)


def envelope_keys(seed: bytes) -> KeyPair:
    """An X25519 pair (RFC 7748) from 32 random bytes: `public` seals, `secret` opens."""
    private = PrivateKey(_sized(seed))
    return KeyPair(
        public=write_key(KeyKind.PUBLIC, bytes(private.public_key)),
        secret=write_key(KeyKind.SECRET, bytes(private)),
    )


def signing_keys(seed: bytes) -> KeyPair:
    """An Ed25519 pair (RFC 8032) from 32 random bytes: `secret` signs, `public` checks."""
    private = SigningKey(_sized(seed))
    return KeyPair(
        public=write_key(KeyKind.VERIFYING, bytes(private.verify_key)),
        secret=write_key(KeyKind.SIGNING, bytes(private)),
    )


def public_key_of(secret: str) -> str:
    """The public half of an envelope's secret key."""
    return envelope_keys(read_key(KeyKind.SECRET, secret)).public


def write_key(kind: KeyKind, key: bytes) -> str:
    """`alongside-public-...`: lower-case base32 of the key and four check bytes."""
    body = _sized(key) + _check(kind, key)
    return f"alongside-{kind}-{b32encode(body).decode().rstrip('=').lower()}"


def read_key(kind: KeyKind, text: str) -> bytes:
    """The 32 bytes of a key in text form; spaces around it and its case do not matter.

    Raises SealingError where it is a key of another kind, was mistyped, or is no key.
    """
    lead, _, body = text.strip().lower().rpartition("-")
    if lead != f"alongside-{kind}":
        raise SealingError(f"This is not a {kind} key; one begins with alongside-{kind}-.")
    try:
        raw = b32decode(body.upper() + "=" * (-len(body) % 8))
    except (NotBase32, ValueError):
        raise SealingError(f"This {kind} key was mistyped or cut short.") from None
    key = raw[:KEY_BYTES]
    # One key, one spelling: base32 leaves spare bits in its last letter.
    if len(key) != KEY_BYTES or write_key(kind, key) != text.strip().lower():
        raise SealingError(f"This {kind} key was mistyped or cut short.")
    return key


def _sized(key: bytes) -> bytes:
    if len(key) != KEY_BYTES:
        raise SealingError(f"A key is made of exactly {KEY_BYTES} bytes.")
    return key


def _check(kind: KeyKind, key: bytes) -> bytes:
    return sha256(f"alongside/key/{kind}/".encode() + key).digest()[:CHECK_BYTES]
