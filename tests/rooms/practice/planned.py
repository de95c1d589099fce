"""Plans, circles' actions and annotations as tests want them, made by what people do."""

from datetime import date, datetime, time
from typing import Any

from django.utils import timezone

from alongside.act.practice.actions import circles, plans, rounds
from alongside.act.practice.models import Annotation, CircleAction, Practice
from alongside.people.models import Circle, Person

TUESDAYS = {"comes": "weekly", "weekdays": "tue", "apart": "one"}
PLAN = {"title": "Credit the idea", "when": "an idea is repeated", "will": "name who had it first"}
FORM = {**PLAN, "comes": "weekly", "weekdays": ["tue"], "apart": "one"}
OWN = {
    "title": "Say my name as I say it",
    "in_short": "Listen to how I say it, and say it like that.",
    "why": "It is mine.",
    "steps": "Listen.\nRepeat it.",
    "say": "Did I get it right?",
    "cost": "A minute of listening.",
    "risk": "You may get it wrong once more.",
    "not_when": "I am in the middle of something.",
    "features": ["listening"],
    "scope": "individual",
    "stance": "support",
}


def takes_on(person: Person, **fields: Any) -> Practice:
    """Have somebody take a practice on, each Tuesday unless said otherwise."""
    return plans.take_on(person=person, **{**PLAN, **TUESDAYS, **fields})


def comes(day: date) -> None:
    """Let a day come round, at noon where the workplace is."""
    rounds.come_round(timezone.make_aware(datetime.combine(day, time(12))))


def adds(person: Person, circle: Circle, **fields: Any) -> CircleAction:
    """Have a convenor add an action of their circle's own."""
    return circles.add(person=person, circle=circle, **{**OWN, "members_only": False, **fields})


def says(person: Person, circle: Circle, words: str, **fields: Any) -> Annotation:
    """Have a convenor say what their circle knows of an action."""
    given = {"members_only": False, **fields}
    return circles.annotate("credit-the-idea", person=person, circle=circle, words=words, **given)
