"""Asks as a Django app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AsksConfig(AppConfig):
    """Asks."""

    name = "alongside.listen.asks"
    label = "asks"
    verbose_name = _("Asks")
