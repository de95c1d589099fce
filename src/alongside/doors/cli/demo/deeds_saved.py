"""The deeds of the invented workplace as rows, and what hangs on them, saved in bulk.

Those that nobody else knows of are bare rows: two million models would take too long.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from django.db import connection, transaction

from alongside.act.deeds.models import Deed, DeedNaming
from alongside.doors.cli.demo import bulk
from alongside.people.models import Share

PLAIN = (
    "code",
    "person_id",
    "what",
    "came_of_it",
    "whom",
    "for_person_id",
    "for_circle_id",
    "done_on",
    "told_on",
    "action",
    "features",
    "scope",
    "cause_id",
    "shown_what",
    "shown_came_of_it",
)

Row = tuple[str | int | date | None, ...]


@dataclass(slots=True)
class Shared:
    """A deed that was shared: who did it and who says so, and whom it was for or who saw it."""

    row: Share
    doers: list[int]
    say_so: list[int]
    other: int


@dataclass(slots=True)
class Done:
    """Deeds of some people, not yet saved, with what hangs on them."""

    plain: list[Row] = field(default_factory=list)
    deeds: list[Deed] = field(default_factory=list)
    together: list[tuple[Deed, int]] = field(default_factory=list)
    shared: list[tuple[Deed, Shared]] = field(default_factory=list)
    namings: list[DeedNaming] = field(default_factory=list)


@transaction.atomic
def save(done: Done) -> list[Shared]:
    """Save the deeds of some people with all that hangs on them; give those that were shared."""
    shared = [one for _, one in done.shared]
    bulk.save(Share, (one.row for one in shared))
    bulk.save(Deed, done.deeds)
    _insert(done.plain)
    bulk.save(DeedNaming, done.namings)
    helped = Deed.together.through
    bulk.save(helped, (helped(deed=deed, person_id=person) for deed, person in done.together))
    by, circles, persons = (
        Share.together.through,
        Share.circles.through,
        Share.persons.through,
    )
    bulk.save(by, (by(share=one.row, person_id=pk) for one in shared for pk in one.doers[1:]))
    bulk.save(
        circles,
        (
            circles(share=one.row, circle=deed.for_circle)
            for deed, one in done.shared
            if deed.for_circle
        ),
    )
    bulk.save(
        persons,
        (
            persons(share=one.row, person=deed.for_person)
            for deed, one in done.shared
            if deed.for_person and not one.row.everyone
        ),
    )
    return shared


def _insert(rows: Sequence[Row]) -> None:
    others = {
        str(field.column): field.get_default()
        for field in Deed._meta.concrete_fields
        if not (field.primary_key or field.null) and field.column not in PLAIN
    }
    names = map(connection.ops.quote_name, (*PLAIN, *others))
    columns, places = ", ".join(names), ", ".join(["%s"] * (len(PLAIN) + len(others)))
    table, rest = connection.ops.quote_name(Deed._meta.db_table), tuple(others.values())
    with connection.cursor() as cursor:
        cursor.executemany(
            f"INSERT INTO {table} ({columns}) VALUES ({places})", [(*row, *rest) for row in rows]
        )
