"""What the tables of addresses need of writing."""

from collections.abc import Callable
from typing import Any

from alongside.act.writing.actions import changes
from tests.house.addresses.story import Story
from tests.rooms.writing.worded import TEXT, keeps, says


def _in_the_name_of(name: str, **fields: Any) -> Callable[[Story], dict[str, Any]]:
    return lambda story: {"circle": story.circles[f"{name} circle"].code, **fields}


def _text(story: Story) -> dict[str, Any]:
    return {"text": TEXT, "kind": "prose", "language": "en"}


FORMS: dict[str, Callable[[Story], dict[str, Any]]] = {
    "writing:index": _text,
    "writing:take_away": lambda story: {**_text(story), "format": "text", "beside": "{}"},
    "writing:change_rule": _in_the_name_of("open", tier="off", reason="Nobody minds."),
    "writing:keep_rule": _in_the_name_of("other", reason="We do."),
}


def tell(story: Story) -> None:
    """Add what an address of this room can be about."""
    amara, gwen = story.someone("convenor"), story.someone("elsewhere")
    story.add("rules", "en")
    story.add("no rules", "xx")
    story.add("rule", "en", "chair")
    story.add("no rule", "en", "no-such-rule")
    hidden, opened = story.circles["hidden circle"], story.circles["open circle"]
    story.add("change by hidden circle", says(amara, hidden, tier="harmful").code)
    story.add("change by other circle", keeps(gwen, story.circles["other circle"]).code)
    gone = says(amara, opened)
    changes.take_back(gone, person=amara)
    story.add("change taken back", gone.code)
