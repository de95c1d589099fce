"""Tickets: what went in comes out, and nothing else does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.engines import sealing

KEY = sealing.ticket_key("a secret of the site")
NONCE = bytes(range(24))


@given(st.text(max_size=200))
def test_words_come_back_as_they_went(words):
    encodable = words.encode("utf-8", "ignore").decode()
    ticket = sealing.seal_ticket(KEY, encodable, nonce=NONCE)

    if len(ticket) <= 600:
        assert sealing.open_ticket(KEY, ticket) == encodable


def test_the_words_cannot_be_read_in_it():
    assert "heron" not in sealing.seal_ticket(KEY, "heron", nonce=NONCE)


@given(st.text(max_size=80))
def test_whatever_nobody_sealed_is_refused(text):
    with pytest.raises(sealing.SealingError):
        sealing.open_ticket(KEY, text)


@given(st.integers(0, 70), st.characters(codec="ascii"))
def test_a_ticket_that_was_changed_anywhere_is_refused(place, letter):
    ticket = sealing.seal_ticket(KEY, "heron", nonce=NONCE)
    changed = ticket[:place] + letter + ticket[place + 1 :]

    if changed != ticket:
        with pytest.raises(sealing.SealingError):
            sealing.open_ticket(KEY, changed)


def test_another_key_opens_nothing():
    ticket = sealing.seal_ticket(KEY, "heron", nonce=NONCE)

    with pytest.raises(sealing.SealingError):
        sealing.open_ticket(sealing.ticket_key("another secret"), ticket)
