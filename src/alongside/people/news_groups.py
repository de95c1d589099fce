"""The groups of news, as a person mutes them in their mailbox."""

from django.utils.translation import gettext_lazy as _

GROUPS = {
    "asks": _("Asks"),
    "practice": _("Practices that are due"),
    "recognition": _("Support that was given or felt"),
    "repair": _("Conversations about what went wrong"),
    "promises": _("Promises"),
    "circles": _("Circles"),
    "wellbeing": _("Your own pace"),
    "other": _("Everything else"),
}
