"""Deeds as a Django app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DeedsConfig(AppConfig):
    """Deeds."""

    name = "alongside.act.deeds"
    label = "deeds"
    verbose_name = _("Deeds")
