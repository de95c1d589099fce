"""A mail server in a process of its own: takes everything, and writes down for whom.

It speaks only as much SMTP (RFC 5321) as a sender needs, so that what is measured is the sender.
"""

import asyncio
import signal
import sys
from pathlib import Path

ANSWERS = {b"EHLO": b"250 postbox\r\n", b"DATA": b"354 Go on\r\n", b"QUIT": b"221 Bye\r\n"}
END = b"\r\n.\r\n"


class Postbox(asyncio.Protocol):
    """One conversation with a sender."""

    def __init__(self, kept: Path) -> None:
        self.kept = kept.open("a", buffering=1, encoding="ascii")
        self.waiting = b""
        self.recipient = ""
        self.in_words = False

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Greet."""
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport
        transport.write(b"220 postbox\r\n")

    def data_received(self, data: bytes) -> None:
        """Take what came, a command or the words of a message at a time."""
        self.waiting += data
        while (end := END if self.in_words else b"\r\n") in self.waiting:
            taken, _, self.waiting = self.waiting.partition(end)
            self.transport.write(self._taken() if self.in_words else self._answer(taken))

    def _taken(self) -> bytes:
        self.in_words = False
        self.kept.write(f"{self.recipient}\n")
        return b"250 Taken\r\n"

    def _answer(self, line: bytes) -> bytes:
        command = line[:4].upper()
        if command == b"RCPT":
            self.recipient = line.partition(b"<")[2].partition(b">")[0].decode()
        self.in_words = command == b"DATA"
        return ANSWERS.get(command, b"250 Go on\r\n")

    def connection_lost(self, exc: Exception | None) -> None:
        """Note no more."""
        self.kept.close()


async def main(port: int, kept: Path) -> None:
    """Stand open until told to close."""
    loop, closing = asyncio.get_running_loop(), asyncio.Event()
    loop.add_signal_handler(signal.SIGTERM, closing.set)
    server = await loop.create_server(lambda: Postbox(kept), "127.0.0.1", port)
    print("open", flush=True)
    await closing.wait()
    server.close()


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]), Path(sys.argv[2])))
