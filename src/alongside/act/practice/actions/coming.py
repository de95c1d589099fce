"""When a practice comes round, and how its owner is told on the day."""

from datetime import date

from alongside.act.practice.models import Practice
from alongside.engines import rhythm as engine
from alongside.people import limits, notices

DUE = "practice.due"


def next_due(practice: Practice, *, on: date, last: date | None = None) -> date | None:
    """Reckon when a practice comes round next; never after its last day."""
    day = engine.due(practice.rhythm, on=on, last=last)
    return day if day and (practice.ends_on is None or day <= practice.ends_on) else None


def begin(practice: Practice, today: date) -> None:
    """Set the day on which a practice comes first; where that is today, the round has passed by."""
    practice.next_due, practice.due_on = next_due(practice, on=today), None
    if practice.next_due == today:
        practice.due_on = today
        move_on(practice, today)


def move_on(practice: Practice, day: date) -> None:
    """Set the next day of what has come round, or been seen to, on a day; leave any other."""
    if practice.next_due == day:
        practice.next_due = next_due(practice, on=day, last=day)


def tell_if_due(practice: Practice, today: date) -> None:
    """Put what comes round today before its owner, where it was not done yet and nothing rests."""
    done = practice.occasions.filter(on=today).exists()
    if practice.due_on == today and not done and not rests(practice, today):
        notices.tell([practice.person], DUE, about=practice, words=practice.will, due=today)


def rests(practice: Practice, today: date) -> bool:
    """Say whether it waits: it or its owner is paused, or the owner's account is closed."""
    person = practice.person
    return practice.rests(today) or limits.is_paused(person, today) or not person.is_active
