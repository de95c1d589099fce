"""Credit for tests: given, carried and put right by the actions that people use."""

from typing import Any

from django.utils import timezone

from alongside.act.credit.actions import answering, giving
from alongside.act.credit.actions.giving import Wrongly
from alongside.act.credit.models import Credit
from alongside.people.audience import To
from alongside.people.models import Circle, Person

WHAT = "The rota that lets parents swap shifts"


def given(
    by: Person,
    whose: Person,
    *reached: Person,
    circles: tuple[Circle, ...] = (),
    under: Person | None = None,
    **fields: Any,
) -> Credit:
    """Let a person give credit that could go to some others."""
    fields.setdefault("kind", "idea")
    fields.setdefault("what", WHAT)
    wrongly = Wrongly("The minutes of May", under, "", To(circles=circles, persons=reached))
    return giving.give(person=by, whose=whose, wrongly=wrongly, **fields)


def carried(by: Person, whose: Person, *reached: Person, **fields: Any) -> Credit:
    """Let a person give credit, and whom it names carry it as far as was proposed."""
    credit = given(by, whose, *reached, **fields)
    to = To(circles=tuple(credit.circles.all()), persons=tuple(credit.persons.all()))
    answering.carry(credit, person=whose, to=to)
    credit.refresh_from_db()
    if credit.state == Credit.State.AGREED:
        credit.carries_on = timezone.localdate()
        credit.save()
        answering.carry_those_due(timezone.localdate())
        credit.refresh_from_db()
    return credit


def page_of(credit: Credit) -> str:
    """Give the address of its page."""
    return f"/act/credit/{credit.code}/"
