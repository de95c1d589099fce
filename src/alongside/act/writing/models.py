"""What this room remembers: what circles say of rules of wording. Of texts it remembers nothing."""

import secrets
import uuid
from typing import Any

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from alongside.engines.language.overlays import OFF, Overlay
from alongside.people.models import Circle, Person


def drawn_by_lot() -> int:
    """Draw a number for a change."""
    return secrets.randbelow(2**31)


class RuleChange(models.Model):
    """What a circle says of one rule for the whole workplace, and why; never changed, only ended.

    It speaks of the tier, of better words, of phrases that let the rule's wording pass, or holds to
    the rule as it is written, where another circle changed it.
    """

    class Tier(models.TextChoices):
        """How much the wording costs in this workplace, as the circle sees it."""

        HARMFUL = "harmful", _("Harmful")
        EXCLUDING = "excluding", _("Excluding")
        CONSIDER = "consider", _("Consider")
        OFF = OFF, _("Off: it is not looked for")

    code = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    circle = models.ForeignKey(Circle, on_delete=models.CASCADE, related_name="+")
    language = models.CharField(max_length=8)
    rule = models.CharField(max_length=80)
    tier = models.CharField(_("how much it costs"), max_length=9, choices=Tier, blank=True)
    consider = models.JSONField(_("better words"), default=list)
    passes = models.JSONField(_("phrases that pass"), default=list)
    keeps = models.BooleanField(default=False)
    reason = models.TextField(_("why"))
    written_by = models.ForeignKey(Person, null=True, on_delete=models.SET_NULL, related_name="+")
    said_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)
    # Drawn by lot: the sum over all that stand tells a process that something was said or ended,
    # which a time would not where the clocks of two machines differ.
    mark = models.PositiveIntegerField(default=drawn_by_lot, editable=False)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("circle", "language", "rule"),
                condition=Q(ended_on=None),
                name="one_standing_change_a_circle",
            ),
        )
        indexes = (
            models.Index(fields=("language", "rule")),
            models.Index(
                fields=("language", "mark"), condition=Q(ended_on=None), name="changes_that_stand"
            ),
        )

    def __str__(self) -> str:
        return f"{self.circle_id} on {self.rule}"

    @property
    def as_overlay(self) -> Overlay:
        """What it says, as the checker takes it."""
        return Overlay(
            self.rule, self.tier, tuple(self.consider), tuple(self.passes), keeps=self.keeps
        )

    def on_record(self) -> dict[str, Any]:
        """Give what of it enters the record; a hidden circle's name stands nowhere outside it."""
        return {
            "circle": None if self.circle.is_hidden else self.circle.name,
            "rule": f"{self.language}/{self.rule}",
            "says": {
                "tier": self.tier,
                "consider": self.consider,
                "passes": self.passes,
                "keeps": self.keeps,
            },
            "reason": self.reason,
        }
