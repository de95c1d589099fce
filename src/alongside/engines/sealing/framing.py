"""Turn values into bytes in exactly one way, so that a digest of them means one thing."""

import json
from collections.abc import Mapping
from hashlib import sha256

from alongside.engines.sealing.refusal import SealingError


def canonical(payload: Mapping[str, object]) -> bytes:
    """Write a payload as JSON in the one form that is ever digested.

    Keys sorted by code point, no spaces, UTF-8 without escapes. Values are strings, whole numbers,
    booleans, None, lists and mappings of these. Raises SealingError for anything else, floats above
    all: two programs may write the same float differently, and the digest would no longer fit.
    """
    try:
        _require_plain(payload)
        text = json.dumps(payload, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
        return text.encode()
    except UnicodeEncodeError:
        raise SealingError("A text holds half a character, which cannot be sealed.") from None
    except RecursionError:
        raise SealingError("A payload is nested too deeply to be sealed.") from None
    except ValueError as error:
        raise SealingError(str(error)) from None


def framed(domain: str, *parts: bytes) -> bytes:
    """Join parts so that no other parts give the same bytes: each goes behind its length."""
    return b"".join(len(part).to_bytes(8, "big") + part for part in (domain.encode(), *parts))


def digest(domain: str, *parts: bytes) -> str:
    """SHA-256 (FIPS 180-4) of the framed parts, as 64 hexadecimal digits."""
    return sha256(framed(domain, *parts)).hexdigest()


def text_bytes(text: str) -> bytes:
    """UTF-8, or SealingError where a text holds half a surrogate pair."""
    try:
        return text.encode()
    except UnicodeEncodeError:
        raise SealingError("A text holds half a character, which cannot be sealed.") from None


def _require_plain(value: object) -> None:
    if isinstance(value, Mapping):
        for key, inner in value.items():
            if not isinstance(key, str):
                raise SealingError("A payload has a key that is not text.")
            _require_plain(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            _require_plain(inner)
    elif not (value is None or isinstance(value, str | int)):
        raise SealingError(f"A payload holds a {type(value).__name__}, which has no one spelling.")
