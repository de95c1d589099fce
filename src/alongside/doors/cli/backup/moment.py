"""See the whole database as it stands at one moment, while everyone goes on writing to it."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import DEFAULT_DB_ALIAS, connections, transaction


@contextmanager
def one_moment() -> Iterator[None]:
    """Read through a connection of one's own, inside one transaction that only reads.

    SQLite in WAL mode and PostgreSQL at REPEATABLE READ both keep the picture of the first read for
    the whole transaction, and hold no writer up. Not through the usual connection: on SQLite that
    one begins IMMEDIATE, which is for writers.
    """
    working = connections[DEFAULT_DB_ALIAS]
    still = working.copy()
    still.settings_dict["OPTIONS"] |= _reading(still.vendor)
    connections[DEFAULT_DB_ALIAS] = still
    try:
        with transaction.atomic():
            yield
    finally:
        still.close()
        connections[DEFAULT_DB_ALIAS] = working


def _reading(vendor: str) -> dict[str, object]:
    if vendor == "sqlite":
        return {"transaction_mode": "DEFERRED"}
    from psycopg import IsolationLevel

    return {"isolation_level": IsolationLevel.REPEATABLE_READ}
