"""What goes when somebody leaves: what names them, and their sentence; the rest stays unnamed."""

from django.db import transaction

from alongside.act.credit.models import Correction, Credit
from alongside.act.credit.queries.credit import seen_by
from alongside.people import notices
from alongside.people.models import Circle, Person


@transaction.atomic
def erase_theirs(person: Person) -> None:
    """Take somebody's sentence away, and the news of what goes with them."""
    Credit.objects.filter(credited_to=person).update(beside="")
    for credit in Credit.objects.filter(whose=person):
        notices.forget(credit)
    for correction in Correction.objects.filter(whose=person):
        notices.forget(correction)


def forget_what_reached_them(circle: Circle, person: Person) -> None:
    """Purge the news of somebody who left a circle about credit that reaches them no more."""
    notices.forget_unseen(person, "credit", seen_by(person))
