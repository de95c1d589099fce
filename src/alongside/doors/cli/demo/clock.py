"""Turn the clock back to a day of the story, so that the rooms' own acts happen on it.

The rooms ask Django what day it is, and rightly let nobody tell them. A story is told backwards.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

from django.utils import timezone

from alongside.doors.cli.demo.calendar import noon


@contextmanager
def at(day: date) -> Iterator[None]:
    """Let everything within happen at noon of a day, or now, where that noon is still to come."""
    as_it_goes = timezone.now
    then = min(noon(day), as_it_goes()) if day == timezone.localdate() else noon(day)
    timezone.now = lambda: then
    try:
        yield
    finally:
        timezone.now = as_it_goes
