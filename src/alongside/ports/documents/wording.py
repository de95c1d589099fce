"""Plain wording: text, Markdown and HTML, kept as it was written."""

import codecs
import re
from collections.abc import Iterator
from typing import BinaryIO

from alongside.ports.documents.values import Document, Problem, UnreadableError

#: No statement is longer than this; a file that is, is something else.
MOST_BYTES = 64 * 1024 * 1024

_CHARSET = re.compile(rb"charset=[\"']?([a-zA-Z0-9_-]{3,20})")
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def read(name: str, stream: BinaryIO) -> Iterator[Document | Problem]:
    """Read one text; a byte that cannot be read becomes a mark, and is told."""
    written = stream.read(MOST_BYTES + 1)
    refuse_if_unsuitable(written)
    text, wrong_line = decode(written)
    if wrong_line is not None:
        reason = "it holds bytes that are not UTF-8, read as \ufffd; save it as UTF-8."
        yield Problem(name, wrong_line, reason)
    yield Document(source=name, text=text)


def refuse_if_unsuitable(written: bytes) -> None:
    """Raise where this is no text, or far too long to be a statement."""
    if len(written) > MOST_BYTES:
        most = MOST_BYTES // 1024 // 1024
        raise UnreadableError(
            f"it is over {most} MB, too long for one text; split it, or give it as jsonl."
        )
    if b"\0" in written[:8192] and not written.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise UnreadableError("this is not text (it holds NUL bytes); save it as txt.")


def decode(written: bytes) -> tuple[str, int | None]:
    """Decode as UTF-8, or as the file itself says; give the first line that does not fit."""
    written, encoding = _encoding(written)
    try:
        return written.decode(encoding), None
    except UnicodeDecodeError as error:
        line = written.count(b"\n", 0, error.start) + 1
        return written.decode(encoding, errors="replace"), line


def _encoding(written: bytes) -> tuple[bytes, str]:
    for mark, encoding in _BOMS:
        if written.startswith(mark):
            return written[len(mark) :], encoding
    declared = _CHARSET.search(written, 0, 2048)
    if declared:
        name = declared[1].decode("ascii")
        try:
            return written, codecs.lookup(name).name if name.lower() != "utf-7" else "utf-8"
        except LookupError:
            return written, "utf-8"
    return written, "utf-8"
