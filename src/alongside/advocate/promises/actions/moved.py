"""Say that a promise moved, to those who follow it; they never hear who moved it."""

from django.utils import timezone

from alongside.advocate.promises.actions import editions, follows
from alongside.advocate.promises.models import Promise


def moved(promise: Promise) -> None:
    """Note that something happened to a promise, and tell those followers whom it reached."""
    promise.last_moved_on = timezone.localdate()
    promise.stall_told_on = None
    promise.save(update_fields=["last_moved_on", "stall_told_on"])
    editions.renew([promise.statement.code])
    follows.tell_followers(promise, "promise.moved")
