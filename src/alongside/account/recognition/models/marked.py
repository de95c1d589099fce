"""What can be answered, and what an act can be about; and a key that tells no order."""

import secrets

from django.db import models
from django.utils.translation import gettext_lazy as _

from alongside.people.models import Cause


def scattered() -> int:
    """Give a random key, so that the order of rows says nothing of the order of acts."""
    return secrets.randbelow(2**63 - 1) + 1


class Answer(models.TextChoices):
    """How something that a colleague did was for somebody."""

    HELPED = "helped", _("This helped")
    NO_DIFFERENCE = "no_difference", _("Made no difference")
    WORSE = "worse", _("Made it worse")


class Scope(models.TextChoices):
    """Whether an act reached particular people, or changed how the place works for all."""

    INDIVIDUAL = "individual", _("It was for particular people")
    SYSTEMIC = "systemic", _("It changed how things work for everyone")


class Feature(models.TextChoices):
    """What an act was made of; the same five as those of the catalogue of actions."""

    LISTENING = "listening", _("Listening")
    ACCOUNTABILITY = "accountability", _("Answering for something")
    ACTION = "action", _("Doing something")
    AMPLIFICATION = "amplification", _("Making somebody heard")
    RISK_TAKING = "risk-taking", _("Taking a risk")


class Marked(models.Model):
    """What an act was about, as far as the programme's report tells them apart."""

    features = models.JSONField(default=list, blank=True)
    scope = models.CharField(max_length=12, blank=True)
    cause = models.ForeignKey(
        Cause, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        abstract = True
