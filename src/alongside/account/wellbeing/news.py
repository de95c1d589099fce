"""The kinds of news that this room has, and its one tap; none says how anybody is."""

from django.utils.translation import gettext_lazy as _

from alongside.account.wellbeing.actions import check_ins, hand_overs, pace
from alongside.people import notices, taps

GROUP = "wellbeing"
PAUSE = "wellbeing.pause"

KINDS = (
    notices.Kind(
        check_ins.KIND,
        _("How was this month for you? Three questions, answered to yourself alone."),
        leads_to="wellbeing:reminded",
        weight=30,
        button=_("Answer"),
        why=_("It is the first of the month, and you wished to be reminded."),
        serves=_("You. Nobody sees what you answer, or whether you do."),
        group=GROUP,
    ),
    notices.Kind(
        hand_overs.KIND,
        _("Somebody leaves you the work of a circle: %(words)s"),
        leads_to="wellbeing:handed_over",
        weight=30,
        button=_("Read it"),
        why=_("Somebody who speaks for the circle wrote a hand-over."),
        serves=_("The circle, whose work goes on."),
        group=GROUP,
    ),
)

TAP = taps.Tap(
    PAUSE,
    question=_("Pause everything for two weeks?"),
    answers=(("pause", _("Pause for two weeks")),),
    who_sees=_("Only you"),
    act=pace.pause_by_tap,
)


def announce() -> None:
    """Make the kinds known to the notices, and the tap to the messages."""
    notices.learn(*KINDS)
    taps.learn(TAP)
