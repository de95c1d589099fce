"""The kinds of news that this room has: what was shared, and whom it concerns."""

from django.utils.translation import gettext_lazy as _

from alongside.people import notices

KINDS = (
    notices.Kind(
        "deed.names_you",
        _("Somebody wants to share something that they did for you: %(words)s"),
        leads_to="deeds:names_you",
        weight=20,
        button=_("Say what it may show"),
        why=_("Until you answer it says “a colleague”; you need not answer."),
        serves=_("Yours: your name stands nowhere without you."),
        group="recognition",
    ),
    notices.Kind(
        "deed.together",
        _("Somebody shares something and says that you did it too: %(words)s"),
        leads_to="deeds:names_you",
        weight=20,
        button=_("Say whether it names you"),
        why=_("Until you answer it does not name you; you need not answer."),
        serves=_("Yours: nobody says what you did without you."),
        group="recognition",
    ),
    notices.Kind(
        "deed.shared",
        _("Somebody shared with you what they did: %(words)s"),
        leads_to="deeds:shown",
        why=_("They chose you, or a circle that you belong to, when they shared it."),
        serves=_(
            "Whoever it was for: only they, and others who saw it, can say what it was worth."
        ),
        group="recognition",
    ),
)


def announce() -> None:
    """Make the kinds known to the notices."""
    notices.learn(*KINDS)
