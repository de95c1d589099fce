"""The conversation with a mail server, minded closely enough to know what became of a message.

Between the moment in which the words of a message leave and the answer to them, a server may have
taken it or not, and nobody can know which. A message that broke off there is not sent again.
"""

import smtplib
from collections.abc import Callable
from typing import Any

from django.core.mail.backends.smtp import EmailBackend


class NobodyKnows(OSError):
    """The words had left and no answer came: the server may have taken the message or not."""


class MindfulSMTP(smtplib.SMTP):
    """SMTP that says before the words of a message leave, and whether they had left in a fault."""

    words_leave: Callable[[], object] | None = None
    _words_left = False

    def send(self, s: Any) -> None:
        """Send a command, or, as bytes, the words of a message up to the final dot."""
        if isinstance(s, bytes):
            if self.words_leave is not None:
                self.words_leave()
            self._words_left = True
        super().send(s)

    def data(self, msg: Any) -> tuple[int, bytes]:
        """Send the words of a message; raise NobodyKnows where they left and no answer came."""
        self._words_left = False
        try:
            return super().data(msg)
        except (smtplib.SMTPServerDisconnected, OSError) as fault:
            if self._words_left:
                raise NobodyKnows(str(fault)) from fault
            raise


class MindfulSMTPS(MindfulSMTP, smtplib.SMTP_SSL):
    """The same over TLS from the first byte."""


class Backend(EmailBackend):
    """Django's way to a mail server, over a connection that minds what becomes of a message."""

    connection: MindfulSMTP | None

    @property
    def connection_class(self) -> type[smtplib.SMTP]:
        return MindfulSMTPS if self.use_ssl else MindfulSMTP
