"""Rolls, anonymous views, the rulings released from them, and what other circles contest.

A view holds no person: once-a-person is kept by a tag whose key lies outside the database. Its key
is random, which on SQLite also scatters the rows, and it knows no moment but its week.
"""

import secrets
import uuid
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from alongside.advocate.promises.models.promises import CircleSays, Promise
from alongside.people.models import Circle, Person


def scattered() -> int:
    """Give a random key, so that the order of rows says nothing of the order of acts."""
    return secrets.randbelow(2**63 - 1) + 1


class Roll(models.Model):
    """Those of a circle who may give views in one month, fixed on its first day."""

    circle = models.ForeignKey(Circle, on_delete=models.CASCADE, related_name="rolls")
    month = models.DateField()  # its first day
    asked_on = models.DateField(null=True, blank=True)  # when its members were asked for views

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("circle", "month"), name="one_roll_a_month"),
        )

    def __str__(self) -> str:
        return f"{self.circle_id}, {self.month:%Y-%m}"


class RollPlace(models.Model):
    """A place on a roll. Owners and speakers of a promise are left out when it is used."""

    roll = models.ForeignKey(Roll, on_delete=models.CASCADE, related_name="places")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    asked = models.PositiveSmallIntegerField(default=0)  # how often in this month

    class Meta:
        constraints = (models.UniqueConstraint(fields=("roll", "person"), name="one_place_each"),)

    def __str__(self) -> str:
        return f"{self.person_id} on {self.roll_id}"


class View(models.Model):
    """How a promise stands for somebody of a circle: nobody can read whose it is."""

    class Answer(models.TextChoices):
        """What can be said."""

        KEPT = "kept", _("It was kept")
        UNDER_WAY = "under_way", _("It is under way")
        BROKEN = "broken", _("It was broken")

    id = models.BigAutoField(primary_key=True, default=scattered)
    promise = models.ForeignKey(Promise, on_delete=models.CASCADE, related_name="+")
    circle = models.ForeignKey(Circle, on_delete=models.CASCADE, related_name="+")
    tag = models.CharField(max_length=64)
    answer = models.CharField(max_length=10, choices=Answer)
    week = models.DateField()  # its Monday

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("promise", "circle", "tag"), name="one_view_each"),
        )

    def __str__(self) -> str:
        return self.answer


class Ruling(models.Model):
    """What a circle, or several jointly, said of a promise in a month; released only when safe."""

    CircleSays = CircleSays

    code = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    promise = models.ForeignKey(Promise, on_delete=models.CASCADE, related_name="rulings")
    circles = models.ManyToManyField(Circle, related_name="+")
    jointly = models.BooleanField(default=False)
    month = models.DateField()
    says = models.CharField(max_length=10, choices=CircleSays)
    rests_on = models.PositiveIntegerField()
    # Answer -> count, or null where withheld; as it passed `engines.disclosure`.
    distribution = models.JSONField(default=dict)
    released_on = models.DateField()

    class Meta:
        ordering = ("-month", "-pk")
        indexes = (models.Index(fields=("promise", "-month")),)

    def __str__(self) -> str:
        return f"{self.says}, {self.month:%Y-%m}"

    def on_record(self) -> dict[str, Any]:
        """Give what of it enters the record when it is released; `verify` compares the two."""
        return {
            "says": self.says,
            "month": self.month.isoformat(),
            "rests_on": self.rests_on,
            "distribution": self.distribution,
        }


class RulingMarks(models.Model):
    """Whom a ruling counted and as what, as marks that show neither without the key.

    The next ruling is held against them, so that no two differ by a few people.
    """

    ruling = models.OneToOneField(Ruling, on_delete=models.CASCADE, related_name="marks")
    marks = models.JSONField()

    def __str__(self) -> str:
        return f"{len(self.marks)} marks of {self.ruling_id}"


class Contest(models.Model):
    """Another circle says that it sees a ruling otherwise."""

    code = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    ruling = models.ForeignKey(Ruling, on_delete=models.CASCADE, related_name="contests")
    circle = models.ForeignKey(Circle, on_delete=models.CASCADE, related_name="+")
    words = models.TextField(_("how your circle sees it"))
    contested_by = models.ForeignKey(Person, null=True, on_delete=models.SET_NULL, related_name="+")
    contested_on = models.DateField()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("ruling", "circle"), name="one_contest_a_circle"),
        )

    def __str__(self) -> str:
        return self.words
