"""What this room remembers of one person, for that person alone."""

from typing import Any

from alongside.act.practice.models import Annotation, CircleAction, OwnWords, Practice, WavedAway
from alongside.people.models import Person


def own_part(person: Person) -> dict[str, Any]:
    """Give a plan, what was waved away, and what was written for circles and for the report."""
    practices = Practice.objects.filter(person=person).prefetch_related("occasions", "pauses")
    return {
        "practices": [_practice(one) for one in practices.order_by("pk")],
        "waved_away": [
            {"action": one.action, "until": str(one.until)}
            for one in WavedAway.objects.filter(person=person).order_by("pk")
        ],
        "actions_written_for_circles": [
            {"circle": one.circle.name, "title": one.title, "added_on": str(one.added_on)}
            for one in CircleAction.objects.filter(written_by=person).select_related("circle")
        ],
        "said_for_circles": [
            {"circle": one.circle.name, "action": one.action, "words": one.words}
            for one in Annotation.objects.filter(written_by=person).select_related("circle")
        ],
        "own_words": [
            {"words": one.words, "said_on": str(one.said_on)}
            for one in OwnWords.objects.filter(person=person)
        ],
    }


def _practice(one: Practice) -> dict[str, Any]:
    days = ("since", "ends_on", "ended_on", "paused_until", "next_due", "due_on")
    words = ("title", "action", "when", "will", "place", "comes", "weekdays", "apart")
    return {
        **{name: getattr(one, name) for name in words},
        **{name: _day(getattr(one, name)) for name in days},
        "done_on": sorted(str(occasion.on) for occasion in one.occasions.all()),
        "rested": [[str(rest.begins), str(rest.until)] for rest in one.pauses.all()],
    }


def _day(value: Any) -> str | None:
    return str(value) if value else None
