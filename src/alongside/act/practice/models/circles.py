"""What circles add to the catalogue: actions of their own, and what they know of any other."""

import uuid
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from alongside.people.models import Circle, Person


class Feature(models.TextChoices):
    """What an action is made of; the catalogue has the same five."""

    LISTENING = "listening", _("Listening")
    ACCOUNTABILITY = "accountability", _("Accountability")
    ACTION = "action", _("Action")
    AMPLIFICATION = "amplification", _("Amplification")
    RISK_TAKING = "risk-taking", _("Risk-taking")


class Scope(models.TextChoices):
    """Whom an action reaches."""

    INDIVIDUAL = "individual", _("Particular people")
    SYSTEMIC = "systemic", _("How the place works for all")


class Stance(models.TextChoices):
    """How an action stands beside people; never what anybody is."""

    SUPPORT = "support", _("Support: it helps")
    ADVOCACY = "advocacy", _("Advocacy: it pushes those who decide")
    ACCOMPLICE = "accomplice", _("Accomplice: it shares a risk")


class CircleAction(models.Model):
    """An action that a circle puts beside the catalogue, by a convenor and in the circle's name."""

    Feature = Feature
    Scope = Scope
    Stance = Stance

    code = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    circle = models.ForeignKey(Circle, on_delete=models.CASCADE, related_name="+")
    written_by = models.ForeignKey(Person, null=True, on_delete=models.SET_NULL, related_name="+")
    title = models.CharField(_("title"), max_length=90)
    in_short = models.CharField(_("in short"), max_length=240)
    why = models.TextField(_("why"))
    steps = models.TextField(_("steps"))
    say = models.TextField(_("what to say"), blank=True)
    cost = models.CharField(_("what it costs"), max_length=300)
    risk = models.CharField(_("what it risks"), max_length=300)
    not_when = models.TextField(_("when not to"))
    features = models.JSONField(default=list)
    scope = models.CharField(max_length=12, choices=Scope, default=Scope.INDIVIDUAL)
    stance = models.CharField(max_length=12, choices=Stance, default=Stance.SUPPORT)
    members_only = models.BooleanField(default=False)
    added_on = models.DateField()

    class Meta:
        indexes = (models.Index(fields=("circle", "title")),)

    def __str__(self) -> str:
        return self.title

    def on_record(self) -> dict[str, Any]:
        """Give what of it enters the record, where everyone may see it."""
        return {"circle": self.circle.name, "title": self.title, "in_short": self.in_short}


class Annotation(models.Model):
    """What a circle knows of an action of the catalogue: in our experience ..."""

    code = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    circle = models.ForeignKey(Circle, on_delete=models.CASCADE, related_name="+")
    action = models.CharField(max_length=60, db_index=True)
    words = models.TextField(_("in our experience"))
    members_only = models.BooleanField(default=False)
    written_by = models.ForeignKey(Person, null=True, on_delete=models.SET_NULL, related_name="+")
    said_on = models.DateField()

    def __str__(self) -> str:
        return self.words[:60]

    def on_record(self) -> dict[str, Any]:
        """Give what of it enters the record, where everyone may see it."""
        return {"circle": self.circle.name, "action": self.action, "words": self.words}
