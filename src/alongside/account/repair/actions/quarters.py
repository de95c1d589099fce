"""Fix the numbers of a quarter at its close, once; nothing changes them later."""

from datetime import date

from django.db import transaction

from alongside.account.repair.models import RepairQuarter
from alongside.account.repair.queries import report
from alongside.people.queries.workplace import the_workplace


@transaction.atomic
def close_before(today: date) -> None:
    """Count the quarter that ended before a day, and keep only what may be shown."""
    first, last = report.quarter_before(today)
    if RepairQuarter.objects.filter(first_day=first).exists():
        return
    counted = report.count(first, last, floor=the_workplace().floor)
    RepairQuarter.objects.create(first_day=first, rests_on=counted.rests_on, **counted.cells)
