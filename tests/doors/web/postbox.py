"""A real mail server's end of the conversation, which can refuse, stall, and recover."""

import asyncio
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from aiosmtpd.controller import Controller


class Postbox:
    """Takes what comes; `mood` says otherwise: "refuse", "stall" or "stall after the words"."""

    def __init__(self) -> None:
        self.received: list[Any] = []
        self.mood = ""

    async def handle_MAIL(self, server, session, envelope, address, options):  # noqa: N802
        """Answer who writes; a server that stalls says nothing."""
        if self.mood == "stall":
            await asyncio.sleep(60)
        envelope.mail_from = address
        return "451 Not now" if self.mood == "refuse" else "250 Go on"

    async def handle_RCPT(self, server, session, envelope, address, options):  # noqa: N802
        """Take every address but those of nobody."""
        if address.startswith("nobody"):
            return "550 No such mailbox"
        envelope.rcpt_tos.append(address)
        return "250 Go on"

    async def handle_DATA(self, server, session, envelope):  # noqa: N802
        """Take the words."""
        self.received.append(envelope)
        if self.mood == "stall after the words":
            await asyncio.sleep(60)
        return "250 Taken"

    @property
    def addresses(self) -> list[str]:
        """Whom a message came for, in order."""
        return [envelope.rcpt_tos[0] for envelope in self.received]


@contextmanager
def opened(settings: Any, port: int = 0) -> Iterator[Postbox]:
    """Open a mail server, and have the site send by it."""
    handler = Postbox()
    server = Controller(handler, hostname="127.0.0.1", port=port or free_port())
    server.start()
    send_to(settings, server.port)
    try:
        yield handler
    finally:
        server.stop(no_assert=True)


def send_to(settings: Any, port: int) -> None:
    """Have the site send its messages to a port of this machine."""
    settings.EMAIL_BACKEND = "alongside.ports.mail.server.Backend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", port
    settings.EMAIL_USE_TLS = settings.EMAIL_USE_SSL = False
    settings.EMAIL_TIMEOUT = 1


def free_port() -> int:
    """Find a port where nothing listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
