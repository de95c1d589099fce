"""The kinds of news that this room has: none says what it is about, and none names the other."""

from django.utils.translation import gettext_lazy as _

from alongside.people import notices

_FOR_BOTH = _("Whoever was hurt, and you: it can be answered while it is small.")
_FOR_THE_TWO = _("The two who want to talk, and cannot do it alone.")
_FOR_HURT = _("You, who spoke up. Nothing here needs an answer of yours.")

KINDS = (
    notices.Kind(
        "callingin.called",
        _("Somebody wants to talk with you about something that happened."),
        leads_to="repair:calling_in",
        weight=20,
        button=_("Read"),
        why=_("It reached you now; there is no hour by which to answer."),
        serves=_FOR_BOTH,
        group="repair",
    ),
    notices.Kind(
        "callingin.carry",
        _("Somebody who trusts you asks you to carry something to a colleague."),
        leads_to="repair:calling_in",
        weight=10,
        button=_("Read"),
        why=_("It does not go further until you have read it; you may say no."),
        serves=_("Somebody who was hurt, and does not want to say it alone."),
        group="repair",
    ),
    notices.Kind(
        "callingin.facilitate",
        _("You are asked to help two colleagues talk."),
        leads_to="repair:calling_in",
        weight=10,
        button=_("Answer"),
        why=_("It waits for you to say yes or no."),
        serves=_FOR_THE_TWO,
        group="repair",
    ),
    notices.Kind(
        "callingin.proposed",
        _("Somebody was proposed to help with a conversation of yours."),
        leads_to="repair:calling_in",
        weight=20,
        button=_("Look"),
        why=_("A facilitator begins only once you have said yes."),
        serves=_FOR_BOTH,
        group="repair",
    ),
    notices.Kind(
        "callingin.nobody_helps",
        _("Nobody helps with a conversation of yours any more."),
        leads_to="repair:calling_in",
        weight=20,
        button=_("Choose another"),
        why=_("Whoever helped has stopped. Each of you can propose somebody else."),
        serves=_FOR_BOTH,
        group="repair",
    ),
    notices.Kind(
        "callingin.moved",
        _("Something was said in a conversation of yours."),
        leads_to="repair:calling_in",
        weight=50,
        button=_("Read"),
        why=_("It was said since you last looked."),
        serves=_FOR_BOTH,
        group="repair",
    ),
    notices.Kind(
        "callingin.to_pass_on",
        _("Words wait for you to read and pass on."),
        leads_to="repair:calling_in",
        weight=30,
        button=_("Read"),
        why=_("Where somebody is unnamed, nothing is passed on before you have read it."),
        serves=_FOR_THE_TWO,
        group="repair",
    ),
    notices.Kind(
        "callingin.handed_back",
        _("Something that you wrote came back to you, with a word."),
        leads_to="repair:calling_in",
        weight=20,
        button=_("Read"),
        why=_("Nobody else has read it."),
        serves=_FOR_HURT,
        group="repair",
    ),
    notices.Kind(
        "callingin.came_back",
        _("Something that you wrote came back to you."),
        leads_to="repair:calling_in",
        weight=20,
        button=_("Read"),
        why=_("Whoever you had asked cannot do it any more. You can ask somebody else."),
        serves=_FOR_HURT,
        group="repair",
    ),
    notices.Kind(
        "callingin.time_is_up",
        _("The time that you asked for is over."),
        leads_to="repair:calling_in",
        weight=30,
        button=_("Answer"),
        why=_("You chose this day. You are reminded once."),
        serves=_FOR_BOTH,
        group="repair",
    ),
    notices.Kind(
        "callingin.flagged",
        _("Somebody asks you to read something in a conversation that you help with."),
        leads_to="repair:calling_in",
        weight=20,
        button=_("Read"),
        why=_("It was written for you alone."),
        serves=_("Somebody who spoke up, and ought not to pay for it."),
        group="repair",
    ),
    notices.Kind(
        "callingin.withdrawn",
        _("Something that somebody wanted to talk with you about was withdrawn."),
        leads_to="",
        weight=50,
        why=_("Nothing of it is kept. You need do nothing."),
        serves=_("You: so that nothing is left hanging over you."),
        group="repair",
    ),
    notices.Kind(
        "callingin.help_over",
        _("You need not help two colleagues talk any more."),
        leads_to="",
        weight=50,
        why=_("What you were asked for is over, and so is what you could read of it."),
        serves=_("You: so that you wait for nobody, and nobody waits for you."),
        group="repair",
    ),
)


def announce() -> None:
    """Make the kinds known to the notices."""
    notices.learn(*KINDS)
