"""What the first twelve hundred did, the rest did too: a large workplace without a long wait.

The rows are copied inside the database, with codes of their own. Nothing that hangs on a row (who
helped, with whom it was shared) is copied, so that a copy is private, as most of what people do is.
"""

from django.db import connection, models

#: So many people are told of one by one; a larger workplace echoes them.
TOLD = 1_200
FRESH_CODE = {"sqlite": "lower(hex(randomblob(16)))", "postgresql": "gen_random_uuid()"}


def echo(kind: type[models.Model], *, after: int, without: tuple[str, ...] = ()) -> None:
    """Copy rows of a kind to each person whose key comes after one; `without` goes empty."""
    fields = [field for field in kind._meta.concrete_fields if not field.primary_key]
    columns = [str(field.column) for field in fields]
    with connection.cursor() as cursor:
        cursor.execute(_statement(kind._meta.db_table, columns, set(without)), [after])


def _statement(table: str, columns: list[str], without: set[str]) -> str:
    name = connection.ops.quote_name
    fresh = FRESH_CODE[connection.vendor]
    own = {"code": fresh, "person_id": "b.id", **dict.fromkeys(without, "NULL")}
    taken = ", ".join(own.get(column, f"d.{name(column)}") for column in columns)
    # Names of our own tables and columns alone stand in it.
    return f"""
        WITH told AS (SELECT DISTINCT person_id AS id FROM {name(table)}),
        a AS (SELECT id, row_number() OVER (ORDER BY id) - 1 AS n FROM told),
        b AS (SELECT id, row_number() OVER (ORDER BY id) - 1 AS n
              FROM people_person WHERE id > %s)
        INSERT INTO {name(table)} ({", ".join(map(name, columns))})
        SELECT {taken} FROM b
        JOIN a ON a.n = b.n %% (SELECT count(*) FROM told)
        JOIN {name(table)} d ON d.person_id = a.id
    """
