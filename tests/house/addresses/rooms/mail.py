"""What the tables of addresses need of messages: links that open without signing in."""

from collections.abc import Callable
from typing import Any

from django.utils import timezone

from alongside.doors.web import tickets
from alongside.people import taps
from tests.house.addresses.story import Story

FORMS: dict[str, Callable[[Story], dict[str, Any]]] = {
    "tap": lambda story: {"answer": "well"},
    "people:messages": lambda story: {"by_mail": "on", "weekday": "1", "hour": "9"},
}

QUESTION = taps.Tap(
    "story.asked", "How was it?", (("well", "Well"),), "Only you", lambda *given: True
)


def tell(story: Story) -> None:
    """Add a question that can be answered by one press, and the way out of messages."""
    taps.learn(QUESTION)
    bo = story.someone("member")
    ticket = tickets.to_tap(bo, QUESTION, story.eli.code, now=timezone.now())
    story.add("question for member", ticket)
    story.add("end of member's messages", tickets.to_stop(bo))
