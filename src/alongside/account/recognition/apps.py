"""Recognition as a Django app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class RecognitionConfig(AppConfig):
    """Recognition."""

    name = "alongside.account.recognition"
    label = "recognition"
    verbose_name = _("Recognition")
    erases_again = {
        "recognition": "alongside.account.recognition.actions.giving.take_back_again",
        "pooledrecognition": "alongside.account.recognition.actions.pools.erase_again",
    }

    def ready(self) -> None:
        """Make known the news of this room, what can be tapped, and what it does by the clock."""
        from alongside.account.recognition import news, tasks

        news.announce()
        tasks.announce()
