"""Practices as a Django app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PracticeConfig(AppConfig):
    """Practices."""

    name = "alongside.act.practice"
    label = "practice"
    verbose_name = _("Practices")
