"""Words and deeds as a Django app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PromisesConfig(AppConfig):
    """Statements, promises, evidence and rulings."""

    name = "alongside.advocate.promises"
    label = "promises"
    verbose_name = _("Words and deeds")
    erases_again = {
        "statement": "alongside.advocate.promises.actions.statements.erase_again",
        "evidence": "alongside.advocate.promises.actions.farewells.erase_again",
        "reply": "alongside.advocate.promises.actions.replies.take_back_again",
    }

    def ready(self) -> None:
        """Make the kinds of news of this room known, and what it does by the clock."""
        from alongside.advocate.promises import news, tasks

        news.announce()
        tasks.announce()
