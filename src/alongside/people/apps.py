"""The ground floor as a Django app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PeopleConfig(AppConfig):
    """People, circles, the record and the notices."""

    name = "alongside.people"
    label = "people"
    verbose_name = _("People")

    def ready(self) -> None:
        """Make the kinds of news of the ground floor known."""
        from alongside.people import news

        news.announce()
