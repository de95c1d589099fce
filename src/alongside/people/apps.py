"""The ground floor as a Django app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PeopleConfig(AppConfig):
    """People, circles, the record and the notices."""

    name = "alongside.people"
    label = "people"
    verbose_name = _("People")
