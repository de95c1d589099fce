"""The words by which a rule's own terms are read."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from alongside import content
from alongside.engines.language import Tier

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise as StrPromise

TIERS: "dict[Tier, StrPromise]" = {
    Tier.HARMFUL: _("Harmful"),
    Tier.EXCLUDING: _("Excluding"),
    Tier.CONSIDER: _("Consider"),
}
WHAT_TIERS_MEAN: "dict[Tier, StrPromise]" = {
    Tier.HARMFUL: _("an insult, or a word that those meant plainly reject"),
    Tier.EXCLUDING: _("it leaves people out, or makes one kind of person the norm"),
    Tier.CONSIDER: _("it depends on who reads it"),
}
KINDS: "dict[str, StrPromise]" = {
    "prose": _("A letter, a post, minutes"),
    "job-ad": _("A job advertisement"),
    "chat": _("Chat among colleagues"),
    "policy": _("A policy or a rule for all"),
    "code": _("Code or its documentation"),
}
CONFIDENCE: "dict[str, StrPromise]" = {
    "high": _("Nearly always means what the rule is about"),
    "medium": _("Mostly means what the rule is about"),
    "low": _("Often means something else: look at the sentence"),
}
OTHER_AXES: "dict[str, StrPromise]" = {
    "class": _("Money, schooling, housing"),
    "language": _("Accent and mother tongue"),
    "technology": _("Terms of technology"),
    "violence": _("Images of violence"),
    "manner": _("Manner"),
}
HOW_SEEN: "dict[str, StrPromise]" = {
    "page": _("We read it as it stands there."),
    "abstract": _("We read its abstract, not the whole of it."),
    "data set": _("We looked at its data."),
    "repository": _("We looked at its files."),
}


def axis(name: str) -> str:
    """Give an axis as it is read."""
    listed = content.axes().get(name)
    return listed.title if listed else str(OTHER_AXES.get(name, name))


def axes() -> list[tuple[str, str]]:
    """Give every axis that a rule may be about."""
    listed = [(one.id, one.title) for one in content.axes().values()]
    return [*listed, *((name, str(label)) for name, label in OTHER_AXES.items())]
