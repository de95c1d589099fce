"""Secrets that travel in a link; the house keeps only their digests."""

import hashlib
import secrets
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Token:
    """A fresh secret for one link, and what may be stored of it."""

    secret: str
    digest: str


def fresh() -> Token:
    """Make a secret of 256 bits, as it can stand in an address."""
    secret = secrets.token_urlsafe(32)
    return Token(secret, digest_of(secret))


def digest_of(secret: str) -> str:
    """Give the SHA-256 digest of a secret; with 256 random bits it needs no salt."""
    return hashlib.sha256(secret.encode()).hexdigest()
