"""The kinds of news that this room has; none of them says who moved."""

from django.utils.translation import gettext_lazy as _

from alongside.people import notices

KINDS = (
    notices.Kind(
        "promise.view_wanted",
        _("How does this promise stand for you: %(words)s"),
        leads_to="promises:promise",
        weight=30,
        button=_("Give a view"),
        why=_("A new month began, and you are on the roll of a circle concerned."),
        serves=_("It serves the circle. You may leave it: silence is not counted."),
        group="promises",
    ),
    notices.Kind(
        "promise.moved",
        _("A promise that you follow moved: %(words)s"),
        leads_to="promises:promise",
        why=_("You follow it."),
        serves=_("It serves you."),
        group="promises",
    ),
    notices.Kind(
        "promise.stalled",
        _("Nothing was heard for 90 days of a promise that you follow: %(words)s"),
        leads_to="promises:promise",
        why=_("You follow it."),
        serves=_("It serves you, and those to whom it was promised."),
        group="promises",
    ),
    notices.Kind(
        "promise.late",
        _("A promise that you follow is late: %(words)s"),
        leads_to="promises:promise",
        why=_("You follow it, and its day has passed."),
        serves=_("It serves you, and those to whom it was promised."),
        group="promises",
    ),
    notices.Kind(
        "promise.yours",
        _("You own a promise: %(words)s"),
        leads_to="promises:promise",
        weight=30,
        why=_("It was given to you, or you took it on."),
        serves=_("It serves those to whom it was promised."),
        group="promises",
    ),
    notices.Kind(
        "evidence.names_you",
        _("Something put forward as evidence names you: %(words)s"),
        leads_to="promises:evidence",
        weight=20,
        why=_("Somebody put it forward."),
        serves=_("It serves you: you can hide it."),
        group="promises",
    ),
    notices.Kind(
        "evidence.to_judge",
        _("Evidence waits for your circle's answer: %(words)s"),
        leads_to="promises:evidence",
        weight=30,
        why=_("Somebody put it forward."),
        serves=_("It serves your circle, which has the last word."),
        group="promises",
    ),
    notices.Kind(
        "statement.yours",
        _("Words of yours were entered: %(words)s"),
        leads_to="promises:statement",
        why=_("Somebody entered what you said."),
        serves=_("It serves you, and those to whom you said it."),
        group="promises",
    ),
    notices.Kind(
        "statement.entered",
        _("Something was said about a cause that concerns your circle: %(words)s"),
        leads_to="promises:statement",
        why=_("Your circle is one of those concerned."),
        serves=_("It serves your circle."),
        group="promises",
    ),
)


def announce() -> None:
    """Make the kinds known to the notices."""
    notices.learn(*KINDS)
