"""Read a file as text, and remember how it was written, so that it can be written back alike."""

import codecs
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from alongside.engines.language import formats

_SNIFFED = 8192
# A message that is not sent as it reads: its words are taken out of it, as a mail programme does.
_ENCODED = re.compile(
    rb"(?im)^content-transfer-encoding:\s*(?:quoted-printable|base64)|=\?[\w.*-]+\?[bq]\?"
)
_MARKS: Mapping[bytes, str] = {
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}


@dataclass(frozen=True, slots=True)
class Text:
    """The text of a file. `mark` and `encoding` are how it was written."""

    text: str
    format: str
    mark: bytes = b""
    encoding: str = "utf-8"
    taken: str = ""  # "docx" or "eml": the words were taken out of it, and it is not mended


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file that is not read, and why, in words that a count can stand before."""

    why: str


class UnreadableError(Exception):
    """A file that cannot be read: why, and what to do."""


class EncodingError(UnreadableError):
    """A file that is text, but in none of the encodings that are read."""


def read(path: str, shown: str, *, named: bool, most: int) -> Text | Skipped:
    """Read a file. One that nobody named is read only if its format is known."""
    ending = shown.lower().rpartition(".")[2]
    format = formats.format_of(shown) if ending != "docx" else "text"
    try:
        with Path(path).open("rb") as stream:
            if format is None and not named:
                head = stream.read(_SNIFFED)
                format = formats.format_of(shown, head[:200].decode("utf-8", "replace"))
                if format is None:
                    return Skipped("binary" if _is_binary(head) else "of a kind that is not known")
                written = head + stream.read(max(0, most + 1 - len(head)))
            else:
                written = stream.read(most + 1)
    except OSError as error:
        raise UnreadableError(_why(error)) from None
    if len(written) > most:
        return Skipped(f"over {most / 1_000_000:g} MB")
    if ending == "docx":
        return _docx(written)
    if ending == "eml" and (_ENCODED.search(written) or _names_its_charset(written)):
        return _letter(shown, written)
    return decoded(written, shown, format)


def decoded(written: bytes, shown: str, format: str | None = None) -> Text | Skipped:
    """The text of what was read. Raises EncodingError where it is in another encoding."""
    mark = next((one for one in _MARKS if written.startswith(one)), b"")
    encoding = _MARKS.get(mark, "utf-8")
    if not encoding.startswith("utf-16") and _is_binary(written[:_SNIFFED]):
        return Skipped("binary")
    try:
        text = written[len(mark) :].decode(encoding)
    except UnicodeDecodeError as error:
        at = len(mark) + error.start
        line = written.count(b"\n", 0, at) + 1
        meant = "UTF-16" if mark and encoding != "utf-8" else "UTF-8"
        raise EncodingError(
            f"it is not {meant} (byte {at + 1}, in line {line}); save it as UTF-8."
        ) from None
    format = format or formats.format_of(shown, text[:200]) or "text"
    return Text(text, format, mark, encoding)


def encoded(read: Text, text: str) -> bytes:
    """A changed text as bytes, written as the file was."""
    return read.mark + text.encode(read.encoding)


def _is_binary(head: bytes) -> bool:
    return b"\0" in head and not head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))


def _names_its_charset(written: bytes) -> bool:
    """Whether a message is not in UTF-8, and each charset that its headers name is another."""
    try:
        written.decode("utf-8")
    except UnicodeDecodeError:
        from email import message_from_bytes

        parts = message_from_bytes(written).walk()
        named = {charset for part in parts if (charset := part.get_content_charset())}
        return bool(named) and not named & {"utf-8", "us-ascii"}
    return False


def _docx(written: bytes) -> Text:
    from alongside.ports import documents

    try:
        paragraphs = documents.paragraphs(written)
    except documents.UnreadableError as error:
        raise UnreadableError(str(error)) from None
    return Text("\n\n".join(paragraphs), "text", taken="docx")


def _letter(shown: str, written: bytes) -> Text | Skipped:
    from alongside.ports import documents

    read = next(documents.read_bytes(shown, written))
    if isinstance(read, documents.Problem):
        if read.reason == documents.NO_WORDS:  # a picture alone, say
            return Text("", "mail", taken="eml")
        raise UnreadableError(read.reason)
    return Text(read.text.replace("\r\n", "\n"), "mail", taken="eml")


def _why(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "there is no such file; mend the name and try again."
    if isinstance(error, PermissionError):
        return "it may not be read; see that you are allowed to."
    reason = os.strerror(error.errno) if error.errno else str(error)
    return f"it could not be opened ({reason}); mend the name, or leave it out."
