"""What the tables of addresses need of credit."""

from collections.abc import Callable
from typing import Any

from alongside.act.credit.actions import answering, correcting
from alongside.people.audience import To
from tests.house.addresses.story import Story
from tests.rooms.credit.given import carried, given


def _gives(story: Story) -> dict[str, Any]:
    leader = story.someone("leader")
    return {"kind": "idea", "what": "A quiet room", "whose": leader.email, "to": "nowhere"}


FORMS: dict[str, Callable[[Story], dict[str, Any]]] = {
    "credit:give": _gives,
    "credit:carry": lambda story: {"reach": [str(story.someone("leader").code)]},
    "credit:beside": lambda story: {"words": "I should have said so."},
    "credit:also": lambda story: {"agreed": "yes"},
    "credit:correct": lambda story: {"whose": story.eli.email},
    "credit:correction": lambda story: {"answer": "agree"},
}


def tell(story: Story) -> None:
    """Add what an address of this room can be about."""
    bo, farah, chen = (story.someone(role) for role in ("member", "outside", "owner"))
    gwen, hugo, dana = (story.someone(role) for role in ("elsewhere", "leader", "steward"))
    story.add("waiting credit", given(bo, farah, hugo).code)
    agreed = given(bo, farah, hugo, under=chen)
    answering.carry(agreed, person=farah, to=To(persons=(hugo,)))
    story.add("agreed credit", agreed.code)
    done = carried(bo, farah, hugo, under=chen, also=[gwen])
    story.add("carried credit", done.code)
    story.add("correction", correcting.correct(done, person=hugo, whose=dana).code)
    story.add("own claim", correcting.correct(done, person=hugo, whose=hugo).code)
