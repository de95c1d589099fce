"""What the tables of addresses need of repair.

calling-in     amara called bo in, by name
offered        farah called chen in, unnamed; gwen read it first; chen has not answered yet
carried        bo asks gwen to carry something to hugo
handed back    chen asked farah to carry something to gwen, who handed it back
waiting word   gwen called farah in, unnamed, through amara; farah's answer waits for amara
"""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django.utils import timezone

from alongside.account.repair.actions import helping, routes, saying
from tests.house.addresses.story import Story
from tests.people import person
from tests.rooms.repair.called import EFFECT, HAPPENED, called_in, unnamed

# Somebody who is none of those who come.
ZOFIA = "zofia@harbour.example"
ROUTE = {"name": "Complaints", "what_for": "To complain", "how_to_reach": "Room 12"}


def _always(**fields: Any) -> Callable[[Story], dict[str, Any]]:
    return lambda story: fields


def _begun(story: Story) -> dict[str, Any]:
    return {"what_happened": HAPPENED, "its_effect": EFFECT, "called": story.eli.email}


def _begun_with_help(story: Story) -> dict[str, Any]:
    return {**_begun(story), "helper": ZOFIA}


def _another(story: Story) -> dict[str, Any]:
    helper = story.eli.email
    return {"what_happened": "A word", "its_effect": EFFECT, "helper": helper}


def _today(days: int = 0) -> str:
    return (timezone.localdate() + timedelta(days=days)).isoformat()


FORMS: dict[str, Callable[[Story], dict[str, Any]]] = {
    "repair:enter_route": _always(**ROUTE),
    "repair:change_route": _always(**ROUTE),
    "repair:begin_by_name": _begun,
    "repair:begin_through": _begun_with_help,
    "repair:begin_unnamed": _begun_with_help,
    "repair:rewrite": _another,
    "repair:read_first": _always(answer="yes"),
    "repair:propose": lambda story: {"facilitator": story.eli.email},
    "repair:accept": lambda story: {"answer": "yes", "whom": story.someone("elsewhere").code},
    "repair:answer": _always(say="acknowledges", text="I did that."),
    "repair:ask_time": lambda story: {"until": _today(3)},
    "repair:apologise": _always(
        what_i_did="I spoke over you.", its_effect="It silenced you.", what_i_will_do="I will wait."
    ),
    "repair:mend": lambda story: {"what": "I wrote to the board.", "done_on": _today()},
    "repair:say": _always(text="A word."),
    "repair:pass_on": _always(answer="yes"),
    "repair:stands": _always(says="leave_open"),
    "repair:flag": _always(what="My shifts were cut."),
}


def tell(story: Story) -> None:
    """Add what an address of this room can be about."""
    person("Zofia Nowak", email=ZOFIA)
    bo, amara, chen = (story.someone(role) for role in ("member", "convenor", "owner"))
    farah, gwen, hugo = (story.someone(role) for role in ("outside", "elsewhere", "leader"))
    story.add("calling-in", called_in(amara, bo).code)
    offered = called_in(farah, chen, road="unnamed", helper=gwen)
    helping.take_on(offered, person=gwen)
    story.add("offered", offered.code)
    story.add("carried", called_in(bo, hugo, road="through", helper=gwen).code)
    back = called_in(chen, gwen, road="through", helper=farah)
    helping.hand_back(back, person=farah, because="Ask somebody else.")
    story.add("handed back", back.code)
    through = unnamed(gwen, farah, amara)
    word = saying.answer(through, person=farah, say="acknowledges", text="I did that.")
    story.add("through a facilitator", through.code)
    story.add("waiting word", through.code, word.code)
    story.add("formal route", routes.enter(person=story.someone("steward"), **ROUTE).code)
