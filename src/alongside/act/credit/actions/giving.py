"""Give credit, which goes to whom it names and nowhere else; take it back until it goes on."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alongside.act.credit import policy
from alongside.act.credit.models import AlsoCredited, Credit
from alongside.people import audience, erasures, notices
from alongside.people.audience import To
from alongside.people.models import Person


@dataclass(frozen=True, slots=True)
class Wrongly:
    """Where something stood under another name, as far as whoever gives credit says so."""

    stood: str = ""
    to_person: Person | None = None
    to_words: str = ""
    reached: To = field(default_factory=To)


@transaction.atomic
def give(
    *,
    person: Person,
    kind: str,
    what: str,
    whose: Person,
    also: Iterable[Person] = (),
    wrongly: Wrongly = Wrongly(),
) -> Credit:
    """Say whose an idea or a piece of work was; whom it names is told, and nobody else."""
    others = list(dict.fromkeys(also))
    policy.require_may_give(person, whose, others, wrongly.reached)
    credit = Credit.objects.create(
        kind=Credit.Kind(kind),
        what=what.strip(),
        said_by=person,
        whose=whose,
        stood=wrongly.stood.strip(),
        credited_to=wrongly.to_person,
        credited_to_words=wrongly.to_words.strip(),
        made_on=timezone.localdate(),
    )
    audience.address(credit, wrongly.reached)
    AlsoCredited.objects.bulk_create(
        AlsoCredited(credit=credit, person=one) for one in others if one != whose
    )
    notices.tell([whose], "credit.given", about=credit, words=credit.what, sender=person)
    return credit


@transaction.atomic
def withdraw(credit: Credit, *, person: Person) -> None:
    """Take credit back that has not gone further; whom it named is asked no more."""
    policy.require_may_withdraw(person, credit)
    _erase(credit)


@transaction.atomic
def erase_again(code: UUID) -> None:
    """Erase credit that a restored backup brought back."""
    for credit in Credit.objects.filter(code=code):
        _erase(credit)


def _erase(credit: Credit) -> None:
    notices.forget(credit)
    erasures.note("credit", credit.code)
    credit.delete()
