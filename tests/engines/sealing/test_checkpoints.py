"""A checkpoint survives the mail, and nothing else."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.engines.sealing import (
    Checkpoint,
    SealingError,
    check_checkpoint,
    sign_checkpoint,
    signing_keys,
)

KEYS = signing_keys(b"a seed of thirty-two bytes......")
OTHERS = signing_keys(b"another seed of thirty-two bytes")
SEEN = Checkpoint(1204, "0123456789abcdef" * 4, date(2026, 11, 2))
TEXT = sign_checkpoint(SEEN.position, SEEN.digest, SEEN.on, KEYS.secret)


def test_a_checkpoint_is_read_back():
    assert check_checkpoint(TEXT, KEYS.public) == SEEN


def test_a_checkpoint_is_short_lines_of_plain_text():
    assert TEXT.isascii()
    assert max(len(line) for line in TEXT.splitlines()) <= 72


def test_a_checkpoint_survives_a_quoted_letter_with_other_line_ends():
    quoted = "\r\n".join(f"> > {line}  " for line in TEXT.splitlines())
    letter = f"Dear Dana,\r\nhere is this week's:\r\n{quoted}\r\nBo"

    assert check_checkpoint(letter, KEYS.public) == SEEN


def test_a_checkpoint_signed_with_another_key_is_refused():
    with pytest.raises(SealingError, match="altered, or signed with another key"):
        check_checkpoint(TEXT, OTHERS.public)


def test_every_altered_character_is_seen():
    for at, letter in enumerate(TEXT.rstrip()):
        for swapped in {chr(ord(letter) ^ 1), "0"} - {letter}:
            with pytest.raises(SealingError):
                check_checkpoint(TEXT[:at] + swapped + TEXT[at + 1 :], KEYS.public)


def test_every_lost_line_is_seen():
    lines = TEXT.splitlines()
    for at in range(len(lines)):
        with pytest.raises(SealingError):
            check_checkpoint("\n".join(lines[:at] + lines[at + 1 :]), KEYS.public)


def test_two_checkpoints_in_one_letter_are_refused_rather_than_one_chosen():
    with pytest.raises(SealingError, match="exactly one checkpoint"):
        check_checkpoint(TEXT + TEXT, KEYS.public)


@given(st.text() | st.text().map(lambda middle: TEXT[:60] + middle + TEXT[60:]))
def test_no_text_makes_the_reader_stumble(text):
    try:
        assert check_checkpoint(text, KEYS.public) == SEEN
    except SealingError as refused:
        assert str(refused).endswith(".")


@pytest.mark.parametrize(
    ("position", "digest"), [(-1, "0" * 64), (1, "0" * 63), (1, "A" * 64), (10**18, "0" * 64)]
)
def test_what_could_not_be_read_back_is_not_signed(position, digest):
    with pytest.raises(SealingError):
        sign_checkpoint(position, digest, date(2026, 11, 2), KEYS.secret)


def test_an_envelope_key_does_not_sign():
    with pytest.raises(SealingError, match="not a signing key"):
        sign_checkpoint(1, "0" * 64, date(2026, 11, 2), KEYS.public)
