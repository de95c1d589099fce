"""Writing as a Django app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class WritingConfig(AppConfig):
    """Writing."""

    name = "alongside.act.writing"
    label = "writing"
    verbose_name = _("Writing")

    def ready(self) -> None:
        """Make the news of this room known, and what it does when a circle is hidden."""
        from alongside.act.writing import news, tasks

        news.announce()
        tasks.announce()
