"""Hand messages to the mail server that the settings name."""

from collections.abc import Callable, Iterable, Iterator
from smtplib import SMTPException, SMTPServerDisconnected

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.base import BaseEmailBackend

from alongside.ports.mail.messages import Message, Outcome
from alongside.ports.mail.server import NobodyKnows

Leaves = Callable[[Message], object]


def is_ready() -> bool:
    """Say whether a mail server is set; without one, links are shown on the page instead."""
    return bool(settings.MAIL_URL)


def send(message: Message) -> Outcome:
    """Send one message; say what became of it."""
    return next(outcome for _, outcome in send_each([message]))


def send_each(
    messages: Iterable[Message], *, as_it_leaves: Leaves | None = None
) -> Iterator[tuple[Message, Outcome]]:
    """Send messages one by one over one connection; give each with what became of it.

    `as_it_leaves` is called with a message when its recipient was accepted and its words are about
    to leave: whoever notes it there knows, after a process was killed, that it is not to be sent
    again. Once there is no server to talk to, the rest is not tried: each would wait as long.
    """
    connection = get_connection()
    reached = True
    try:
        for message in messages:
            outcome = (
                _hand_over(message, connection, as_it_leaves) if reached else Outcome.UNREACHED
            )
            reached = outcome not in (Outcome.UNREACHED, Outcome.UNKNOWN)
            yield message, outcome
    finally:
        connection.close()


def _hand_over(
    message: Message, connection: BaseEmailBackend, as_it_leaves: Leaves | None
) -> Outcome:
    try:
        connection.open()
        _have_it_told(message, connection, as_it_leaves)
        return Outcome.TAKEN if _written(message, connection).send() else Outcome.REFUSED
    except NobodyKnows:
        connection.close()
        return Outcome.UNKNOWN
    except SMTPServerDisconnected:
        connection.close()
        return Outcome.UNREACHED
    except SMTPException:
        connection.close()
        return Outcome.REFUSED
    except OSError:
        connection.close()
        return Outcome.UNREACHED


def _have_it_told(
    message: Message, connection: BaseEmailBackend, as_it_leaves: Leaves | None
) -> None:
    if as_it_leaves is None:
        return
    conversation = getattr(connection, "connection", None)
    if conversation is None:  # a way that holds no conversation: to a terminal, or to memory
        as_it_leaves(message)
    else:
        conversation.words_leave = lambda: as_it_leaves(message)


def _written(message: Message, connection: BaseEmailBackend) -> EmailMessage:
    headers = {"Auto-Submitted": "auto-generated"}
    if message.stop:
        headers["List-Unsubscribe"] = f"<{message.stop}>"
        headers["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    mail = EmailMessage(
        subject=" ".join(message.subject.split()),  # a line break would start a header of its own
        body=message.text,
        to=[message.to],
        connection=connection,
        headers=headers,
    )
    for file in message.attachments:
        mail.attach(file.name, file.content, file.media_type)
    return mail
