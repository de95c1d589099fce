"""The wording of word-processor and PDF files."""

import logging
from collections.abc import Iterator
from io import BytesIO
from typing import BinaryIO
from zipfile import BadZipFile, ZipFile

from alongside.ports.documents.values import Document, Problem, UnreadableError
from alongside.ports.documents.wording import MOST_BYTES

#: A file that would unpack to more than this is refused before it is unpacked.
MOST_UNPACKED = 256 * 1024 * 1024


def read_docx(name: str, stream: BinaryIO) -> Iterator[Document | Problem]:
    """Take the paragraphs, lists and tables out of a docx, in order."""
    written = _whole(stream)
    _refuse_bombs(written)
    import docx

    try:
        parts = [_wording(part) for part in docx.Document(BytesIO(written)).iter_inner_content()]
    except Exception as error:  # python-docx raises whatever its XML reader does
        raise UnreadableError(_broken("docx", error)) from None
    yield Document(source=name, text="\n\n".join(part for part in parts if part.strip()))


def paragraphs(written: bytes) -> list[str]:
    """Give the paragraphs of a docx in order, each cell of a table as one; a line break is a space.

    Raises UnreadableError where it is no docx, or unpacks to too much.
    """
    _refuse_bombs(written)
    import docx

    try:
        parts = [*docx.Document(BytesIO(written)).iter_inner_content()]
        return [" ".join(text.splitlines()) for part in parts for text in _texts(part)]
    except Exception as error:  # python-docx raises whatever its XML reader does
        raise UnreadableError(_broken("docx", error)) from None


def _texts(part: object) -> list[str]:
    rows = getattr(part, "rows", None)
    if rows is None:
        return [str(getattr(part, "text", ""))]
    # A merged cell stands in every row and column that it spans.
    cells = {cell._tc: cell for row in rows for cell in row.cells}
    return [paragraph.text for cell in cells.values() for paragraph in cell.paragraphs]


def read_pdf(name: str, stream: BinaryIO) -> Iterator[Document | Problem]:
    """Take the wording out of a PDF, page by page; a page without any is told."""
    written = _whole(stream)
    from pypdf import PdfReader

    # What does not fit is told in one sentence; its running commentary would stand before it.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)

    try:
        reader = PdfReader(BytesIO(written))
        if reader.is_encrypted and not reader.decrypt(""):
            raise UnreadableError("it is locked with a password; save it without and try again.")
        pages = [page.extract_text() for page in reader.pages]
    except UnreadableError:
        raise
    except Exception as error:  # pypdf raises many kinds for files that are broken
        raise UnreadableError(_broken("PDF", error)) from None
    empty = [str(number) for number, page in enumerate(pages, start=1) if not page.strip()]
    if empty:
        where = ", ".join(empty[:8])
        reason = f"no wording on page {where}: it may be a picture; recognise its text first."
        yield Problem(name, None, reason)
    if len(empty) < len(pages):
        yield Document(source=name, text="\n\n".join(page for page in pages if page.strip()))


def _whole(stream: BinaryIO) -> bytes:
    written = stream.read(MOST_BYTES + 1)
    if len(written) > MOST_BYTES:
        raise UnreadableError(
            f"it is over {MOST_BYTES // 1024 // 1024} MB; split it and try again."
        )
    return written


def _refuse_bombs(written: bytes) -> None:
    try:
        with ZipFile(BytesIO(written)) as packed:
            size = sum(entry.file_size for entry in packed.infolist())
    except BadZipFile as error:
        raise UnreadableError(_broken("docx", error)) from None
    if size > MOST_UNPACKED:
        raise UnreadableError(
            f"it unpacks to {size // 1024 // 1024} MB, which is refused; split it."
        )


def _wording(part: object) -> str:
    rows = getattr(part, "rows", None)
    if rows is not None:
        return "\n\n".join(" | ".join(cell.text for cell in row.cells) for row in rows)
    style = getattr(getattr(part, "style", None), "name", "") or ""
    text = str(getattr(part, "text", ""))
    return f"- {text}" if style.startswith("List") and text.strip() else text


def _broken(kind: str, error: Exception) -> str:
    said = str(error).strip().splitlines()
    reason = said[0][:120] if said else type(error).__name__
    return f"it is not a {kind} that can be opened ({reason}); save it anew."
