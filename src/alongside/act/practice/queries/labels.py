"""The words by which the catalogue's own terms are read."""

from django.utils.translation import gettext_lazy as _

from alongside.act.practice.models.circles import Feature, Scope, Stance

GROUPS = {
    "educate-and-reflect": _("Educate and reflect"),
    "listen": _("Listen"),
    "amplify-and-advocate": _("Amplify and advocate"),
    "speak-up": _("Speak up"),
    "be-accountable": _("Be accountable"),
}
FITS = {
    "meeting": _("Meetings"),
    "conversation": _("Conversations"),
    "review": _("Reviews"),
    "hiring": _("Hiring"),
    "chat": _("Chat"),
    "decision": _("Decisions"),
    "event": _("Events"),
    "alone": _("On your own"),
}
OFTEN = {
    "daily": _("Every day"),
    "weekly": _("Every week"),
    "monthly": _("Every month"),
    "each-time": _("Each time that it comes up"),
    "once": _("Once"),
}
MINUTES = {
    "5": _("Five minutes"),
    "15": _("A quarter of an hour"),
    "60": _("An hour"),
    "240": _("Half a day"),
}
FEATURES = {one.value: one.label for one in Feature}
SCOPES = {one.value: one.label for one in Scope}
STANCES = {one.value: one.label for one in Stance}
EVERY = {**GROUPS, **FITS, **OFTEN, **FEATURES, **SCOPES, **STANCES}
HOW_SEEN = {
    "page": _("We read it as it stands there."),
    "abstract": _("We read its abstract, not the whole of it."),
    "data set": _("We looked at its data."),
}
