"""Tickets: a few words that travel in an address and come back unread and unchanged.

Whoever holds one can neither read nor alter it. The caller brings the key and the randomness.
"""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error as NotBase64
from hashlib import blake2b

from nacl.exceptions import CryptoError
from nacl.secret import SecretBox

from alongside.engines.sealing.refusal import SealingError

NONCE_BYTES = SecretBox.NONCE_SIZE
LONGEST = 600


def ticket_key(secret: str) -> bytes:
    """Derive the 32 bytes that seal tickets from a secret of the site (BLAKE2b, RFC 7693)."""
    return blake2b(secret.encode(), digest_size=32, person=b"alongside.ticket").digest()


def seal_ticket(key: bytes, words: str, *, nonce: bytes) -> str:
    """Seal words under a key and 24 fresh random bytes, as they can stand in an address.

    XSalsa20 and Poly1305, as NaCl's secret box has them.
    """
    sealed = SecretBox(key).encrypt(words.encode(), nonce)
    return urlsafe_b64encode(bytes(sealed)).decode().rstrip("=")


def open_ticket(key: bytes, ticket: str) -> str:
    """Give the words back; raise SealingError for what was sealed by nobody here."""
    try:
        if len(ticket) > LONGEST:
            raise ValueError
        raw = urlsafe_b64decode(ticket + "=" * (-len(ticket) % 4))
        # One ticket, one spelling: base64 leaves spare bits in its last letter.
        if urlsafe_b64encode(raw).decode().rstrip("=") != ticket:
            raise ValueError
        return SecretBox(key).decrypt(raw).decode()
    except (CryptoError, NotBase64, ValueError):
        raise SealingError("This link was mistyped or cut short.") from None
