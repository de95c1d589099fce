"""The kinds of news that this room has: whose it was, and who has a say in that."""

from django.utils.translation import gettext_lazy as _

from alongside.people import notices

YOURS = _("Yours: your name goes nowhere without you.")

KINDS = (
    notices.Kind(
        "credit.given",
        _("Somebody says that this was yours: %(words)s"),
        leads_to="credit:credit",
        weight=20,
        button=_("Look"),
        why=_("You alone say whether it goes further. You need not answer."),
        serves=YOURS,
        group="recognition",
    ),
    notices.Kind(
        "credit.stood_under_you",
        _("Something that stood under your name was somebody else's: %(words)s"),
        leads_to="credit:credit",
        weight=20,
        button=_("Read it first"),
        why=_("You read it before others do, and can add a sentence of your own beside it."),
        serves=_("Whoever it was of; and yours, for nobody hears of it before you."),
        group="recognition",
    ),
    notices.Kind(
        "credit.also",
        _("Somebody says that this was yours too: %(words)s"),
        leads_to="credit:credit",
        weight=20,
        button=_("Say whether it names you"),
        why=_("It names you only if you agree. You need not answer."),
        serves=YOURS,
        group="recognition",
    ),
    notices.Kind(
        "credit.carried",
        _("It is now known whose this was: %(words)s"),
        leads_to="credit:credit",
        why=_("It stood under another name where you could read it, or you said so."),
        serves=_("Whoever it was of."),
        group="recognition",
    ),
    notices.Kind(
        "credit.declined",
        _("Somebody says that this was not theirs: %(words)s"),
        leads_to="credit:credit",
        why=_("You gave them credit for it."),
        serves=_("Whoever it was of."),
        group="recognition",
    ),
    notices.Kind(
        "credit.corrected",
        _("A correction stands beside credit that you gave or were given: %(words)s"),
        leads_to="credit:credit",
        why=_("Whoever it was of agreed to it."),
        serves=_("Whoever it was of."),
        group="recognition",
    ),
    notices.Kind(
        "correction.said",
        _("Somebody says that credit should read otherwise: %(words)s"),
        leads_to="credit:correction",
        weight=20,
        button=_("Say how it was"),
        why=_("It stands nowhere unless you agree. You need not answer."),
        serves=_("Whoever it was of."),
        group="recognition",
    ),
)


def announce() -> None:
    """Make the kinds known to the notices."""
    notices.learn(*KINDS)
