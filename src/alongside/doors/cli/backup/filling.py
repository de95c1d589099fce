"""Fill the tables of the database with the rows of a backup."""

from typing import Any

from django.core.management.color import no_style
from django.db import connection

from alongside.doors.cli.backup.archive import Heading
from alongside.doors.cli.backup.tables import Inserter, kept, left_out

AT_ONCE = 1_000


class Filling:
    """Take rows as they come and insert them by the thousand, inside the caller's transaction."""

    def __init__(self) -> None:
        self.models = {model._meta.db_table: model for model in kept()}
        self.inserters = {name: Inserter(model) for name, model in self.models.items()}
        self.table = ""
        self.waiting: list[list[Any]] = []
        self.count = 0

    def empty(self) -> None:
        """Delete every row there is, sessions and work in hand too: they belong to other people."""
        tables = [model._meta.db_table for model in [*kept(), *left_out()]]
        with connection.cursor() as cursor:
            for statement in connection.ops.sql_flush(no_style(), tables, reset_sequences=True):
                cursor.execute(statement)

    def heading(self, heading: Heading) -> None:
        """Nothing to do: the heading was read before."""

    def row(self, table: str, row: list[Any]) -> None:
        """Keep a row until there are enough of its table to insert at once."""
        if table != self.table or len(self.waiting) >= AT_ONCE:
            self._insert()
            self.table = table
        self.waiting.append(row)

    def end(self, counts: dict[str, int]) -> None:
        """Insert what is left, let new rows count on from here, and see that all rows fit."""
        self._insert()
        self.count = sum(counts.values())
        with connection.cursor() as cursor:
            models = list(self.models.values())
            for statement in connection.ops.sequence_reset_sql(no_style(), models):
                cursor.execute(statement)
        connection.check_constraints()

    def _insert(self) -> None:
        if self.waiting:
            self.inserters[self.table].insert(self.waiting)
        self.waiting = []
