"""What is scanned, cut into parts that are small enough to hold in memory, many at a time."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from alongside.doors.cli.language.scanning import tables
from alongside.doors.cli.language.scanning.batch import Document, Scanned, Scanner
from alongside.doors.cli.language.walking import File

Thing = TypeVar("Thing")

MOST_DOCUMENTS = 64
MOST_BYTES = 4_000_000


@dataclass(frozen=True, slots=True)
class Part:
    """Some files, lines of JSON, or rows: only one of the three is not empty."""

    files: Sequence[File] = ()
    lines: Sequence[bytes] = ()
    rows: Sequence[tuple[object, object]] = ()
    longest: int = 0  # the bytes that a line may have

    def scanned(self, scanner: Scanner) -> Scanned:
        """What is found in the part. It is the same wherever and whenever this is asked."""
        if self.files:
            return scanner.scan_files(self.files)
        found = [tables.row(path, text) for path, text in self.rows]
        found += [tables.parsed(line) for line in self.lines if len(line) <= self.longest]
        documents: list[Document] = [one for one in found if one is not None]
        scanned = scanner.scan(documents)
        odd = Counter({tables.NO_JSON: len(found) - len(documents)})
        if self.lines:
            too_long = sum(len(line) > self.longest for line in self.lines)
            odd[f"over {(self.longest - 1024) / 6_000_000:g} MB"] = too_long
        scanned.documents += odd.total()
        scanned.skipped += +odd
        return scanned


def longest(most: int) -> int:
    """The bytes that a line of JSON may have: each byte of a text can be written as six."""
    return most * 6 + 1024


def of_files(files: Sequence[File]) -> Iterator[Part]:
    """Files in parts."""
    for some in _bounded(files, [file.size for file in files]):
        yield Part(files=some)


def of_table(path: str, most: int) -> Iterator[Part]:
    """The documents of a table in parts."""
    if path.rstrip("/").lower().endswith(tables.ROWS):
        for rows in tables.rows(path):
            for some in _bounded(rows, [len(str(text)) for _, text in rows]):
                yield Part(rows=some)
        return
    held: list[bytes] = []
    weight = 0
    for line in tables.lines(path, longest(most)):
        held.append(line)
        weight += len(line)
        if len(held) >= MOST_DOCUMENTS or weight >= MOST_BYTES:
            yield Part(lines=held, longest=longest(most))
            held, weight = [], 0
    if held:
        yield Part(lines=held, longest=longest(most))


def _bounded(things: Sequence[Thing], sizes: Sequence[int]) -> Iterator[Sequence[Thing]]:
    begun = weight = 0
    for place, size in enumerate(sizes):
        if place > begun and (place - begun >= MOST_DOCUMENTS or weight + size > MOST_BYTES):
            yield things[begun:place]
            begun, weight = place, 0
        weight += size
    if begun < len(things):
        yield things[begun:]
