"""A server for editors, by the Language Server Protocol: findings while somebody writes.

It reads what the editor sends and the project's settings, keeps nothing, and calls nobody.
"""

import logging
import sys


def serve(tcp: int = 0) -> int:
    """Serve one editor over standard input and output, or on a port of this machine.

    Gives the exit code.
    """
    from alongside.doors.cli.language.serving.server import editor

    # What pygls has to tell goes to the editor's own log, and only if something is wrong.
    logging.basicConfig(stream=sys.stderr, level=logging.ERROR, format="alongside: %(message)s")
    server = editor()
    if not tcp:
        server.start_io()
        return 0
    try:
        server.start_tcp("127.0.0.1", tcp)
    except OSError as error:
        print(
            f"Port {tcp} of 127.0.0.1 cannot be listened on ({error.strerror or error}); "
            "take another port.",
            file=sys.stderr,
        )
        return 2
    return 0
