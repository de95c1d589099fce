"""Where the command `alongside` begins.

A checker that runs at each commit must answer before anyone waits. Building every command takes
half a second, so the one that is called so often is called without building the others.
"""

import os
import sys


def run() -> None:
    """Run what was asked for."""
    words = sys.argv[1:]
    if words[:2] == ["language", "check"] and "_ALONGSIDE_COMPLETE" not in os.environ:
        from alongside.doors.cli.language.asked import understood

        asked = understood(words[2:])
        if asked is not None:
            from alongside.doors.cli.language.checking import check

            sys.exit(check(asked))
    from alongside.doors.cli import main

    main.run()


if __name__ == "__main__":
    run()
