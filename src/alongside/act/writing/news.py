"""The one kind of news that this room has: a circle holds to a rule that another changed."""

from django.utils.translation import gettext_lazy as _

from alongside.people import notices

KINDS = (
    notices.Kind(
        "rulechange.contested",
        _("Another circle contests what yours said of a rule of wording: %(words)s"),
        leads_to="writing:change",
        weight=25,
        button=_("Read why"),
        why=_("You speak for a circle that changed this rule for the workplace."),
        serves=_("Those whom the words are about: until you agree, the more protective holds."),
        group="circles",
    ),
)


def announce() -> None:
    """Make the kind known to the notices."""
    notices.learn(*KINDS)
