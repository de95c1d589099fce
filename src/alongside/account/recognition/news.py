"""The kinds of news that this room has."""

from django.utils.translation import gettext_lazy as _

from alongside.people import notices

KINDS = (
    notices.Kind(
        "recognition.wanted",
        _("%(words)s would like to know how something that they did was for you"),
        leads_to="recognition:of",
        weight=20,
        button=_("Look"),
        why=_("You let colleagues ask you, at most twice a month in all."),
        serves=_("It serves whoever asks. Leaving it is fine: nobody sees or counts that."),
        group="recognition",
        tap="recognition.wanted",
    ),
    notices.Kind(
        "recognition.given",
        _("%(words)s has said how something that you did was for them"),
        leads_to="recognition:recognition",
        button=_("Read"),
        why=_("It was said to you, and to whoever did it with you and agreed to be named."),
        serves=_("It serves you."),
        group="recognition",
    ),
    notices.Kind(
        "recognition.pooled",
        _("What several people said anonymously of what you did was put together"),
        leads_to="recognition:pool",
        button=_("Read"),
        why=_("A quarter has ended."),
        serves=_("It serves you; nobody else sees it."),
        group="recognition",
    ),
    notices.Kind(
        "felt.asked",
        _("In the last half-year, did something that a colleague did support you?"),
        leads_to="recognition:felt",
        weight=30,
        button=_("Answer"),
        why=_("It is asked twice a year, of everyone who lets themselves be asked."),
        serves=_("It serves everyone here: what is told is held against what is felt."),
        group="recognition",
        tap="felt.asked",
    ),
)


def announce() -> None:
    """Make the kinds known to the notices."""
    notices.learn(*KINDS)
