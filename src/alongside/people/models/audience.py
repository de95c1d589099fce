"""Whom something is for: everyone, the members of circles, or persons by name."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from alongside.people.models.circles import Circle
from alongside.people.models.persons import Person


class Audience(models.Model):
    """Whatever is addressed carries this; `people.audience` says whom it reaches."""

    everyone = models.BooleanField(_("everyone at the workplace"), default=False)
    circles = models.ManyToManyField(Circle, related_name="+", blank=True)
    persons = models.ManyToManyField(Person, related_name="+", blank=True)

    class Meta:
        abstract = True
