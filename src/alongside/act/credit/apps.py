"""Credit as a Django app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CreditConfig(AppConfig):
    """Credit."""

    name = "alongside.act.credit"
    label = "credit"
    verbose_name = _("Credit")
