"""Keys can be copied, printed and typed, and say so when they were mistyped."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.engines.sealing import (
    KeyKind,
    SealingError,
    envelope_keys,
    public_key_of,
    read_key,
    signing_keys,
    write_key,
)

SEED = b"a seed of thirty-two bytes......"
KEYS = envelope_keys(SEED)
KINDS = st.sampled_from(KeyKind)


@given(KINDS, st.binary(min_size=32, max_size=32))
def test_a_key_is_read_back_whatever_its_case(kind, key):
    assert read_key(kind, f"  {write_key(kind, key).upper()}\n") == key


def test_a_pair_says_what_each_half_is_for():
    signing = signing_keys(SEED)

    leads = [key.rpartition("-")[0] for key in (KEYS.public, KEYS.secret, signing.public)]

    assert leads == ["alongside-public", "alongside-secret", "alongside-verifying"]
    assert signing.secret.startswith("alongside-signing-")


def test_the_public_half_is_found_from_the_secret_one():
    assert public_key_of(KEYS.secret) == KEYS.public


def test_a_pair_does_not_print_its_secret():
    assert KEYS.secret not in repr(KEYS)


def test_every_mistyped_letter_is_seen():
    for at, letter in enumerate(KEYS.public):
        for swapped in set("abcdefgh234567-") - {letter}:
            with pytest.raises(SealingError):
                read_key(KeyKind.PUBLIC, KEYS.public[:at] + swapped + KEYS.public[at + 1 :])


def test_a_secret_key_where_a_public_one_belongs_is_refused_by_name():
    with pytest.raises(SealingError) as refused:
        read_key(KeyKind.PUBLIC, KEYS.secret)

    assert str(refused.value) == "This is not a public key; one begins with alongside-public-."


@given(KINDS, st.text() | st.text(alphabet="abcdefgh234567=-").map("alongside-public-".__add__))
def test_no_text_makes_the_reader_stumble(kind, text):
    with pytest.raises(SealingError):
        read_key(kind, text)


@pytest.mark.parametrize("seed", [b"", bytes(31), bytes(33)])
def test_a_seed_of_another_length_is_refused(seed):
    with pytest.raises(SealingError, match="exactly 32 bytes"):
        envelope_keys(seed)
