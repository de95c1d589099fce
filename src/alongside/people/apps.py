"""The ground floor as a Django app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PeopleConfig(AppConfig):
    """People, circles, the record and the notices."""

    name = "alongside.people"
    label = "people"
    verbose_name = _("People")

    def ready(self) -> None:
        """Make known which kinds of news the ground floor has, and what it does each day."""
        from alongside.people import news, rounds
        from alongside.people.tasks import daily

        news.announce()
        rounds.every_day(daily.tidy_up)
