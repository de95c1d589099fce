"""Recognition as a Django app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class RecognitionConfig(AppConfig):
    """Recognition."""

    name = "alongside.account.recognition"
    label = "recognition"
    verbose_name = _("Recognition")
