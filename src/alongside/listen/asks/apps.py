"""Asks as a Django app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AsksConfig(AppConfig):
    """Asks, and standing words on how to support somebody."""

    name = "alongside.listen.asks"
    label = "asks"
    verbose_name = _("Asks")
    erases_again = {
        "ask": "alongside.listen.asks.actions.asks.erase_again",
        "supportwords": "alongside.listen.asks.actions.support.take_down_again",
    }

    def ready(self) -> None:
        """Make known the kinds of news, what is done by the clock, and what stands on a card."""
        from alongside.listen.asks import news, tasks
        from alongside.listen.asks.views import support
        from alongside.people import cards

        news.announce()
        tasks.announce()
        cards.tells(support.on_card)
