"""The wording of an e-mail that was kept as a file: its subject, and what was written."""

from collections.abc import Iterator
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from typing import BinaryIO

from alongside.ports.documents.pages import wording_of
from alongside.ports.documents.values import Document, Problem, UnreadableError
from alongside.ports.documents.wording import MOST_BYTES


def read_eml(name: str, stream: BinaryIO) -> Iterator[Document | Problem]:
    """Take the subject and the body out of an e-mail; who wrote to whom is left where it is."""
    written = stream.read(MOST_BYTES + 1)
    if len(written) > MOST_BYTES:
        raise UnreadableError(
            f"it is over {MOST_BYTES // 1024 // 1024} MB; split it and try again."
        )
    try:
        message = message_from_bytes(written, policy=default)
        subject = str(message["subject"] or "").strip()
        body = _body(message)
    except Exception as error:  # the parser raises many kinds for what is no e-mail
        reason = f"it is not an e-mail that can be opened ({type(error).__name__}); save it anew."
        raise UnreadableError(reason) from None
    if not body.strip():
        raise UnreadableError("no words were found in this e-mail; paste them instead.")
    yield Document(source=name, text=f"Subject: {subject}\n\n{body}" if subject else body)


def _body(message: EmailMessage) -> str:
    part = message.get_body(preferencelist=("plain", "html"))
    if part is None:
        return ""
    text = str(part.get_content())
    return wording_of(text) if part.get_content_type() == "text/html" else text
