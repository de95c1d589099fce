"""Deeds as a Django app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DeedsConfig(AppConfig):
    """Deeds."""

    name = "alongside.act.deeds"
    label = "deeds"
    verbose_name = _("Deeds")
    erases_again = {
        "deed": "alongside.act.deeds.actions.deeds.erase_again",
        "share": "alongside.act.deeds.actions.sharing.take_back_again",
    }

    def ready(self) -> None:
        """Make the kinds of news of this room known, and what goes when somebody leaves."""
        from alongside.act.deeds import news, tasks

        news.announce()
        tasks.announce()
