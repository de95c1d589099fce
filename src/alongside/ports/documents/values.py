"""What comes out of a file: documents, and what could not be read."""

import datetime
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Document:
    """A text, and what the file says of it.

    `source` is the name of the file, with `:LINE` where the file holds many texts. For txt, md and
    html, `text` is the file as it was written, so that places in it are places in the file; for
    docx and pdf it is the wording that was taken out of the file.
    """

    source: str
    text: str
    organisation: str | None = None
    date: datetime.date | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that could not be read: where, why, and what to do next."""

    source: str
    line: int | None
    reason: str

    def __str__(self) -> str:
        where = self.source if self.line is None else f"{self.source}, line {self.line}"
        return f"{where}: {self.reason}"


class UnreadableError(Exception):
    """A whole file that cannot be read; the reason is its text."""
