"""Change one entry of the demonstration's record behind its back, as somebody with the database."""

from datetime import timedelta

from django.db import transaction

from alongside.advocate.promises.models import Promise
from alongside.doors.cli.say import stop
from alongside.people.models import RecordEntry, Workplace


@transaction.atomic
def tamper() -> str:
    """Move the date of one promise by a year, in the promise and in its entry alike.

    The two agree afterwards, as whoever does this would want; only the chain can tell.
    """
    if not Workplace.objects.filter(is_demo=True).exists():
        stop("This is a real workplace, and only the demonstration is tampered with.")
    dated = Promise.objects.exclude(due=None).order_by("made_on", "pk")
    entries = RecordEntry.objects.filter(about_kind="promise").exclude(payload=None)
    promise = dated.filter(code__in=entries.values("about_code")).first()
    if promise is None or promise.due is None:
        stop("There is no promise with a date to tamper with; fill the demonstration first.")
    entry = entries.filter(about_code=promise.code).latest("position")
    later = promise.due + timedelta(days=365)
    Promise.objects.filter(pk=promise.pk).update(due=later)
    RecordEntry.objects.filter(pk=entry.pk).update(
        payload={**(entry.payload or {}), "due": later.isoformat()}
    )
    return (
        f"Entry {entry.position} ({entry.kind}) now says that the promise "
        f"“{promise.wording}” falls due on {later} instead of {promise.due}, and so does its page. "
        "See it caught: alongside promises verify"
    )
