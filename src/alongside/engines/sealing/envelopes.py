"""Envelopes that only their reader opens: a stream sealed to a public key.

A fresh key seals the stream, chunk by chunk; a box that only the secret key opens holds that key.
Every chunk and their order are authenticated, the last one is marked, so nothing can be altered,
left out, moved or cut off unseen. Who sealed it is not proved: anyone may who has the public key.
The fresh key, and the nonces, are drawn by libsodium: the one place where this engine brings
randomness of its own, because a caller who repeats one would undo the sealing.
"""

from collections.abc import Iterator
from typing import Protocol

from nacl import bindings as sodium
from nacl.exceptions import CryptoError
from nacl.public import PrivateKey, PublicKey, SealedBox

from alongside.engines.sealing.keys import KeyKind, read_key
from alongside.engines.sealing.refusal import SealingError

MAGIC = b"alongside envelope 1\n"
CHUNK = 64 * 1024
State = sodium.crypto_secretstream_xchacha20poly1305_state
push = sodium.crypto_secretstream_xchacha20poly1305_push
pull = sodium.crypto_secretstream_xchacha20poly1305_pull
LAST = sodium.crypto_secretstream_xchacha20poly1305_TAG_FINAL
MORE = sodium.crypto_secretstream_xchacha20poly1305_TAG_MESSAGE
SEAL_BYTES = sodium.crypto_secretstream_xchacha20poly1305_ABYTES
HEADER_BYTES = sodium.crypto_secretstream_xchacha20poly1305_HEADERBYTES
BOX_BYTES = sodium.crypto_secretstream_xchacha20poly1305_KEYBYTES + sodium.crypto_box_SEALBYTES


class Reader(Protocol):
    """Anything bytes can be read from; it may give fewer than asked for."""

    def read(self, size: int, /) -> bytes: ...


class Writer(Protocol):
    """Anything bytes can be written to."""

    def write(self, piece: bytes, /) -> object: ...


def seal_stream(reader: Reader, writer: Writer, public_key: str) -> None:
    """Seal all that the reader gives to a public key; memory stays at two chunks of 64 KiB.

    X25519 sealed box, then libsodium's secretstream (XChaCha20-Poly1305). `public_key` is in text
    form. Raises SealingError for a bad key; whatever reader or writer raise passes through.
    """
    recipient = PublicKey(read_key(KeyKind.PUBLIC, public_key))
    key = sodium.crypto_secretstream_xchacha20poly1305_keygen()
    state = State()
    opening = MAGIC + SealedBox(recipient).encrypt(key)
    header = sodium.crypto_secretstream_xchacha20poly1305_init_push(state, key)
    writer.write(opening + header)
    for chunk, is_last in _chunks(reader, CHUNK):
        mark = LAST if is_last else MORE
        writer.write(push(state, chunk, opening, mark))


def open_stream(reader: Reader, writer: Writer, secret_key: str) -> None:
    """Open an envelope with the secret key; memory stays at two chunks.

    Raises SealingError where it is no envelope, was sealed to another key, or was altered or cut
    anywhere. What had been written by then is genuine but not the whole: throw it away.
    """
    private = PrivateKey(read_key(KeyKind.SECRET, secret_key))
    opening, state = _begin(reader, private)
    ended = False
    for chunk, is_last in _chunks(reader, CHUNK + SEAL_BYTES):
        plain, mark = _pull(state, chunk, opening)
        if is_last != (mark == LAST):
            raise SealingError("This envelope was cut short or added to.")
        writer.write(plain)
        ended = is_last
    if not ended:
        raise SealingError("This envelope was cut short or added to.")


def check_stream(reader: Reader, secret_key: str) -> None:
    """Make sure that an envelope opens to its very end, and keep nothing of it."""
    open_stream(reader, _Nowhere(), secret_key)


class _Nowhere:
    def write(self, piece: bytes, /) -> None:
        pass


def _begin(reader: Reader, private: PrivateKey) -> tuple[bytes, State]:
    magic = _read_full(reader, len(MAGIC))
    if magic != MAGIC:
        if magic.startswith(MAGIC[:-2]):
            raise SealingError("This envelope was made by a newer version of Alongside.")
        raise SealingError("This is not an Alongside envelope.")
    box, header = _read_full(reader, BOX_BYTES), _read_full(reader, HEADER_BYTES)
    if len(box) < BOX_BYTES or len(header) < HEADER_BYTES:
        raise SealingError("This envelope was cut short or added to.")
    try:
        key = SealedBox(private).decrypt(box)
    except CryptoError:
        raise SealingError("This envelope was sealed to another key, or altered.") from None
    state = State()
    sodium.crypto_secretstream_xchacha20poly1305_init_pull(state, header, key)
    return MAGIC + box, state


def _pull(state: State, chunk: bytes, opening: bytes) -> tuple[bytes, int]:
    if len(chunk) < SEAL_BYTES:
        raise SealingError("This envelope was cut short or added to.")
    try:
        return pull(state, chunk, opening)
    except (CryptoError, RuntimeError):
        raise SealingError("This envelope was altered or cut short.") from None


def _chunks(reader: Reader, size: int) -> Iterator[tuple[bytes, bool]]:
    """Whole chunks and whether each is the last; always at least one, perhaps empty."""
    chunk = _read_full(reader, size)
    while True:
        following = _read_full(reader, size) if len(chunk) == size else b""
        yield chunk, not following
        if not following:
            return
        chunk = following


def _read_full(reader: Reader, size: int) -> bytes:
    """Read exactly so many bytes, or what is left: a pipe gives what it has."""
    pieces: list[bytes] = []
    while size > 0 and (piece := reader.read(size)):
        pieces.append(piece)
        size -= len(piece)
    return b"".join(pieces)
