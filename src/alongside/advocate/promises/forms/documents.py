"""Check a document that somebody hands in: its size, its type by its bytes, and its name.

What the browser says of a file is not believed. The name is kept for people to read, never used
as a place on a disk.
"""

import unicodedata
from pathlib import PurePosixPath

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _

from alongside.advocate.promises.actions.evidence import Document

LARGEST = 5 * 1024 * 1024
LONGEST_NAME = 120
_ZIP = b"PK\x03\x04"
_OPEN = "application/vnd.oasis.opendocument"
_OFFICE = "application/vnd.openxmlformats-officedocument"

#: Ending -> media type, and the bytes that such a file begins with (empty: it must be text).
TYPES = {
    "pdf": ("application/pdf", b"%PDF-"),
    "docx": (f"{_OFFICE}.wordprocessingml.document", _ZIP),
    "xlsx": (f"{_OFFICE}.spreadsheetml.sheet", _ZIP),
    "pptx": (f"{_OFFICE}.presentationml.presentation", _ZIP),
    "odt": (f"{_OPEN}.text", _ZIP),
    "ods": (f"{_OPEN}.spreadsheet", _ZIP),
    "png": ("image/png", b"\x89PNG\r\n\x1a\n"),
    "jpg": ("image/jpeg", b"\xff\xd8\xff"),
    "jpeg": ("image/jpeg", b"\xff\xd8\xff"),
    "txt": ("text/plain", b""),
    "md": ("text/plain", b""),
    "csv": ("text/csv", b""),
}
ACCEPTED = ",".join(f".{ending}" for ending in TYPES)


def checked(file: UploadedFile) -> Document:
    """Give the document, or refuse it with what to do instead."""
    name = safe_name(file.name or "")
    ending = PurePosixPath(name).suffix.lower().removeprefix(".")
    if ending not in TYPES:
        raise ValidationError(
            _("Files of this kind are not taken; save it as PDF, text or a picture.")
        )
    if file.size is None or file.size > LARGEST:
        raise ValidationError(_("This document is over 5 MB; put a link to it instead."))
    content = file.read()
    media_type, begins = TYPES[ending]
    if not content or not content.startswith(begins) or (not begins and not _is_text(content)):
        raise ValidationError(
            _("This file does not hold what its name says; save it anew and try again.")
        )
    return Document(file_name=name, media_type=media_type, content=content)


def safe_name(given: str) -> str:
    """Keep of a file's name what people can read: no folders, no signs that cannot be seen."""
    last = given.replace("\\", "/").rpartition("/")[2]
    seen = "".join(
        sign for sign in unicodedata.normalize("NFC", last) if unicodedata.category(sign)[0] != "C"
    )
    plain = " ".join("".join("_" if sign in '<>:"|?*;' else sign for sign in seen).split())
    stem, dot, ending = plain.rpartition(".")
    return f"{(stem or 'document').lstrip('.')[:LONGEST_NAME]}{dot}{ending}"


def _is_text(content: bytes) -> bool:
    try:
        return "\0" not in content.decode("utf-8")
    except UnicodeDecodeError:
        return False
