"""Twice a year: did something that a colleague did support you? Nobody can read who said what."""

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from alongside.account.recognition.models.marked import Marked, scattered


class FeltRound(models.Model):
    """One time of asking, and what was released of it when it closed."""

    code = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    opened_on = models.DateField(unique=True)
    closes_on = models.DateField(db_index=True)
    # Up to which account everybody was told: a round that broke off goes on from there.
    told_up_to = models.BigIntegerField(default=0)
    closed_on = models.DateField(null=True, blank=True)
    # Part ("answers", "scope", "feature", "cause") -> number, or null where withheld.
    released = models.JSONField(default=dict)
    rests_on = models.PositiveIntegerField(null=True, blank=True)

    def __str__(self) -> str:
        return f"{self.opened_on:%Y-%m}"


class FeltAnswer(Marked):
    """What somebody answered, until the round closes. Who would rather not say leaves no row."""

    class Says(models.TextChoices):
        """Two answers; the third is to say nothing."""

        YES = "yes", _("Yes")
        NO = "no", _("No")

    id = models.BigAutoField(primary_key=True, default=scattered)
    round = models.ForeignKey(FeltRound, on_delete=models.CASCADE, related_name="+")
    tag = models.CharField(max_length=64, unique=True)
    answer = models.CharField(max_length=3, choices=Says)

    def __str__(self) -> str:
        return self.answer
