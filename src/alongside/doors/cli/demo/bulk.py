"""Save many rows at once, as an invented workplace of any size needs it."""

from collections.abc import Iterable
from typing import TypeVar

from django.db import models

AT_ONCE = 5_000
Kind = TypeVar("Kind", bound=models.Model)


def save(kind: type[Kind], rows: Iterable[Kind]) -> None:
    """Save rows of one kind, some thousands in each statement."""
    kind._default_manager.bulk_create(rows, batch_size=AT_ONCE)
