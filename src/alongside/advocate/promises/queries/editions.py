"""Which edition the pages about something have reached."""

from typing import Any

from django.db.models import OuterRef, Subquery

from alongside.advocate.promises.models import Edition


def edition_of(code: str) -> Subquery:
    """Give, as an annotation, the stamp of the edition of what has this code; perhaps none."""
    return Subquery(Edition.objects.filter(of=OuterRef(code)).values("stamp")[:1])


def stamp(row: Any) -> int | None:
    """Give the stamp of a row that was annotated with its `edition`."""
    found: int | None = row.edition
    return found
