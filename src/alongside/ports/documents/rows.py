"""Many texts in one file: a JSON object a line, or a table with a column named text."""

import csv
import json
from collections import deque
from collections.abc import Iterator
from datetime import date
from typing import Any, BinaryIO

from alongside.ports.documents.values import Document, Problem, UnreadableError
from alongside.ports.documents.wording import MOST_BYTES

MOST_BYTES_A_LINE = 16 * 1024 * 1024
_ORGANISATION = ("organisation", "organization", "company", "corporation")
_DATE = ("date", "datetime")


def looks_like_jsonl(written: bytes) -> bool:
    """Whether the first line is a JSON object."""
    first = written.lstrip()[:MOST_BYTES_A_LINE].partition(b"\n")[0]
    try:
        return first.startswith(b"{") and isinstance(json.loads(first), dict)
    except (ValueError, RecursionError):
        return False


def read_jsonl(name: str, stream: BinaryIO) -> Iterator[Document | Problem]:
    """Read a JSON object a line; each needs a `text`, and may have an organisation and a date."""
    for number, written in enumerate(_lines(stream), start=1):
        if not written.strip():
            continue
        row, wrong = _object(written)
        if wrong:
            yield Problem(name, number, wrong)
        else:
            yield from _document(name, number, row)


def read_csv(name: str, stream: BinaryIO) -> Iterator[Document | Problem]:
    """Read a table; a column must be named text, in capitals or not."""
    csv.field_size_limit(MOST_BYTES_A_LINE)
    lines = _Lines(stream)
    header: list[str] | None = None
    for number, row in _rows(lines):
        if isinstance(row, str):
            yield Problem(name, number, row)
        elif header is None:
            header = [cell.strip().lower() for cell in row]
            if "text" not in header:
                found = ", ".join(header[:8]) or "nothing"
                raise UnreadableError(
                    f"no column is named text (the first row holds: {found}); rename one to text."
                )
        elif len(row) != len(header):
            reason = (
                f"it has {len(row)} cells where the first row has {len(header)}; mend the commas."
            )
            yield Problem(name, number, reason)
        else:
            yield from _document(name, number, dict(zip(header, row, strict=True)))


def _lines(stream: BinaryIO) -> Iterator[bytes]:
    first = True
    while line := stream.readline(MOST_BYTES_A_LINE + 1):
        if len(line) > MOST_BYTES_A_LINE:
            raise UnreadableError("one line is over 16 MB; this is not a list of statements.")
        yield line.removeprefix(b"\xef\xbb\xbf") if first else line
        first = False


def _object(written: bytes) -> tuple[dict[str, Any], str]:
    try:
        row = json.loads(written.decode("utf-8"))
    except UnicodeDecodeError as error:
        return {}, f"byte {error.start + 1} is not UTF-8; save the line as UTF-8."
    except json.JSONDecodeError as error:
        return {}, f"it is not JSON ({error.msg} at character {error.pos + 1}); mend or delete it."
    except RecursionError:
        return {}, "it is nested too deeply to be a statement; mend or delete it."
    if not isinstance(row, dict):
        return {}, 'it is JSON but not an object; write it as {"text": ...}.'
    return row, ""


def _document(name: str, number: int, row: dict[str, Any]) -> Iterator[Document | Problem]:
    text = row.get("text")
    if not isinstance(text, str):
        yield Problem(name, number, 'it has no text; give it a "text" in quotation marks.')
        return
    day, wrong = _day(next((row[key] for key in _DATE if row.get(key)), None))
    if wrong:
        yield Problem(name, number, wrong)
    organisation = next((str(row[key]) for key in _ORGANISATION if row.get(key)), None)
    yield Document(source=f"{name}:{number}", text=text, organisation=organisation, date=day)


def _day(written: object) -> tuple[date | None, str]:
    if written is None:
        return None, ""
    try:
        return date.fromisoformat(str(written).strip()[:10]), ""
    except ValueError:
        return (
            None,
            f"the date {str(written)[:20]!r} is not YYYY-MM-DD; the text was read without it.",
        )


class _Lines:
    """The lines of a table, of which those since the row began can be taken back."""

    def __init__(self, stream: BinaryIO) -> None:
        self._source = _lines(stream)
        self._again: deque[str] = deque()
        self._row: list[str] = []
        self.number = 0
        self.began = 1
        self.taken = 0

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        if self._again:
            line = self._again.popleft()
        else:
            written = next(self._source)
            self.taken += len(written)
            if self.taken > MOST_BYTES * 16:
                raise UnreadableError("it is over 1 GB; split it and read the parts.")
            line = written.decode("utf-8", errors="surrogateescape")
        self.number += 1
        self._row.append(line)
        return line

    def row_begins(self) -> None:
        self.began = self.number + 1
        self._row.clear()

    def take_back(self) -> None:
        """Go back to the line after the one on which the row began."""
        self._again.extendleft(reversed(self._row[1:]))
        self.number = self.began
        self._row.clear()


def _rows(lines: _Lines) -> Iterator[tuple[int, list[str] | str]]:
    """Yield the number of the line on which each row begins, and the row or what is wrong."""
    table = csv.reader(lines, strict=True)
    while True:
        lines.row_begins()
        try:
            row = next(table)
        except StopIteration:
            return
        except csv.Error as error:
            yield lines.began, f"it is not a row of a table ({error}); mend its quotation marks."
            lines.take_back()
            table = csv.reader(lines, strict=True)
            continue
        if any("\udc80" <= character <= "\udcff" for cell in row for character in cell):
            yield lines.began, "it holds bytes that are not UTF-8; save the file as UTF-8."
        elif row:
            yield lines.began, row
