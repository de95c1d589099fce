"""No page that links lead to makes axe object, or is wider than a narrow screen.

The pages are those of the demonstration, as each of its four people and a visitor meet them.
"""

from datetime import date

import pytest

from alongside import content
from alongside.doors.cli.demo.fill import fill
from alongside.doors.web.tour import four
from tests import people
from tests.journeys import axe, walk
from tests.journeys.conftest import NARROW, WIDE


@pytest.fixture
def everybody(transactional_db):
    """Give the four people of the demonstration, by what they are, and a visitor."""
    fill(content.demonstration(), people=120, on=date(2026, 11, 22), done=lambda told, of: None)
    cast = {what.split()[-1]: person.pk for person, what in four()}
    known = {what: people.Person.objects.get(pk=pk) for what, pk in cast.items()}
    return {**known, "visitor": people.Visitor()}


@pytest.fixture(scope="module")
def asked():
    """Remember the shapes of pages that axe was asked about, so that nobody waits for it twice."""
    return set()


@pytest.mark.parametrize("who", ["member", "convenor", "leader", "steward", "visitor"])
def test_axe_objects_to_nothing(opens, everybody, asked, who):
    somebody = everybody[who]
    signed_in = None if who == "visitor" else somebody
    by_light = {"light": opens("/", signed_in), "dark": opens("/", signed_in, dark=True)}
    met = {address: walk.shape(page) for address, page in walk.pages(somebody).items()}
    objections = [
        f"{address} {light} {width}: {objection}"
        for address, shape in met.items()
        if shape not in asked
        for light, page in by_light.items()
        for width, objection in objections_to(page, address)
    ]
    asked.update(met.values())

    assert met, "links led to no page at all"
    assert objections == []


def objections_to(page, address):
    page.goto(address)
    for width in (WIDE, NARROW):
        page.set_viewport_size({"width": width, "height": 800})
        yield from ((width, found) for found in axe.violations(page))
        across = page.evaluate("document.documentElement.scrollWidth")
        if across > width:
            yield width, f"it is {across} pixels wide"
