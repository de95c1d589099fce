"""The form of a backup: whatever is in a file, reading it ends in one sentence."""

import gzip
import json
import zlib
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.doors.cli.backup import archive

HEADING = archive.Heading(
    made_at="2026-11-22T09:00:00+00:00",
    version="0.1.0",
    migrations=[["people", "0001_initial"]],
    tables={"people_circle": ["id", "name"], "people_person": ["id", "name", "office"]},
)
ROWS = [
    ("people_circle", [1, "Night shift\n"]),
    ("people_person", [1, "Amara", None]),
    ("people_person", [2, "Bo", "\u2028 {}"]),
]


class Kept:
    """Keep everything that a backup holds."""

    def __init__(self):
        self.rows = []
        self.counts = None

    def heading(self, heading):
        self.found = heading

    def row(self, table, row):
        self.rows.append((table, row))

    def end(self, counts):
        self.counts = counts


def packed(rows=ROWS):
    written = BytesIO()
    archive.pack(HEADING, iter(rows), written, None)
    return written.getvalue()


def unpacked(whole):
    kept = Kept()
    archive.unpack(BytesIO(whole), kept, None)
    return kept


def lines(*values):
    return gzip.compress(b"".join(json.dumps(value).encode() + b"\n" for value in values))


def heading(**more):
    from dataclasses import asdict

    return {"alongside": "backup", "form": 1, **asdict(HEADING), **more}


def test_what_was_packed_comes_out():
    kept = unpacked(packed())

    assert (kept.found, kept.rows) == (HEADING, ROWS)
    assert kept.counts == {"people_circle": 1, "people_person": 2}


def test_a_long_row_comes_out():
    long = [("people_circle", [1, "long " * 1_000_000])]

    assert unpacked(packed(long)).rows == long


def test_what_compresses_very_well_is_read_to_its_end():
    many = [("people_circle", [1, "x" * 500])] * 20_000

    assert unpacked(packed(many)).rows == many


def test_every_cut_is_seen():
    whole = packed()
    for length in range(len(whole)):
        with pytest.raises(archive.ArchiveError):
            unpacked(whole[:length])


@pytest.mark.parametrize(
    "values",
    [
        [],
        [1],
        [{"alongside": "something else"}],
        [heading(form=2)],
        [heading(strange=True)],
        [heading(tables=[])],
        [heading()],
        [heading(), [1, "Amara", None]],
        [heading(), {"table": "people_person"}, [1, "Amara"]],
        [heading(), {"table": "no such table"}],
        [heading(), {"table": ["people_person"]}],
        [heading(), "words"],
        [heading(), {"end": {"people_circle": 0, "people_person": 1}}],
        [heading(), {"end": {"people_circle": 0, "people_person": 0}}, {"table": "people_person"}],
    ],
)
def test_what_is_no_backup_is_refused_in_one_sentence(values):
    with pytest.raises(archive.ArchiveError) as refused:
        unpacked(lines(*values))

    assert str(refused.value).endswith(".")


@given(st.binary() | st.binary().map(lambda text: gzip.compress(text)))
def test_no_bytes_make_the_reader_stumble(whole):
    with pytest.raises(archive.ArchiveError):
        unpacked(whole)


@given(st.data())
def test_any_change_is_either_seen_or_makes_no_difference(data):
    whole = bytearray(packed())
    whole[data.draw(st.integers(0, len(whole) - 1))] ^= data.draw(st.integers(1, 255))

    try:
        assert unpacked(bytes(whole)).rows == ROWS
    except archive.ArchiveError as refused:
        assert str(refused).endswith(".")


def test_a_line_without_end_is_refused_before_it_fills_the_memory(monkeypatch):
    monkeypatch.setattr(archive, "LONGEST_LINE", 1_000_000)
    bomb = zlib.compressobj(9, zlib.DEFLATED, 31)
    whole = bomb.compress(b"[" * 50_000_000) + bomb.flush()

    with pytest.raises(archive.ArchiveError, match="too long to be a row"):
        unpacked(whole)
