"""Wellbeing as a Django app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class WellbeingConfig(AppConfig):
    """Pace, limits, pauses, check-ins, hand-overs and places to get help."""

    name = "alongside.account.wellbeing"
    label = "wellbeing"
    verbose_name = _("Wellbeing")
    erases_again = {
        "checkin": "alongside.account.wellbeing.actions.check_ins.erase_again",
        "handover": "alongside.account.wellbeing.actions.hand_overs.erase_again",
    }

    def ready(self) -> None:
        """Make the kinds of news and the tap of this room known, and what it does by the clock."""
        from alongside.account.wellbeing import news, tasks

        news.announce()
        tasks.announce()
