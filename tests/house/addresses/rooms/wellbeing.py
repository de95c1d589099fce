"""What the tables of addresses need of wellbeing."""

from collections.abc import Callable
from datetime import date
from typing import Any

from alongside.account.wellbeing.actions import check_ins, hand_overs
from alongside.account.wellbeing.models import HandOver
from tests.house.addresses.story import Story

PARTS = {"under_way": "The lift", "promised": "An answer", "not_to_lose": "", "whom_to_ask": ""}

FORMS: dict[str, Callable[[Story], dict[str, Any]]] = {
    "wellbeing:pause": lambda story: {"lasting": "week"},
    "wellbeing:limit": lambda story: {"most": "3"},
    "wellbeing:check_in": lambda story: {"carried": "right", "words": "It was calm."},
    "wellbeing:wish": lambda story: {"wish": "yes"},
    "wellbeing:write_hand_over": lambda story: PARTS,
}


def tell(story: Story) -> None:
    """Add what an address of this room can be about."""
    amara = story.someone("convenor")
    story.add("convenor's reminder", check_ins.wish(amara).code)
    month = check_ins.answer(
        amara,
        month=date(2026, 3, 1),
        carried="too-much",
        left_with="stayed",
        somebody="nobody",
        words="I told nobody.",
    )
    story.add("convenor's month", month.code)
    for_members = hand_overs.write(
        story.circles["hidden circle"], person=amara, for_all_members=True, **PARTS
    )
    story.add("hand-over for members", for_members.code)
    # Somebody spoke for the circle before, left a hand-over, and has left it since.
    for_convenors = HandOver.objects.create(
        circle=story.circles["open circle"], written_on=date(2026, 3, 1), **PARTS
    )
    story.add("hand-over for convenors", for_convenors.code)
