"""Answer to oneself, erase it again, and wish to be reminded. Nothing here tells anybody anything.

No notice, no record and no count is made of an answer, of a reminder that was answered, or of one
that was not.
"""

from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alongside.account.wellbeing import policy
from alongside.account.wellbeing.models import CheckIn, CheckInWish
from alongside.account.wellbeing.queries import check_ins as queries
from alongside.people import erasures, notices
from alongside.people.models import Person

KIND = "wellbeing.check_in"
ERASED = "checkin"
AT_ONCE = 5_000


@transaction.atomic
def answer(
    person: Person, *, month: date, carried: str, left_with: str, somebody: str, words: str
) -> CheckIn:
    """Answer for a month, or answer anew; an answer may be left out."""
    check_in, _made = CheckIn.objects.update_or_create(
        person=person,
        month=month.replace(day=1),
        defaults={
            "carried": carried,
            "left_with": left_with,
            "somebody": somebody,
            "words": words.strip(),
        },
    )
    if wish := queries.wish_of(person):
        notices.read(person, about=wish)
    return check_in


@transaction.atomic
def erase(check_in: CheckIn, *, person: Person) -> None:
    """Erase what one answered for a month, for good and in every backup that is restored."""
    policy.require_own(person, check_in)
    _erase(check_in)


@transaction.atomic
def erase_again(code: UUID) -> None:
    """Erase a check-in that a restored backup brought back."""
    for check_in in CheckIn.objects.filter(code=code):
        _erase(check_in)


@transaction.atomic
def wish(person: Person) -> CheckInWish:
    """Wish to be reminded on the first of each month."""
    wished, _made = CheckInWish.objects.get_or_create(
        person=person, defaults={"since": timezone.localdate()}
    )
    return wished


@transaction.atomic
def wish_no_longer(person: Person) -> None:
    """Take the wish back, and the reminder that waits."""
    for wished in CheckInWish.objects.filter(person=person):
        notices.forget(wished)
        wished.delete()


@transaction.atomic
def remind(today: date) -> None:
    """Remind those who wish it, once a month; a reminder of an earlier month goes unasked.

    Whoever paused, or has answered for the month already, is left in peace.
    """
    month = today.replace(day=1)
    notices.let_expire(KIND, before=month)
    while few := list(queries.to_remind(month, today=today)[:AT_ONCE]):
        due = _last_day(month)
        notices.tell_each(KIND, [notices.Tiding(one.person, one, due=due) for one in few])
        CheckInWish.objects.filter(pk__in=[one.pk for one in few]).update(reminded_for=month)


def _erase(check_in: CheckIn) -> None:
    erasures.note(ERASED, check_in.code)
    check_in.delete()


def _last_day(month: date) -> date:
    after = month.replace(year=month.year + month.month // 12, month=month.month % 12 + 1)
    return date.fromordinal(after.toordinal() - 1)
