"""Repair as a Django app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class RepairConfig(AppConfig):
    """Repair."""

    name = "alongside.account.repair"
    label = "repair"
    verbose_name = _("Repair")
