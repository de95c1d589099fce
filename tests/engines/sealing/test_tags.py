"""A tag is the same for the same person and subject, and gives nobody back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.engines.sealing import SealingError, tag

KEY = bytes(range(32))
PARTS = st.lists(st.text(alphabet=st.characters(exclude_categories=["Cs"])), min_size=1)


def test_a_tag_is_this_very_text_so_that_views_given_earlier_are_found_again():
    assert tag(KEY, "view", "promise-1", "amara") == (
        "24000000ab2e439eaf3b1d082722a138e1555ef866a82c0aa1f9958be7deb96f"
    )


@given(PARTS, PARTS)
def test_only_the_same_parts_give_the_same_tag(parts, others):
    assert (tag(KEY, *parts) == tag(KEY, *others)) == (parts == others)


def test_parts_run_together_are_told_apart():
    assert tag(KEY, "view", "ab", "c") != tag(KEY, "view", "a", "bc")


@given(st.binary(min_size=32, max_size=64), st.binary(min_size=32, max_size=64))
def test_another_key_gives_another_tag(key, other):
    # BLAKE2 pads keys with zeros, but also mixes in their length.
    assert (tag(key, "amara") == tag(other, "amara")) == (key == other)


@pytest.mark.parametrize("key", [b"", b"short", bytes(65)])
def test_a_key_of_another_length_is_refused(key):
    with pytest.raises(SealingError, match="32 to 64 random bytes"):
        tag(key, "amara")


def test_a_tag_of_nothing_is_refused():
    with pytest.raises(SealingError, match="at least one part"):
        tag(KEY)


def test_half_a_character_is_refused():
    with pytest.raises(SealingError, match="half a character"):
        tag(KEY, "\ud800")
