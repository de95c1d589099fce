"""Running tallies, so that a page costs the same however much was said.

One row a cause, a reach and a month. The reach is part of the key because words to one circle must
not show in the counts of those whom they did not reach; it is the whole set of circles, so that
words to two circles count once for somebody who belongs to both.
"""

from typing import ClassVar

from django.db import models

from alongside.people.models import Cause, Circle


class Reach(models.Model):
    """Whom some words were for: everyone, or those who belong to any of a set of circles."""

    EVERYONE: ClassVar[str] = "everyone"

    # "everyone", or the primary keys of the circles in order, joined and digested.
    key = models.CharField(max_length=64, unique=True)
    circles = models.ManyToManyField(Circle, related_name="+", blank=True)

    def __str__(self) -> str:
        return self.key


class Tally(models.Model):
    """What was said, promised and done for a cause in one month, for one reach.

    Promises and their standing count in the month of their statement, deeds in their own.
    """

    cause = models.ForeignKey(Cause, on_delete=models.CASCADE, related_name="+")
    reach = models.ForeignKey(Reach, on_delete=models.CASCADE, related_name="+")
    month = models.DateField()  # its first day

    statements = models.IntegerField(default=0)
    without_promise = models.IntegerField(default=0)

    promises = models.IntegerField(default=0)
    dated = models.IntegerField(default=0)
    measured = models.IntegerField(default=0)
    owned = models.IntegerField(default=0)
    cost_money = models.IntegerField(default=0)
    cost_time = models.IntegerField(default=0)
    cost_power = models.IntegerField(default=0)

    kept = models.IntegerField(default=0)
    under_way = models.IntegerField(default=0)
    broken = models.IntegerField(default=0)
    divided = models.IntegerField(default=0)
    not_known = models.IntegerField(default=0)
    late = models.IntegerField(default=0)
    let_go = models.IntegerField(default=0)
    # Neither let go nor ruled kept or broken: what an earlier month still owes.
    unsettled = models.IntegerField(default=0)

    deeds_put_forward = models.IntegerField(default=0)
    deeds_accepted = models.IntegerField(default=0)
    deeds_not_accepted = models.IntegerField(default=0)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("cause", "reach", "month"), name="one_tally_a_month"),
        )

    def __str__(self) -> str:
        return f"{self.cause_id}, {self.month:%Y-%m}"


class Edition(models.Model):
    """Which edition the pages about a cause, or about a statement and its promises, have reached.

    The stamp is drawn anew with each change and never comes back: a page that was kept ready under
    one is good until there is another.
    """

    of = models.UUIDField(unique=True)  # the code of the cause or of the statement
    stamp = models.BigIntegerField()

    def __str__(self) -> str:
        return f"{self.of}: {self.stamp}"


COUNTS = tuple(
    field.name
    for field in Tally._meta.fields
    if isinstance(field, models.IntegerField) and not field.primary_key
)
