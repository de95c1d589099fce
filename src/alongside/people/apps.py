"""The ground floor as a Django app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PeopleConfig(AppConfig):
    """People, circles, the record and the notices."""

    name = "alongside.people"
    label = "people"
    verbose_name = _("People")
    erases_again = {"person": "alongside.people.actions.leaving.erase_again"}

    def ready(self) -> None:
        """Make known the kinds of news, what is somebody's own here, and what is done each day."""
        from alongside.people import news, own, rounds
        from alongside.people.queries import own as queries
        from alongside.people.tasks import daily

        news.announce()
        rounds.every_day(daily.tidy_up)
        for part, share in queries.SHARES.items():
            own.tells(part, share)
