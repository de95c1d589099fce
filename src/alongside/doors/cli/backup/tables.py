"""What a backup holds: which tables, and each value in a form that any database takes back.

Rows, not the file of the database: what was erased leaves no trace in rows, while the pages of a
file keep it until they are used again. And rows can be restored on another kind of database.
"""

import base64
from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any, cast
from uuid import UUID

from django.apps import apps
from django.db import connection
from django.db.models import Field, ForeignKey, Model
from django.utils.duration import duration_iso_string

# Left out, each for a reason. Everything else is kept.
LEFT_OUT = {
    "auth": "made by the migrations",
    "contenttypes": "made by the migrations",
    "people.session": "everyone signs in again",
    "axes": "tries to sign in: names and addresses that nobody needs for long",
    "django_tasks_database": "work in hand; what is due is due again at the next tick",
    "people.keptbriefly": "tries to sign in, under marks that go with the session key",
    "people.signinlink": "good once, for an hour",
    "account.emailconfirmation": "good once, for a few days",
}


def kept() -> list[type[Model]]:
    """Give the models whose rows a backup holds, in a lasting order."""
    return [model for model in _all() if not _is_left_out(model)]


def left_out() -> list[type[Model]]:
    """Give the models whose rows a backup does not hold, and a restore empties."""
    rebuilt = {"auth", "contenttypes"}
    return [m for m in _all() if _is_left_out(m) and m._meta.app_label not in rebuilt]


def _all() -> list[type[Model]]:
    models = apps.get_models(include_auto_created=True)
    return sorted(
        (model for model in models if model._meta.managed and not model._meta.proxy),
        key=lambda model: model._meta.db_table,
    )


def _is_left_out(model: type[Model]) -> bool:
    return model._meta.app_label in LEFT_OUT or model._meta.label_lower in LEFT_OUT


def columns(model: type[Model]) -> list["Field[Any, Any]"]:
    """Give the fields that are stored in the table itself."""
    fields = cast("list[Field[Any, Any]]", model._meta.local_concrete_fields)
    return [field for field in fields if not field.generated]


def rows(model: type[Model]) -> Iterator[list[Any]]:
    """Give every row as plain values, a few thousand at a time."""
    names = [field.attname for field in columns(model)]
    found = model._base_manager.order_by("pk").values_list(*names)
    for row in found.iterator(chunk_size=2_000):
        yield [plain(value) for value in row]


def plain(value: Any) -> Any:
    """Write a value as JSON can hold it, with nothing lost: moments to the microsecond."""
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    if isinstance(value, UUID | Decimal):
        return str(value)
    if isinstance(value, timedelta):
        return duration_iso_string(value)
    if isinstance(value, bytes | memoryview):
        return base64.b64encode(bytes(value)).decode("ascii")
    return value


class Inserter:
    """Put plain rows of one table back, as they were: no default, no `auto_now`, no signal."""

    def __init__(self, model: type[Model]) -> None:
        fields = columns(model)
        self.back = [self._way_back(field) for field in fields]
        quote = connection.ops.quote_name
        names = ", ".join(quote(cast(str, field.column)) for field in fields)
        places = ", ".join(["%s"] * len(fields))
        table = quote(model._meta.db_table)
        self.sql = f"INSERT INTO {table} ({names}) VALUES ({places})"

    def insert(self, plain_rows: list[list[Any]]) -> None:
        """Insert rows; a value that its column does not take is a ValueError."""
        values = [
            [back(value) for back, value in zip(self.back, row, strict=True)] for row in plain_rows
        ]
        with connection.cursor() as cursor:
            cursor.executemany(self.sql, values)

    def _way_back(self, field: "Field[Any, Any]") -> Callable[[Any], Any]:
        target = field.target_field if isinstance(field, ForeignKey) else field

        def back(value: Any) -> Any:
            return field.get_db_prep_save(
                None if value is None else target.to_python(value), connection
            )

        return back
