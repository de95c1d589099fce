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
    ),
    notices.Kind(
        "promise.moved",
        _("A promise that you follow moved: %(words)s"),
        leads_to="promises:promise",
    ),
    notices.Kind(
        "promise.stalled",
        _("Nothing was heard for 90 days of a promise that you follow: %(words)s"),
        leads_to="promises:promise",
    ),
    notices.Kind(
        "promise.late",
        _("A promise that you follow is late: %(words)s"),
        leads_to="promises:promise",
    ),
    notices.Kind(
        "promise.yours",
        _("You own a promise: %(words)s"),
        leads_to="promises:promise",
        weight=30,
    ),
    notices.Kind(
        "evidence.names_you",
        _("Something put forward as evidence names you: %(words)s"),
        leads_to="promises:evidence",
        weight=20,
    ),
    notices.Kind(
        "evidence.to_judge",
        _("Evidence waits for your circle's answer: %(words)s"),
        leads_to="promises:evidence",
        weight=30,
    ),
    notices.Kind(
        "statement.yours",
        _("Words of yours were entered: %(words)s"),
        leads_to="promises:statement",
    ),
    notices.Kind(
        "statement.entered",
        _("Something was said about a cause that concerns your circle: %(words)s"),
        leads_to="promises:statement",
    ),
)


def announce() -> None:
    """Make the kinds known to the notices."""
    notices.learn(*KINDS)
