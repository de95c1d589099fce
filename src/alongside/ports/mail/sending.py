"""Hand messages to the mail server that the settings name."""

from collections.abc import Iterable, Iterator
from smtplib import SMTPException

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.base import BaseEmailBackend

from alongside.ports.mail.messages import Message

# What the mail server, or the way to it, can answer instead of taking a message.
REFUSED = (SMTPException, OSError)


def is_ready() -> bool:
    """Say whether a mail server is set; without one, links are shown on the page instead."""
    return bool(settings.MAIL_URL)


def send(message: Message) -> bool:
    """Send one message; say whether the mail server took it."""
    return all(taken for _, taken in send_each([message]))


def send_each(messages: Iterable[Message]) -> Iterator[tuple[Message, bool]]:
    """Send messages one by one over one connection; give each with whether it was taken."""
    connection = get_connection()
    try:
        for message in messages:
            yield message, _hand_over(message, connection)
    finally:
        connection.close()


def _hand_over(message: Message, connection: BaseEmailBackend) -> bool:
    mail = EmailMessage(
        subject=" ".join(message.subject.split()),  # a line break would start a header of its own
        body=message.text,
        to=[message.to],
        connection=connection,
        headers={"Auto-Submitted": "auto-generated"},
    )
    for file in message.attachments:
        mail.attach(file.name, file.content, file.media_type)
    try:
        connection.open()
        return bool(mail.send())
    except REFUSED:
        connection.close()
        return False
