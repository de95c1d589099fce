"""Anonymous tags: the same person and subject give the same tag, and a tag gives nobody back.

They keep an anonymous act to once per person without a key to the person in the database. Whoever
holds the key can try every person and see whose tag it is; that is why the key lies elsewhere.
"""

from hashlib import blake2b

from alongside.engines.sealing.framing import framed, text_bytes
from alongside.engines.sealing.refusal import SealingError

SHORTEST_KEY = 32
LONGEST_KEY = 64


def tag(key: bytes, *parts: str) -> str:
    """A tag for these parts under this key: 64 hexadecimal digits, the same every time.

    `key` is 32 to 64 random bytes. Name the use first, then the subject, then the person:
    `tag(key, "view", promise, person)`. Parts are framed by their lengths, so that ("ab", "c") and
    ("a", "bc") differ. Keyed BLAKE2b (RFC 7693), 256 bits. Raises SealingError for a key of another
    length, no part, or a part that is not valid Unicode.
    """
    if not SHORTEST_KEY <= len(key) <= LONGEST_KEY:
        raise SealingError(f"A tag needs a key of {SHORTEST_KEY} to {LONGEST_KEY} random bytes.")
    if not parts:
        raise SealingError("A tag needs at least one part.")
    body = framed("alongside/tag/1", *map(text_bytes, parts))
    return blake2b(body, key=key, digest_size=32, person=b"alongside.tag").hexdigest()
