"""What somebody can do now in a calling-in: a short list, the likeliest first."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from alongside.account.repair.policy.place import Place

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise as StrPromise


@dataclass(frozen=True, slots=True)
class Act:
    """Something that somebody can do, where, and what it means."""

    label: "StrPromise"
    text: "StrPromise"
    url: str


# What may be done, where, how it is called, and what it means; in the order of the page.
_ACTS: tuple[tuple[str, str, "StrPromise", "StrPromise"], ...] = (
    ("may_read_first", "read_first", _("Answer"), _("Say yes, or hand it back with a word.")),
    ("may_accept", "accept", _("Answer about the facilitator"), _("Yes, or rather another.")),
    ("may_rewrite", "rewrite", _("Change it and send it again"), _("Nobody else has read it.")),
    ("may_answer", "answer", _("Answer"), _("Acknowledge it, see it otherwise, or ask.")),
    ("may_ask_time", "ask_time", _("Ask for time"), _("Until a day that you choose, once.")),
    ("may_make_good", "apologise", _("Apologise"), _("In three parts, with no if and no but.")),
    ("may_make_good", "mend", _("Tell what you have done about it"), _("A deed, once done.")),
    ("may_say", "say", _("Say something"), _("Nobody has to.")),
    (
        "may_say_how_it_stands",
        "stands",
        _("Say how it stands"),
        _("Mended, or left open. Nobody else can, and you can take it back."),
    ),
    (
        "may_propose",
        "propose",
        _("Bring in a facilitator"),
        _("Somebody whom you both accept, who helps you talk."),
    ),
    ("may_give_name", "give_name", _("Go on by name"), _("The facilitator is then a choice.")),
    (
        "may_flag",
        "flag",
        _("I am made to pay for this"),
        _("Write down what happened since. The other never sees it."),
    ),
    ("may_step_back", "step_back", _("Step back"), _("At any time, without a reason.")),
    ("may_withdraw", "withdraw", _("Withdraw it all"), _("Its words are erased for both.")),
)


def acts_of(place: Place) -> list[Act]:
    """Give what somebody can do now."""
    code = place.calling_in.code
    return [
        Act(label, text, reverse(f"repair:{address}", args=[code]))
        for may, address, label, text in _ACTS
        if getattr(place, may)
    ]
