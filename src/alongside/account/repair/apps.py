"""Repair as a Django app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class RepairConfig(AppConfig):
    """Repair."""

    name = "alongside.account.repair"
    label = "repair"
    verbose_name = _("Repair")
    erases_again = {"callingin": "alongside.account.repair.actions.withdrawing.withdraw_again"}

    def ready(self) -> None:
        """Make the kinds of news of this room known, and what it does by the clock."""
        from alongside.account.repair import news, tasks

        news.announce()
        tasks.announce()
