"""Walking a chain names each entry that does not fit, and what about it does not."""

import tracemalloc
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.engines.sealing import (
    GENESIS,
    Checkpoint,
    Entry,
    Fault,
    Misfit,
    Walk,
    commit,
    extend,
    link,
    walk,
)
from tests.engines.sealing.chains import make_chain

WORDS = [f"Promise number {number}" for number in range(6)]
TEXT_FIELDS = ["made_at", "kind", "about", "commitment", "before", "digest"]


def test_a_chain_that_nobody_touched_fits():
    entries = make_chain(*WORDS)

    assert walk(entries) == Walk(
        entries=6,
        erased=0,
        faults=(),
        faults_found=0,
        position=6,
        head=entries[-1].digest,
        checkpoints_met=0,
    )


def test_an_empty_chain_fits():
    found = walk([])

    assert (found.fits, found.position, found.head) == (True, 0, GENESIS)


def test_erased_words_leave_a_chain_that_fits_and_says_how_many():
    entries = make_chain(*WORDS)
    entries[2] = replace(entries[2], payload=None, salt=None)

    found = walk(entries)

    assert (found.fits, found.erased) == (True, 1)


@pytest.mark.parametrize("name", TEXT_FIELDS)
def test_every_altered_character_of_every_entry_is_seen(name):
    entries = make_chain(*WORDS)
    for place, entry in enumerate(entries[:-1]):
        text = getattr(entry, name)
        for at in range(len(text)):
            altered = text[:at] + chr(ord(text[at]) ^ 1) + text[at + 1 :]
            tampered = [*entries]
            tampered[place] = replace(entry, **{name: altered})

            assert place + 1 in {fault.position for fault in walk(tampered).faults}


def test_altered_words_are_named_as_such():
    entries = make_chain(*WORDS)
    entries[3] = replace(entries[3], payload={"wording": "Something milder"})

    assert walk(entries).faults == (Fault(4, Misfit.PAYLOAD),)


def test_altered_words_with_a_new_commitment_do_not_fit_their_digest():
    entries = make_chain(*WORDS)
    milder = {"wording": "Something milder"}
    entries[3] = replace(entries[3], payload=milder, commitment=commit(milder, entries[3].salt))

    assert walk(entries).faults == (Fault(4, Misfit.DIGEST),)


def test_altered_words_with_a_new_digest_do_not_fit_the_entry_after():
    entries = make_chain(*WORDS)
    entries[3] = extend(
        entries[2],
        made_at=entries[3].made_at,
        kind=entries[3].kind,
        about=entries[3].about,
        payload={"wording": "Something milder"},
        salt=entries[3].salt,
    )

    assert walk(entries).faults == (Fault(5, Misfit.BEFORE),)


def test_half_an_erasure_is_named():
    entries = make_chain(*WORDS)
    entries[1] = replace(entries[1], salt=None)
    entries[4] = replace(entries[4], payload=None)

    assert walk(entries).faults == (Fault(2, Misfit.SALT), Fault(5, Misfit.SALT))


@given(st.integers(0, 4))
def test_a_deleted_entry_is_seen(place):
    entries = make_chain(*WORDS)
    del entries[place]

    assert walk(entries).faults == (
        Fault(place + 2, Misfit.POSITION),
        Fault(place + 2, Misfit.BEFORE),
    )


@given(st.permutations(range(6)))
def test_entries_in_another_order_are_seen(order):
    entries = make_chain(*WORDS)

    assert walk([entries[place] for place in order]).fits == (order == sorted(order))


def test_an_entry_told_twice_is_seen():
    entries = make_chain(*WORDS)

    assert walk([*entries[:3], *entries[2:]]).faults == (
        Fault(3, Misfit.POSITION),
        Fault(3, Misfit.BEFORE),
    )


def test_a_chain_cut_short_fits_itself_and_not_its_checkpoint():
    entries = make_chain(*WORDS)
    kept_by_dana = Checkpoint(6, entries[-1].digest, date(2026, 11, 6))

    assert walk(entries[:4]).fits
    assert walk(entries[:4], checkpoints=[kept_by_dana]).faults == (Fault(6, Misfit.MISSING),)


def test_a_chain_rewritten_from_end_to_end_fits_itself_and_not_its_checkpoint():
    entries = make_chain(*WORDS)
    rewritten = make_chain(*WORDS[:2], "Something milder", *WORDS[3:])
    kept_by_dana = Checkpoint(4, entries[3].digest, date(2026, 11, 4))

    assert walk(rewritten).fits
    assert walk(rewritten, checkpoints=[kept_by_dana]).faults == (Fault(4, Misfit.CHECKPOINT),)


def test_checkpoints_that_fit_are_counted():
    entries = make_chain(*WORDS)
    weekly = [Checkpoint(at, entries[at - 1].digest, date(2026, 11, at)) for at in (2, 4, 6)]
    at_the_start = Checkpoint(0, GENESIS, date(2026, 11, 1))

    found = walk(entries, checkpoints=[at_the_start, *weekly])

    assert (found.fits, found.checkpoints_met) == (True, 3)


def test_two_checkpoints_that_disagree_are_seen():
    entries = make_chain(*WORDS)
    two = [Checkpoint(2, digest, date(2026, 11, 2)) for digest in (entries[1].digest, "f" * 64)]

    assert walk(entries, checkpoints=two).faults == (Fault(2, Misfit.CHECKPOINT),)


@given(
    st.lists(
        st.builds(
            Entry,
            position=st.integers(),
            made_at=st.text(),
            kind=st.text(),
            about=st.text(),
            commitment=st.text(),
            before=st.text(),
            digest=st.text(),
            payload=st.none() | st.dictionaries(st.text(), st.floats() | st.text()),
            salt=st.none() | st.binary(),
        )
    )
)
def test_a_walk_never_stumbles_over_what_an_entry_holds(entries):
    found = walk(entries)

    assert found.fits == (not entries)


def test_a_long_chain_is_walked_in_little_memory():
    tracemalloc.start()
    found = walk(_erased_entries(50_000), keep=3)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()

    assert (found.entries, found.erased, found.fits) == (50_000, 50_000, True)
    assert peak < 1_000_000


def test_of_many_faults_the_first_are_kept_and_all_are_counted():
    found = walk(_erased_entries(1_000, salt=b"left behind"), keep=3)

    assert found.faults == tuple(Fault(position, Misfit.SALT) for position in (1, 2, 3))
    assert found.faults_found == 1_000


def _erased_entries(count, salt=None):
    before = GENESIS
    for position in range(1, count + 1):
        fields = ("2026-11-02", "promise.made", "a-code", "c" * 64)
        digest = link(before, position, *fields)
        yield Entry(position, *fields, before, digest, payload=None, salt=salt)
        before = digest
