"""What a person answers by one tap in a message, without signing in."""

from uuid import UUID

from django.db import transaction

from alongside.act.practice import policy
from alongside.act.practice.actions import plans
from alongside.act.practice.models import Practice
from alongside.people import days
from alongside.people.models import Person

DONE, NOT_NOW = "done", "not_now"


@transaction.atomic
def answer(person: Person, code: UUID, value: str) -> bool:
    """Note that it was done on its day, or let it pass; say whether there was such a thing."""
    practice = Practice.objects.filter(code=code, person=person, ended_on=None).first()
    if practice is None or value not in (DONE, NOT_NOW):
        return False
    policy.require_own(person, practice)
    if value == DONE:
        plans.note_done(practice, person=person, on=practice.due_on or days.today_of(person))
    else:
        plans.not_this_time(practice, person=person)
    return True
