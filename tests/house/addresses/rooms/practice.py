"""What the tables of addresses need of practice."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django.utils import timezone

from alongside.act.practice.actions import plans, words
from tests.house.addresses.story import Story
from tests.rooms.practice.planned import FORM, OWN, adds, says, takes_on


def _in_the_name_of(name: str, **fields: Any) -> Callable[[Story], dict[str, Any]]:
    return lambda story: {"circle": story.circles[f"{name} circle"].code, **fields}


def _plan(story: Story) -> dict[str, Any]:
    return dict(FORM)


def _pause(story: Story) -> dict[str, Any]:
    return {"until": (timezone.localdate() + timedelta(days=9)).isoformat()}


def _own(story: Story) -> dict[str, Any]:
    return {**OWN, "seen_by": "everyone"}


FORMS: dict[str, Callable[[Story], dict[str, Any]]] = {
    "practice:take_on": _plan,
    "practice:take_on_action": _plan,
    "practice:take_on_theirs": _plan,
    "practice:change": _plan,
    "practice:pause": _pause,
    "practice:add_circle_action": _in_the_name_of("open", **OWN, seen_by="everyone"),
    "practice:change_circle_action": _own,
    "practice:annotate": _in_the_name_of("hidden", words="In writing.", seen_by="members"),
    "practice:own_words": lambda story: {"words": "I moved the meeting."},
}


def tell(story: Story) -> None:
    """Add what an address of this room can be about."""
    bo, amara = story.someone("member"), story.someone("convenor")
    story.add("action", "credit-the-idea")
    story.add("no action", "no-such-action")
    story.add("member's practice", takes_on(bo).code)
    ended = takes_on(bo)
    plans.end(ended, person=bo)
    story.add("member's ended practice", ended.code)
    for name in ("open", "hidden"):
        here = story.circles[f"{name} circle"]
        story.add(f"action of {name} circle", adds(amara, here).code)
        story.add(f"annotation of {name} circle", says(amara, here, "In writing.").code)
    within = adds(amara, story.circles["open circle"], members_only=True)
    story.add("action for members", within.code)
    words.say("I moved the meeting.", person=story.someone("owner"))
