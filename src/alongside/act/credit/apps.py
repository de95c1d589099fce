"""Credit as a Django app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CreditConfig(AppConfig):
    """Credit."""

    name = "alongside.act.credit"
    label = "credit"
    verbose_name = _("Credit")
    erases_again = {"credit": "alongside.act.credit.actions.giving.erase_again"}

    def ready(self) -> None:
        """Make the kinds of news of this room known, and what it does by the clock."""
        from alongside.act.credit import news, tasks

        news.announce()
        tasks.announce()
