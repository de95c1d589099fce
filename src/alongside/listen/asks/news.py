"""The kinds of news that this room has."""

from django.utils.translation import gettext_lazy as _

from alongside.people import notices

FOR_WHO_ASKS = _("It serves you: only you say what becomes of it.")
FOR_WHO_ASKED = _("It serves whoever asks: they need not ask twice.")

KINDS = (
    notices.Kind(
        "ask.made",
        _("What support looks like right now: %(words)s"),
        leads_to="asks:ask",
        weight=10,
        button=_("Look"),
        why=_("It was addressed to you, and it is open."),
        serves=_("It serves whoever asks. Leaving it is seen by nobody."),
        group="asks",
    ),
    notices.Kind(
        "ask.taken_up",
        _("Somebody took up what you ask for: %(words)s"),
        leads_to="asks:ask",
        weight=20,
        why=_("It just happened."),
        serves=FOR_WHO_ASKS,
        group="asks",
    ),
    notices.Kind(
        "ask.handed_back",
        _("Somebody handed back what you ask for: %(words)s"),
        leads_to="asks:ask",
        weight=20,
        why=_("So that you do not wait for them."),
        serves=FOR_WHO_ASKS,
        group="asks",
    ),
    notices.Kind(
        "ask.question",
        _("Somebody has a question about what you ask for: %(words)s"),
        leads_to="asks:ask",
        weight=20,
        why=_("It just came. You owe no answer, and nobody sees whether you read it."),
        serves=_("It serves whoever would do it right; leave it if it does not serve you."),
        group="asks",
    ),
    notices.Kind(
        "ask.answered",
        _("Your question was answered: %(words)s"),
        leads_to="asks:ask",
        weight=20,
        why=_("You asked it."),
        serves=FOR_WHO_ASKED,
        group="asks",
    ),
    notices.Kind(
        "ask.changed",
        _("What you took up reads otherwise now: %(words)s"),
        leads_to="asks:ask",
        weight=20,
        why=_("You took it up, and it was changed."),
        serves=FOR_WHO_ASKED,
        group="asks",
    ),
    notices.Kind(
        "ask.settled",
        _("What you took up is settled: %(words)s"),
        leads_to="asks:ask",
        weight=20,
        why=_("You took it up; the page says what became of it."),
        serves=_("It serves you both: nothing more is wanted."),
        group="asks",
    ),
    notices.Kind(
        "ask.withdrawn",
        _("An ask that you took up was withdrawn; there is nothing more to do."),
        leads_to="asks:ask",
        weight=20,
        why=_("You took it up. No reason is needed."),
        serves=_("It serves whoever asked, and spares you the work."),
        group="asks",
    ),
    notices.Kind(
        "ask.gone",
        _("An ask that you took up is gone; there is nothing more to do."),
        leads_to="",
        weight=20,
        why=_("You took it up, and its page went with it."),
        serves=_("It spares you the work."),
        group="asks",
    ),
    notices.Kind(
        "ask.run_out",
        _("The last day has passed. Is this still wanted: %(words)s"),
        leads_to="asks:ask",
        weight=30,
        button=_("Say"),
        why=_("The last day that you named has passed. After a month of silence it runs out."),
        serves=FOR_WHO_ASKS,
        group="asks",
        tap="ask.run_out",
    ),
)


def announce() -> None:
    """Make the kinds known to the notices."""
    notices.learn(*KINDS)
