"""The workplace's own formal routes, and the few numbers that leave this room."""

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _


class FormalRoute(models.Model):
    """A formal route of the workplace: what it is called, what it is for, how to reach it."""

    code = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    name = models.CharField(_("what it is called"), max_length=120)
    what_for = models.TextField(_("what it is for"))
    how_to_reach = models.TextField(_("how to reach it"))
    entered_on = models.DateField()

    class Meta:
        ordering = ("name", "pk")

    def __str__(self) -> str:
        return self.name


class RepairQuarter(models.Model):
    """What was released of one quarter at its close; it never changes afterwards.

    A number that would single somebody out was never stored: the row holds what may be shown.
    """

    first_day = models.DateField(unique=True)
    still_open = models.PositiveIntegerField(null=True)
    mended = models.PositiveIntegerField(null=True)
    left_open = models.PositiveIntegerField(null=True)
    rests_on = models.PositiveIntegerField(null=True)

    class Meta:
        ordering = ("-first_day",)

    def __str__(self) -> str:
        return f"{self.first_day:%Y-%m}"
