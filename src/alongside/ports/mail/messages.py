"""What a message is: to whom, about what, in plain text, perhaps with a file."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that goes with a message."""

    name: str
    content: bytes
    media_type: str = "application/octet-stream"


@dataclass(frozen=True, slots=True)
class Message:
    """One message to one address, so that nobody learns who else was written to."""

    to: str
    subject: str
    text: str
    attachments: tuple[Attachment, ...] = ()
