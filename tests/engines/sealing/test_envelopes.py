"""An envelope opens for its reader alone, whole or not at all."""

import tracemalloc
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.engines.sealing import (
    SealingError,
    check_stream,
    envelope_keys,
    open_stream,
    seal_stream,
)

AMARA = envelope_keys(b"a seed of thirty-two bytes......")
BO = envelope_keys(b"another seed of thirty-two bytes")
CHUNK = 64 * 1024
LETTER = b"What Amara keeps to herself."


def sealed(plain, keys=AMARA):
    written = BytesIO()
    seal_stream(BytesIO(plain), written, keys.public)
    return written.getvalue()


def opened(envelope, keys=AMARA):
    written = BytesIO()
    open_stream(BytesIO(envelope), written, keys.secret)
    return written.getvalue()


class Trickle:
    """A pipe that never gives all it is asked for."""

    def __init__(self, plain):
        self.inner = BytesIO(plain)

    def read(self, size):
        return self.inner.read(min(size, 7_001))


@pytest.mark.parametrize(
    "size", [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 3 * CHUNK + 5, 1_000_000]
)
def test_what_was_sealed_comes_back(size):
    plain = bytes(number % 251 for number in range(size))

    assert opened(sealed(plain)) == plain


@given(st.binary(max_size=300))
def test_whatever_was_sealed_comes_back(plain):
    assert opened(sealed(plain)) == plain


def test_a_pipe_that_gives_little_at_a_time_is_read_to_its_end():
    plain = bytes(200_000)
    envelope, written = BytesIO(), BytesIO()

    seal_stream(Trickle(plain), envelope, AMARA.public)
    open_stream(Trickle(envelope.getvalue()), written, AMARA.secret)

    assert written.getvalue() == plain


def test_an_envelope_does_not_show_what_is_in_it():
    assert LETTER not in sealed(LETTER)
    assert sealed(LETTER) != sealed(LETTER)


def test_bo_cannot_open_what_was_sealed_to_amara():
    with pytest.raises(SealingError) as refused:
        opened(sealed(LETTER), BO)

    assert str(refused.value) == "This envelope was sealed to another key, or altered."


def test_the_public_key_does_not_open():
    with pytest.raises(SealingError, match="not a secret key"):
        open_stream(BytesIO(sealed(LETTER)), BytesIO(), AMARA.public)


def test_every_flipped_bit_is_seen():
    envelope = sealed(LETTER)
    for at in range(len(envelope)):
        for bit in (1, 128):
            flipped = bytearray(envelope)
            flipped[at] ^= bit
            with pytest.raises(SealingError):
                opened(bytes(flipped))


def test_every_lost_byte_is_seen():
    envelope = sealed(LETTER)
    for at in range(len(envelope)):
        with pytest.raises(SealingError):
            opened(envelope[:at] + envelope[at + 1 :])


def test_every_cut_is_seen():
    envelope = sealed(LETTER)
    for length in range(len(envelope)):
        with pytest.raises(SealingError):
            opened(envelope[:length])


@pytest.mark.parametrize("tail", [b"x", bytes(17), bytes(CHUNK + 17), sealed(b"more")])
@pytest.mark.parametrize("plain", [LETTER, bytes(CHUNK)])
def test_what_was_added_at_the_end_is_seen(plain, tail):
    with pytest.raises(SealingError):
        opened(sealed(plain) + tail)


def test_chunks_left_out_moved_or_doubled_are_seen():
    envelope = sealed(bytes(4 * CHUNK))
    begin, size = len(envelope) - 4 * (CHUNK + 17), CHUNK + 17
    chunks = [envelope[at : at + size] for at in range(begin, len(envelope), size)]
    assert len(chunks) == 4

    for order in [(0, 1, 2), (0, 1, 3), (1, 2, 3), (1, 0, 2, 3), (0, 0, 1, 2, 3), (3,), ()]:
        with pytest.raises(SealingError):
            opened(envelope[:begin] + b"".join(chunks[at] for at in order))


def test_the_beginning_of_one_envelope_does_not_fit_the_rest_of_another():
    one, other = sealed(LETTER), sealed(LETTER)

    with pytest.raises(SealingError):
        opened(one[:101] + other[101:])


@given(st.binary() | st.binary().map(sealed(LETTER)[:101].__add__))
def test_no_bytes_make_the_opener_stumble(envelope):
    with pytest.raises(SealingError) as refused:
        opened(envelope)

    assert str(refused.value).endswith(".")


def test_a_newer_envelope_says_that_it_is_newer():
    with pytest.raises(SealingError, match="newer version"):
        opened(sealed(LETTER).replace(b"envelope 1", b"envelope 2", 1))


def test_checking_an_envelope_keeps_nothing_and_sees_a_cut():
    check_stream(BytesIO(sealed(LETTER)), AMARA.secret)
    with pytest.raises(SealingError):
        check_stream(BytesIO(sealed(LETTER)[:-1]), AMARA.secret)


def test_a_large_stream_is_sealed_and_opened_in_little_memory(tmp_path):
    plain, envelope = tmp_path / "plain", tmp_path / "envelope"
    plain.write_bytes(bytes(20_000_000))

    tracemalloc.start()
    with plain.open("rb") as reader, envelope.open("wb") as writer:
        seal_stream(reader, writer, AMARA.public)
    with envelope.open("rb") as reader:
        check_stream(reader, AMARA.secret)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()

    assert peak < 1_000_000
