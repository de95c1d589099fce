"""Fix, once a month, who of each circle may give views; forget it when it has served."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice

from django.db import transaction

from alongside.advocate.promises.models import Promise, Roll, RollPlace
from alongside.advocate.promises.policy.rulings import belongs_on_roll
from alongside.people.models import Circle, Membership

AT_ONCE = 5_000


def fix_all(month: date) -> None:
    """Fix the rolls of all circles that a promise concerns, each in a transaction of its own."""
    concerned = Promise.circles.through.objects.values("circle")
    for circle in Circle.objects.filter(closed_on=None, pk__in=concerned).order_by("pk"):
        fix(circle, month)


@transaction.atomic
def fix(circle: Circle, month: date) -> Roll:
    """Fix who of a circle is on its roll for a month; once fixed, it stays."""
    roll, made = Roll.objects.get_or_create(circle=circle, month=month)
    if made:
        members = Membership.objects.filter(belongs_on_roll(month), circle=circle)
        places = (
            RollPlace(roll=roll, person_id=person)
            for person in members.values_list("person", flat=True).iterator(chunk_size=AT_ONCE)
        )
        for few in _in_batches(places):
            RollPlace.objects.bulk_create(few)
    return roll


def forget_before(month: date) -> None:
    """Forget the rolls of earlier months: they would tell who belonged where, and when."""
    Roll.objects.filter(month__lt=month).delete()


def _in_batches(places: Iterable[RollPlace]) -> Iterator[list[RollPlace]]:
    rows = iter(places)
    while few := list(islice(rows, AT_ONCE)):
        yield few
