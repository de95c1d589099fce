"""What the ground floor does each day."""

from datetime import datetime

from django.utils import timezone

from alongside.people import limits, notices
from alongside.people.actions import tidy


def tidy_up(now: datetime) -> None:
    """Forget what has served its purpose, and what was put aside a day ago."""
    tidy.sweep(now)
    notices.purge_put_aside(now)
    limits.forget_old(timezone.localdate(now))
