"""What those whom credit names do with it: carry it further, keep it, decline it, or nothing.

Before it goes further, whoever it takes something from hears of it, and has a sentence of their
own beside it.
"""

from datetime import date, timedelta

from django.db import transaction
from django.utils import timezone

from alongside.act.credit import policy
from alongside.act.credit.models import Credit
from alongside.people import audience, notices
from alongside.people.audience import To
from alongside.people.models import Person

State = Credit.State
# Time for whoever was wrongly credited to read it first and say something.
DAYS_BEFORE = 3
MOST_TOLD = 150


@transaction.atomic
def carry(credit: Credit, *, person: Person, to: To) -> Credit:
    """Have it go where it stood wrongly, as far as was proposed or less far."""
    policy.require_may_carry(person, credit, to)
    audience.address(credit, to)
    credit.state, credit.rather = State.AGREED, None
    credit.carries_on = timezone.localdate() + timedelta(days=DAYS_BEFORE)
    credit.save(update_fields=["state", "rather", "carries_on"])
    notices.read(person, about=credit)
    also = [one.person for one in credit.also.select_related("person")]
    notices.tell(also, "credit.also", about=credit, words=credit.what, sender=credit.said_by)
    if not _has_to_hear_first(credit):
        _carry_now(credit)
    return credit


@transaction.atomic
def keep(credit: Credit, *, person: Person) -> Credit:
    """Keep it between oneself and whoever gave it."""
    policy.require_may_answer(person, credit)
    credit.state, credit.rather = State.KEPT, None
    credit.save(update_fields=["state", "rather"])
    notices.read(person, about=credit)
    return credit


@transaction.atomic
def decline(credit: Credit, *, person: Person, rather: Person | None = None) -> Credit:
    """Say that it was not one's own, and whose it was, for whoever gave it alone to read."""
    policy.require_may_answer(person, credit)
    credit.state, credit.rather = State.DECLINED, rather
    credit.save(update_fields=["state", "rather"])
    notices.read(person, about=credit)
    giver = [credit.said_by] if credit.said_by else []
    notices.tell(giver, "credit.declined", about=credit, words=credit.what, sender=person)
    return credit


@transaction.atomic
def take_back(credit: Credit, *, person: Person) -> Credit:
    """Keep between the two again what was carried further."""
    policy.require_may_take_back(person, credit)
    credit.state, credit.carries_on = State.KEPT, None
    credit.save(update_fields=["state", "carries_on"])
    notices.forget(credit)
    for correction in credit.corrections.all():
        notices.forget(correction)
    return credit


@transaction.atomic
def stand_beside(credit: Credit, *, person: Person, words: str) -> Credit:
    """Add one sentence beside it, or take it away, as whoever was wrongly credited."""
    policy.require_may_stand_beside(person, credit)
    credit.beside = words.strip()
    credit.save(update_fields=["beside"])
    notices.read(person, about=credit)
    if credit.state == State.AGREED:
        _carry_now(credit)
    return credit


@transaction.atomic
def say_also(credit: Credit, *, person: Person, agreed: bool) -> None:
    """Say whether it names oneself beside another."""
    policy.require_may_say_also(person, credit)
    credit.also.filter(person=person).update(agreed=agreed)
    notices.read(person, about=credit)


@transaction.atomic
def carry_those_due(today: date) -> None:
    """Carry further what was agreed to, once whoever it concerns has had time to read it."""
    due = Credit.objects.filter(state=State.AGREED, carries_on__lte=today)
    for credit in due.select_related("said_by", "whose", "credited_to"):
        _carry_now(credit)


def _has_to_hear_first(credit: Credit) -> bool:
    """Tell whoever was wrongly credited; who said so themselves has heard it."""
    subject = credit.credited_to
    if subject is None or not subject.is_active or subject == credit.said_by:
        return False
    notices.tell(
        [subject],
        "credit.stood_under_you",
        about=credit,
        words=credit.what,
        due=credit.carries_on,
    )
    return True


def _carry_now(credit: Credit) -> None:
    credit.state = State.CARRIED
    credit.save(update_fields=["state"])
    concerned = [credit.whose_id, credit.said_by_id, credit.credited_to_id]
    known = {pk for pk in concerned if pk} | set(credit.also.values_list("person_id", flat=True))
    others = audience.reached_by(credit).exclude(pk__in=known)
    reached = list(others[: MOST_TOLD + 1])
    told = reached if len(reached) <= MOST_TOLD else []
    giver = [credit.said_by] if credit.said_by else []
    notices.tell([*told, *giver], "credit.carried", about=credit, words=credit.what)
