"""The wording of an e-mail that was kept as a file: its subject, and what was written."""

from collections.abc import Iterable, Iterator
from email import message_from_bytes
from email.message import EmailMessage, MIMEPart
from email.policy import default
from typing import BinaryIO

from alongside.ports.documents.pages import wording_of
from alongside.ports.documents.values import Document, Problem, UnreadableError
from alongside.ports.documents.wording import MOST_BYTES, refuse_if_unsuitable

NO_WORDS = "no words were found in this e-mail; paste them instead."


def read_eml(name: str, stream: BinaryIO) -> Iterator[Document | Problem]:
    """Take the subject and the body out of an e-mail; who wrote to whom is left where it is."""
    written = stream.read(MOST_BYTES + 1)
    refuse_if_unsuitable(written)
    try:
        message = message_from_bytes(written, policy=default)
        subject = str(message["subject"] or "").strip()
        body = _body(message)
    except UnreadableError:
        raise
    except Exception as error:  # the parser raises many kinds for what is no e-mail
        reason = f"it is not an e-mail that can be opened ({type(error).__name__}); save it anew."
        raise UnreadableError(reason) from None
    if not body.strip():
        raise UnreadableError(NO_WORDS)
    yield Document(source=name, text=f"Subject: {subject}\n\n{body}" if subject else body)


def _body(message: EmailMessage) -> str:
    is_mixed = message.get_content_type() == "multipart/mixed"
    parts: Iterable[MIMEPart] = message.iter_parts() if is_mixed else (message,)
    return "\n\n".join(words for part in parts if (words := _words(part)).strip())


def _words(part: MIMEPart) -> str:
    """What is written in a part of a message; what is only attached is no part of the letter."""
    if part.is_attachment():
        return ""
    body = part.get_body(preferencelist=("plain", "html"))
    if body is None:
        return ""
    try:
        text = str(body.get_content())
    except LookupError:
        text = _plain(body)
    return wording_of(text) if body.get_content_type() == "text/html" else text


def _plain(body: MIMEPart) -> str:
    """What is written in a charset that nobody knows, where it is plain letters all the same."""
    written = body.get_payload(decode=True)
    if not isinstance(written, bytes) or not written.isascii():
        charset = body.get_content_charset()
        raise UnreadableError(f"its charset {charset!r} is not known; save it as UTF-8.")
    return written.decode("ascii")
