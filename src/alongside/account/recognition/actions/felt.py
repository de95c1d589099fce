"""Ask everyone who lets themselves be asked, twice a year, whether a colleague supported them.

Answers are anonymous as in `anonymous`: nothing joins one to a person without the key.
"""

from datetime import date, timedelta

from django.db import transaction

from alongside.account.recognition import policy
from alongside.account.recognition.models import FeltAnswer, FeltRound
from alongside.account.recognition.queries import felt as queries
from alongside.account.recognition.queries import marks
from alongside.people import notices
from alongside.people.models import Cause, Person
from alongside.people.queries.workplace import the_workplace

KIND = "felt.asked"
MONTHS = (3, 9)
DAYS = 30
RATHER_NOT = "rather_not"


def monthly(today: date) -> None:
    """Open a round in March and in September, and tell everybody of it."""
    if today.month not in MONTHS:
        return
    first = today.replace(day=1)
    closes = first + timedelta(days=DAYS)
    felt, _ = FeltRound.objects.get_or_create(opened_on=first, defaults={"closes_on": closes})
    while _tell_some(felt):
        pass


def daily(today: date) -> None:
    """Let askings run out, and close the rounds that are over."""
    notices.let_expire(KIND, before=today)
    for felt in FeltRound.objects.filter(closed_on=None, closes_on__lt=today):
        _close(felt, today)


@transaction.atomic
def answer(
    felt: FeltRound,
    *,
    person: Person,
    answer: str,
    features: list[str] | None = None,
    scope: str = "",
    cause: Cause | None = None,
) -> None:
    """Answer, or answer otherwise; who would rather not say leaves nothing behind."""
    policy.require_may_answer(person, felt)
    tag = marks.tag_of_felt(felt, person)
    if answer == RATHER_NOT:
        FeltAnswer.objects.filter(tag=tag).delete()
        return
    says = FeltAnswer.Says(answer)
    about = {"features": features or [], "scope": scope, "cause": cause}
    said = {"answer": says, "round": felt}
    FeltAnswer.objects.update_or_create(tag=tag, defaults=said | about)


@transaction.atomic
def forget_all(person: Person) -> None:
    """Erase the answers of somebody who leaves, of rounds that are not closed."""
    tags = [marks.tag_of_felt(one, person) for one in FeltRound.objects.filter(closed_on=None)]
    FeltAnswer.objects.filter(tag__in=tags).delete()


@transaction.atomic
def _tell_some(felt: FeltRound) -> bool:
    """Tell the next few thousand; say whether there were any."""
    few = list(queries.to_be_told(felt)[: notices.AT_ONCE])
    if few:
        notices.tell(few, KIND, about=felt, due=felt.closes_on)
        felt.told_up_to = few[-1].pk
        felt.save(update_fields=["told_up_to"])
    return bool(few)


@transaction.atomic
def _close(felt: FeltRound, today: date) -> None:
    felt.released, felt.rests_on = queries.tables(felt, floor=the_workplace().floor)
    felt.closed_on = today
    felt.save(update_fields=["released", "rests_on", "closed_on"])
    FeltAnswer.objects.filter(round=felt).delete()
