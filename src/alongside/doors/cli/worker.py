"""The task process: does what was put off, and lets the clock tick once a minute."""

import logging
import threading
import time

from alongside.doors.cli import site

MINUTE = 60.0
log = logging.getLogger(__name__)


def run() -> None:
    """Work until told to stop; what is under way is finished first."""
    site.bring_up(founds=True)
    from django.core.management import call_command

    threading.Thread(target=_let_the_clock_tick, daemon=True, name="clock").start()
    call_command("db_worker", queue_name="*", interval=2, verbosity=0, startup_delay=True)


def _let_the_clock_tick() -> None:
    from django.db import close_old_connections
    from django.utils import timezone

    from alongside.doors.web.tick import tick

    while True:
        close_old_connections()
        try:
            tick(timezone.now())
        except Exception:  # one bad minute must not end all the later ones
            log.exception("A tick failed; the next one comes in a minute.")
        time.sleep(MINUTE)


if __name__ == "__main__":
    run()
