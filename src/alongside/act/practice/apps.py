"""Practices as a Django app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PracticeConfig(AppConfig):
    """Practices."""

    name = "alongside.act.practice"
    label = "practice"
    verbose_name = _("Practices")
    erases_again = {
        "practice": "alongside.act.practice.actions.plans.erase_again",
        "circleaction": "alongside.act.practice.actions.circles.take_down_again",
        "annotation": "alongside.act.practice.actions.circles.take_back_again",
        "ownwords": "alongside.act.practice.actions.words.take_back_again",
    }

    def ready(self) -> None:
        """Make the news of this room known, and what it does by the clock."""
        from alongside.act.practice import news, tasks

        news.announce()
        tasks.announce()
