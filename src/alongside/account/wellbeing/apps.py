"""Wellbeing as a Django app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class WellbeingConfig(AppConfig):
    """Wellbeing."""

    name = "alongside.account.wellbeing"
    label = "wellbeing"
    verbose_name = _("Wellbeing")
