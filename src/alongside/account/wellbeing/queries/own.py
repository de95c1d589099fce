"""Everything that this room remembers of one person, as plain values for that person alone."""

from typing import Any

from alongside.account.wellbeing.models import CheckInWish, HandOver
from alongside.account.wellbeing.queries import check_ins
from alongside.people.models import Person


def own_part(person: Person) -> dict[str, Any]:
    """Give a person's check-ins, their wish to be reminded, and what they left in circles."""
    wish = CheckInWish.objects.filter(person=person).first()
    return {
        "check_ins": [
            {
                "month": str(one.check_in.month),
                "answers": dict(one.answers),
                "words": one.check_in.words,
            }
            for one in check_ins.in_words(check_ins.own(person), "en")
        ],
        "reminded_each_month_since": str(wish.since) if wish else None,
        "hand_overs": [
            {
                "circle": left.circle.name,
                "written_on": str(left.written_on),
                "for_all_members": left.for_all_members,
                **{part: getattr(left, part) for part in HandOver.PARTS},
            }
            for left in HandOver.objects.filter(written_by=person).select_related("circle")
        ],
    }
