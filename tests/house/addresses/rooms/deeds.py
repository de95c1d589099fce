"""What the tables of addresses need of deeds."""

from collections.abc import Callable
from typing import Any

from alongside.act.deeds.actions import naming
from alongside.people.audience import To
from tests.house.addresses.story import Story
from tests.rooms.deeds.told import naming_of, shared, told

TOLD = {"what": "Held the door", "whom": "everyone", "done_on": "2026-05-04"}


def _shares(story: Story) -> dict[str, Any]:
    outsider = story.someone("outside")
    return {"what": "Held the door", "to": "persons", "persons": outsider.email}


FORMS: dict[str, Callable[[Story], dict[str, Any]]] = {
    "deeds:tell": lambda story: TOLD,
    "deeds:change": lambda story: TOLD,
    "deeds:share": _shares,
    "deeds:names_you": lambda story: {"answer": "named", "share": story.things["shared deed"][0]},
}


def tell(story: Story) -> None:
    """Add what an address of this room can be about."""
    bo, farah, chen = (story.someone(role) for role in ("member", "outside", "owner"))
    deed = told(bo, farah, together=(chen,))
    share = shared(deed, to=To(circles=(story.circles["hidden circle"],)))
    story.add("deed", deed.code)
    story.add("shared deed", share.code)
    story.add("naming of outsider", naming_of(deed, farah).code)
    story.add("naming of owner", naming_of(deed, chen).code)
    refused = told(bo, farah)
    story.add("refused deed", shared(refused, to=To(everyone=True)).code)
    naming.answer(naming_of(refused, farah), person=farah, answer="not_at_all")
