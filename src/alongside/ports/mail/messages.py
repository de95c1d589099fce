"""What a message is: to whom, about what, in plain text; and what became of it."""

from dataclasses import dataclass
from enum import Enum


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that goes with a message."""

    name: str
    content: bytes
    media_type: str = "application/octet-stream"


@dataclass(frozen=True, slots=True)
class Message:
    """One message to one address, so that nobody learns who else was written to.

    `stop` is an address at which one press ends such messages (RFC 8058), for a mail program's
    own button.
    """

    to: str
    subject: str
    text: str
    attachments: tuple[Attachment, ...] = ()
    stop: str = ""


class Outcome(Enum):
    """What became of a message; true where the server took it."""

    TAKEN = "taken"
    #: The server said no, for now or for good. Sending it again repeats nothing.
    REFUSED = "refused"
    #: There was no server to talk to. Sending it again repeats nothing.
    UNREACHED = "unreached"
    #: The words had left, and no answer came. Sending it again might say everything twice.
    UNKNOWN = "unknown"

    def __bool__(self) -> bool:
        return self is Outcome.TAKEN
