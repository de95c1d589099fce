"""Not comfortable: whoever takes an action on has read what it costs and risks."""

import pytest

from alongside import content
from tests.people import circle
from tests.rooms.practice.planned import OWN, adds

pytestmark = pytest.mark.django_db


def test_each_action_says_what_it_costs_and_risks_before_it_is_taken_on(amara):
    for action in content.actions().values():
        page = amara.opens(f"/act/actions/{action.id}/")
        form = amara.opens(f"/act/actions/{action.id}/take-on/")

        assert [one for one in (page, form) if action.cost not in one] == [], action.id
        assert [one for one in (page, form) if action.risk not in one] == [], action.id


def test_a_circle_cannot_add_an_action_without_its_price(amara):
    night = circle("Night shift", convenor=amara)

    page = amara.posts(
        "/act/from-circles/add/",
        **{**OWN, "cost": "", "risk": ""},
        circle=night.code,
        seen_by="members",
    )

    assert page.count("This field is required") == 2


def test_a_circles_action_says_its_price_too(amara):
    made = adds(amara, circle("Night shift", convenor=amara))

    for what in ("", "take-on/"):
        page = amara.opens(f"/act/from-circles/{made.code}/{what}")
        assert OWN["cost"] in page
        assert OWN["risk"] in page
