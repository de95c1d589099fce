"""Every row of every table, Django's own and everybody else's, as plain values."""

from collections import Counter
from typing import Any

from django.db import connection

Row = tuple[str, tuple[tuple[str, str], ...]]


def every() -> Counter[Row]:
    """Give every row as its table and its columns, each value as text."""
    rows: Counter[Row] = Counter()
    with connection.cursor() as cursor:
        for table in sorted(connection.introspection.table_names(cursor)):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
            columns = [column[0] for column in cursor.description]
            rows.update((table, _plain(columns, values)) for values in cursor.fetchall())
    return rows


def _plain(columns: list[str], values: Any) -> tuple[tuple[str, str], ...]:
    pairs = zip(columns, values, strict=True)
    return tuple((column, _text(value)) for column, value in pairs)


def _text(value: Any) -> str:
    return bytes(value).hex() if isinstance(value, bytes | memoryview) else str(value)
