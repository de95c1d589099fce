"""Ask somebody how a deed was for them: who lets themselves be asked, seldom, and never twice."""

from datetime import date, timedelta

from django.db import transaction
from django.utils import timezone

from alongside.account.recognition import policy
from alongside.account.recognition.models import FeedbackAsking
from alongside.people import limits, notices, shares
from alongside.people.models import Person, Share

KIND = "recognition.wanted"
DAYS = 30
#: Under which name an asking is noted, and how many of them reach a person a month, over all doers.
ASKING, MOST_ASKINGS = "feedback", 2


@transaction.atomic
def ask(share: Share, *, person: Person, asked: Person) -> bool:
    """Ask one colleague about one deed; say whether they could be asked, never why not."""
    policy.require_may_ask(person, share)
    today = timezone.localdate()
    lets_be_asked = policy.may_be_asked(share, asked, by=person)
    if not lets_be_asked or limits.ask([asked], ASKING, at_most=MOST_ASKINGS, on=today):
        return False
    if not shares.note_asked_about(share):
        policy.require_may_ask(person, share)
    FeedbackAsking.objects.create(share=share, asker=person, asked_on=today)
    until = today + timedelta(days=DAYS)
    notices.tell([asked], KIND, about=share, words=person.name, due=until, sender=person)
    return True


@transaction.atomic
def forget_all(person: Person) -> None:
    """Have nobody be asked any more by somebody who leaves."""
    for asking in FeedbackAsking.objects.filter(asker=person).select_related("share"):
        notices.forget(asking.share)


def expire(today: date) -> None:
    """Let askings that ran out go, answered or not."""
    notices.let_expire(KIND, before=today)
