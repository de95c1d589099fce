"""Files that hold words: txt, md, html, eml, docx, pdf, jsonl and csv, and standard input.

Plain values come out. What cannot be read is told, line by line, and everything else is still read.
It follows no link, runs nothing and writes nothing.
"""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from alongside.ports.documents import letters, office, rows, wording
from alongside.ports.documents.letters import NO_WORDS
from alongside.ports.documents.office import paragraphs
from alongside.ports.documents.pages import wording_of
from alongside.ports.documents.values import Document, Problem, UnreadableError

__all__ = [
    "KINDS",
    "NO_WORDS",
    "Document",
    "Problem",
    "UnreadableError",
    "paragraphs",
    "read_bytes",
    "read_path",
    "read_stream",
    "wording_of",
]

#: The endings that are understood, without the dot.
KINDS = ("txt", "md", "html", "htm", "eml", "docx", "pdf", "jsonl", "csv")

_READERS = {
    "txt": wording.read,
    "md": wording.read,
    "html": wording.read,
    "htm": wording.read,
    "eml": letters.read_eml,
    "docx": office.read_docx,
    "pdf": office.read_pdf,
    "jsonl": rows.read_jsonl,
    "csv": rows.read_csv,
}


def read_path(path: Path) -> Iterator[Document | Problem]:
    """Read a file by its ending."""
    try:
        with path.open("rb") as stream:
            yield from read_stream(str(path), stream)
    except FileNotFoundError:
        yield Problem(str(path), None, "there is no such file; mend the name and try again.")
    except IsADirectoryError:
        yield Problem(
            str(path), None, "this is a folder; name the files in it, as in folder/*.txt."
        )
    except OSError as error:
        reason = f"it could not be opened ({error.strerror}); see that you may read it."
        yield Problem(str(path), None, reason)


def read_bytes(name: str, content: bytes) -> Iterator[Document | Problem]:
    """Read what a file of this name held."""
    return read_stream(name, BytesIO(content))


def read_stream(name: str, stream: BinaryIO) -> Iterator[Document | Problem]:
    """Read an open file by the ending of its name; `-` is told apart by what it holds."""
    if name == "-":
        stream = BytesIO(stream.read(wording.MOST_BYTES + 1))
        kind = "jsonl" if rows.looks_like_jsonl(stream.getvalue()) else "txt"
    else:
        kind = Path(name).suffix.lower().removeprefix(".")
    reader = _READERS.get(kind)
    if reader is None:
        kinds = ", ".join(KINDS)
        yield Problem(
            name, None, f"files that end in {kind or 'nothing'!r} are not read; use {kinds}."
        )
        return
    try:
        yield from reader(name, stream)
    except UnreadableError as error:
        yield Problem(name, None, str(error))
