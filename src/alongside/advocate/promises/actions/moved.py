"""Say that a promise moved, to those who follow it; they never hear who moved it."""

from django.utils import timezone

from alongside.advocate.promises.models import Promise
from alongside.advocate.promises.policy import seeing
from alongside.people import notices
from alongside.people.models import Person


def moved(promise: Promise) -> None:
    """Note that something happened to a promise, and tell those followers whom it reached."""
    promise.last_moved_on = timezone.localdate()
    promise.stall_told_on = None
    promise.save(update_fields=["last_moved_on", "stall_told_on"])
    followers = Person.objects.filter(
        seeing.readers_of(promise.statement), pk__in=promise.follows.values("person")
    )
    notices.tell(followers, "promise.moved", about=promise, words=promise.wording)
