"""The one kind of news that this room has; it goes to nobody but whoever planned it."""

from django.utils.translation import gettext_lazy as _

from alongside.people import notices

KINDS = (
    notices.Kind(
        "practice.due",
        _("As you planned for today: %(words)s"),
        leads_to="practice:practice",
        weight=30,
        button=_("Look"),
        why=_("You chose this day for it."),
        serves=_(
            "It serves those whom the practice is for. Nobody but you sees that it is in your plan."
        ),
        group="practice",
        tap="practice.due",
    ),
)


def announce() -> None:
    """Make the kind known to the notices."""
    notices.learn(*KINDS)
