"""The form of a backup: lines of JSON, compressed, and sealed unless it was asked for plain.

{"alongside": "backup", "form": 1, "made_at": ..., "tables": {name: [column, ...]}, ...}
{"table": "people_person"}             the table of the rows that follow
[1, "Amara", ...]                      one row, its values in the order of the columns
{"end": {"people_person": 120, ...}}   how many rows there were; without this line it was cut
"""

import json
import zlib
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from typing import Any, Protocol

from alongside.engines.sealing.envelopes import MAGIC, Reader, Writer, open_stream, seal_stream

FORM = 1
GZIP = 31  # zlib's word for: with the header and the checksum of gzip
GZIP_MAGIC = b"\x1f\x8b"
LONGEST_LINE = 256 * 1024 * 1024
AT_ONCE = 1024 * 1024


class ArchiveError(ValueError):
    """A file is not a backup that can be restored; the sentence says why."""


@dataclass(frozen=True, slots=True)
class Heading:
    """What a backup says of itself before its rows.

    `keys` holds a mark of each key that lies in the data folder, from which no key can be found,
    so that a restore can say which one is missing.
    """

    made_at: str
    version: str
    migrations: list[list[str]]
    tables: dict[str, list[str]]
    keys: dict[str, str] = field(default_factory=dict)


class Taker(Protocol):
    """Whoever wants what a backup holds, in its order."""

    def heading(self, heading: Heading) -> None: ...
    def row(self, table: str, row: list[Any]) -> None: ...
    def end(self, counts: dict[str, int]) -> None: ...


class Pieces:
    """Read from an iterator of bytes as from a file."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self.pieces = pieces
        self.rest = b""

    def read(self, size: int, /) -> bytes:
        """Give at most so many bytes; none at the end."""
        while not self.rest:
            piece = next(self.pieces, None)
            if piece is None:
                return b""
            self.rest = piece
        given, self.rest = self.rest[:size], self.rest[size:]
        return given


def pack(
    heading: Heading, rows: Iterator[tuple[str, list[Any]]], writer: Writer, public_key: str | None
) -> dict[str, int]:
    """Write a backup, sealed to a public key, or plain where there is none; give the counts."""
    counts = dict.fromkeys(heading.tables, 0)
    reader = Pieces(_compressed(_lines(heading, rows, counts)))
    if public_key:
        seal_stream(reader, writer, public_key)
    else:
        while piece := reader.read(AT_ONCE):
            writer.write(piece)
    return counts


def _lines(
    heading: Heading, rows: Iterator[tuple[str, list[Any]]], counts: dict[str, int]
) -> Iterator[bytes]:
    yield _line({"alongside": "backup", "form": FORM, **asdict(heading)})
    current = None
    for table, row in rows:
        if table != current:
            current = table
            yield _line({"table": table})
        counts[table] += 1
        yield _line(row)
    yield _line({"end": counts})


def _line(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def _compressed(lines: Iterator[bytes]) -> Iterator[bytes]:
    press = zlib.compressobj(6, zlib.DEFLATED, GZIP)
    for line in lines:
        if piece := press.compress(line):
            yield piece
    yield press.flush()


def is_sealed(beginning: bytes) -> bool:
    """Whether a file that begins so is sealed; raise ArchiveError where it is no backup at all."""
    if beginning.startswith(MAGIC[:-2]):
        return True
    if beginning.startswith(GZIP_MAGIC):
        return False
    raise ArchiveError("This file is not a backup of Alongside.")


def unpack(reader: Reader, taker: Taker, secret_key: str | None) -> None:
    """Hand everything that a backup holds to a taker.

    Raises SealingError where it does not open, and ArchiveError where it was cut or is malformed.
    """
    unpacker = _Unpacker(taker)
    if secret_key:
        open_stream(reader, unpacker, secret_key)
    else:
        while piece := reader.read(AT_ONCE):
            unpacker.write(piece)
    unpacker.close()


class _Unpacker:
    """Take compressed bytes as they come, and hand on whole lines."""

    def __init__(self, taker: Taker) -> None:
        self.taker = taker
        self.press = zlib.decompressobj(GZIP)
        self.rest = b""
        self.tables: dict[str, list[str]] | None = None
        self.table = ""
        self.counts: dict[str, int] = {}
        self.ended = False

    def write(self, piece: bytes, /) -> None:
        try:
            while piece:
                self._split(self.press.decompress(piece, AT_ONCE))
                piece = self.press.unconsumed_tail
        except zlib.error:
            raise ArchiveError("This backup was altered or cut short.") from None

    def close(self) -> None:
        self._split(self.press.flush())
        if not (self.ended and self.press.eof) or self.rest or self.press.unused_data:
            raise ArchiveError("This backup was altered or cut short.")

    def _split(self, text: bytes) -> None:
        *lines, self.rest = (self.rest + text).split(b"\n")
        if len(self.rest) > LONGEST_LINE:
            raise ArchiveError("This backup holds a line that is too long to be a row.")
        for line in lines:
            self._take(line)

    def _take(self, line: bytes) -> None:
        try:
            value = json.loads(line)
        except (ValueError, RecursionError):
            raise ArchiveError("This backup holds a line that cannot be read.") from None
        if self.ended:
            raise ArchiveError("This backup goes on after its end.")
        if self.tables is None:
            self._begin(value)
        elif isinstance(value, list):
            self._row(value)
        elif isinstance(value, dict) and "table" in value:
            self._turn_to(value["table"])
        else:
            self._end(value)

    def _begin(self, value: Any) -> None:
        if not isinstance(value, dict) or value.pop("alongside", None) != "backup":
            raise ArchiveError("This file is not a backup of Alongside.")
        if value.pop("form", None) != FORM:
            raise ArchiveError("This backup was made by a newer version of Alongside.")
        try:
            heading = Heading(**value)
            self.tables = {table: list(names) for table, names in heading.tables.items()}
        except (TypeError, AttributeError):
            raise ArchiveError("The heading of this backup cannot be read.") from None
        self.counts = dict.fromkeys(self.tables, 0)
        self.taker.heading(heading)

    def _turn_to(self, table: Any) -> None:
        if not isinstance(table, str) or table not in (self.tables or {}):
            raise ArchiveError("This backup holds a table that its heading does not name.")
        self.table = table

    def _row(self, row: list[Any]) -> None:
        if len(row) != len((self.tables or {}).get(self.table, ())):
            raise ArchiveError("This backup holds a row that does not fit its table.")
        self.counts[self.table] += 1
        self.taker.row(self.table, row)

    def _end(self, value: Any) -> None:
        if not isinstance(value, dict) or value.get("end") != self.counts:
            raise ArchiveError("This backup does not hold as many rows as it says.")
        self.ended = True
        self.taker.end(self.counts)
