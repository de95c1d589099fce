"""See the whole database as it stands at one moment, while everyone goes on writing to it."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connections, transaction

STILL = "still"


@contextmanager
def one_moment() -> Iterator[str]:
    """Give the alias of a second connection, inside one transaction that only reads.

    SQLite in WAL mode and PostgreSQL at REPEATABLE READ both keep the picture of the first read for
    the whole transaction, and hold no writer up. Not on the first connection: on SQLite that one
    begins IMMEDIATE, which is for writers.
    """
    connections.databases[STILL] = _settings(connections.databases["default"])
    try:
        with transaction.atomic(using=STILL):
            yield STILL
    finally:
        connections[STILL].close()
        del connections[STILL]
        del connections.databases[STILL]


def _settings(default: dict[str, Any]) -> dict[str, Any]:
    options = dict(default.get("OPTIONS", {}))
    if "sqlite" in default["ENGINE"]:
        options["transaction_mode"] = "DEFERRED"
    else:
        from psycopg import IsolationLevel

        options["isolation_level"] = IsolationLevel.REPEATABLE_READ
    return {**default, "OPTIONS": options, "CONN_MAX_AGE": 0}
