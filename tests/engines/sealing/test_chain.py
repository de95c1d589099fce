"""A chain of public entries shows what was altered, and lets words be erased in the open."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.engines.sealing import GENESIS, SealingError, commit, link
from tests.engines.sealing.chains import make_chain

SALT = bytes(range(32))
CHAIN_TEXTS = st.text(alphabet=st.characters(exclude_categories=["Cs"]))
PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | CHAIN_TEXTS,
    lambda inner: st.lists(inner) | st.dictionaries(CHAIN_TEXTS, inner),
    max_leaves=8,
)
PAYLOADS = st.dictionaries(CHAIN_TEXTS, PLAIN)


def test_a_commitment_is_the_same_whatever_the_order_of_the_keys():
    one = commit({"wording": "Fair pay", "due": "2026-12-31"}, SALT)
    other = commit({"due": "2026-12-31", "wording": "Fair pay"}, SALT)

    assert one == other


def test_a_commitment_is_this_very_digest_so_that_old_chains_stay_checkable():
    assert (
        commit({"wording": "Zwölf Plätze", "people": 12}, SALT)
        == "32f05474c4f603817100c4ac2aed5a53b192ab1e1cf5108476bf89dadda0a352"
    )


def test_a_link_is_this_very_digest_so_that_old_chains_stay_checkable():
    made = link(GENESIS, 1, "2026-11-02T09:00:00+00:00", "promise.made", "a-code", "c" * 64)

    assert made == "d05224f295c1ab3d400dfe2156f55be1700b0584107fed17a646d70365d4e0af"


@given(PAYLOADS, PAYLOADS)
def test_different_words_never_have_the_same_commitment(said, altered):
    same = commit(said, SALT) == commit(altered, SALT)

    assert same == (_spelt(said) == _spelt(altered))


@given(PAYLOADS, st.binary(min_size=16), st.binary(min_size=16))
def test_another_salt_gives_another_commitment(said, salt, other):
    assert (commit(said, salt) == commit(said, other)) == (salt == other)


@pytest.mark.parametrize(
    ("payload", "sentence"),
    [
        ({"share": 0.3}, "A payload holds a float, which has no one spelling."),
        ({"items": [{"share": 0.3}]}, "A payload holds a float, which has no one spelling."),
        ({1: "one"}, "A payload has a key that is not text."),
        ({"words": "\ud800"}, "A text holds half a character, which cannot be sealed."),
        ({"raw": b"x"}, "A payload holds a bytes, which has no one spelling."),
    ],
)
def test_what_has_no_one_spelling_is_refused(payload, sentence):
    with pytest.raises(SealingError) as refused:
        commit(payload, SALT)

    assert str(refused.value) == sentence


def test_what_is_nested_without_end_is_refused():
    payload = {}
    for _ in range(100_000):
        payload = {"deeper": payload}

    with pytest.raises(SealingError, match="nested too deeply"):
        commit(payload, SALT)


def test_a_short_salt_is_refused():
    with pytest.raises(SealingError, match="at least 16 random bytes"):
        commit({}, b"salt")


@given(st.lists(st.text(alphabet="ab1", max_size=3), min_size=5, max_size=5))
def test_a_link_tells_its_parts_apart(parts):
    before, made_at, kind, about, commitment = parts
    moved = (before + made_at, "", kind, about, commitment)

    same = link(before, 1, *parts[1:]) == link(moved[0], 1, *moved[1:])

    assert same == (made_at == "")


def test_an_entry_does_not_print_its_words():
    entry = make_chain("The list of who left")[0]

    assert "who left" not in repr(entry)
    assert "salt" not in repr(replace(entry, payload=None))


def _spelt(value):
    """Tell True from 1, which Python holds equal."""
    if isinstance(value, dict):
        return {key: _spelt(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_spelt(inner) for inner in value]
    return (type(value).__name__, value)
