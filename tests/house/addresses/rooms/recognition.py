"""What the tables of addresses need of recognition.

member shares a deed with everyone, one with the convenor and eli, and one with the outsider that
was for them alone; the convenor says how the second was. A quarter of the member's is pooled.
"""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from django.utils import timezone

from alongside.account.recognition.actions import giving
from alongside.account.recognition.models import FeltRound, PooledRecognition
from alongside.people.models import Share
from tests.house.addresses.story import Story


def _always(**fields: Any) -> Callable[[Story], dict[str, Any]]:
    return lambda story: fields


FORMS: dict[str, Callable[[Story], dict[str, Any]]] = {
    "recognition:say": _always(
        doer="eli@harbour.example", what="Listened", answer="helped", how="signed"
    ),
    "recognition:take_back_unasked": _always(whom="eli@harbour.example"),
    "recognition:of": _always(answer="helped", how="signed"),
    "recognition:ask": _always(whom="eli@harbour.example"),
    "recognition:felt": _always(answer="yes"),
    "recognition:change": _always(answer="worse", words="It was not what it seemed."),
}


def tell(story: Story) -> None:
    """Add what an address of this room can be about."""
    bo, amara, farah = (story.someone(role) for role in ("member", "convenor", "outside"))
    story.eli.may_be_asked_for_feedback = True
    story.eli.save()
    to_all = _shared(bo, everyone=True)
    story.add("deed shared with all", to_all.code)
    to_one = _shared(bo)
    to_one.persons.set([amara, story.eli])
    story.add("deed shared with convenor", to_one.code)
    for_one = _shared(bo, for_person=farah, is_for_one=True)
    story.add("deed for outsider", for_one.code)
    said = giving.give(to_one, person=amara, answer="helped", words="I was heard")
    story.add("recognition of member", said.code)
    pool = PooledRecognition.objects.create(doer=bo, quarter=date(2026, 1, 1), says=_SAYS)
    story.add("member's quarter", pool.code)
    today = timezone.localdate()
    felt = FeltRound.objects.create(opened_on=today, closes_on=today + timedelta(days=30))
    story.add("open question", felt.code)
    closed = FeltRound.objects.create(
        opened_on=date(2026, 3, 1), closes_on=date(2026, 3, 31), closed_on=date(2026, 4, 1)
    )
    story.add("closed question", closed.code)


_SAYS = {
    "answers": {"helped": None, "no_difference": None, "worse": None},
    "people": 6,
    "words": ["Thank you"],
}


def _shared(owner: Any, **fields: Any) -> Share:
    day = date(2026, 5, 4)
    return Share.objects.create(
        owner=owner, what="Asked for a ramp", done_on=day, shared_on=day, **fields
    )
