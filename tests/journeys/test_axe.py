"""No page that links lead to makes axe object, or is wider than a narrow screen."""

import pytest

from tests import people
from tests.journeys import axe, walk
from tests.journeys.conftest import NARROW, WIDE


@pytest.fixture
def everybody(amara, bo, chen, dana, visitor):
    """Give those whose pages differ, by what they are, with something for them to see."""
    people.circle("Parents and carers", amara, convenor=bo, axis="family status")
    return {"member": amara, "convenor": bo, "leader": chen, "steward": dana, "visitor": visitor}


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("who", ["member", "convenor", "leader", "steward", "visitor"])
def test_axe_objects_to_nothing(opens, everybody, who, dark):
    somebody = everybody[who]
    page = opens("/", None if who == "visitor" else somebody, dark=dark)
    objections = {}
    for address in walk.addresses(somebody):
        page.goto(address)
        for width in (WIDE, NARROW):
            page.set_viewport_size({"width": width, "height": 800})
            objections[address, width] = axe.violations(page)
            across = page.evaluate("document.documentElement.scrollWidth")
            if across > width:
                objections[address, width].append(f"it is {across} pixels wide")

    assert objections, "links led to no page at all"
    assert {seen: found for seen, found in objections.items() if found} == {}
