"""Places as an editor counts them, for any text."""

from hypothesis import given
from hypothesis import strategies as st
from lsprotocol import types

from alongside.doors.cli.language.serving.places import Places

TEXTS = st.text(st.sampled_from("ab\r\n\u2028\x0c\x85é🙂𝒳\u0301"), max_size=40)


@given(TEXTS, st.data(), st.sampled_from(["utf-8", "utf-16", "utf-32"]))
def test_a_place_leads_back_to_its_character(text, data, encoding):
    places = Places(text, encoding)
    offset = data.draw(st.integers(0, len(text)))
    inside = text[offset - 1 : offset + 1] == "\r\n"  # no editor has a place there

    assert places.offset(places.position(offset)) == offset - inside


@given(TEXTS, st.integers(0, 99), st.integers(0, 99))
def test_a_place_that_is_not_there_is_a_place_near_it(text, line, character):
    assert 0 <= Places(text).offset(types.Position(line, character)) <= len(text)


def test_an_emoji_is_two_units_and_half_of_it_is_none():
    places = Places("🙂a")

    assert [places.offset(types.Position(0, units)) for units in range(4)] == [0, 0, 1, 2]
    assert places.position(1) == types.Position(0, 2)


def test_a_change_replaces_what_stands_in_a_range():
    places = Places("a🙂b\r\nc")

    changed = places.changed(types.Range(types.Position(0, 3), types.Position(1, 0)), "-")

    assert changed == "a🙂-c"
