"""People rest, set limits, answer to themselves, find help, and leave a circle in good hands."""

import pytest

from alongside.account.wellbeing.models import CheckIn, HandOver
from tests.journeys import axe
from tests.journeys.conftest import NARROW
from tests.people import circle


def test_amara_pauses_with_one_press_and_ends_it(walks, amara):
    walker = walks(amara, "/account/wellbeing/")
    walker.presses("For two weeks")
    walker.sees("Nothing reaches you until")

    walker.presses("End the pause")

    walker.sees("The pause is over.")
    amara.refresh_from_db()
    assert amara.paused_until is None


def test_amara_sets_a_limit(walks, amara):
    walker = walks(amara, "/account/wellbeing/")
    walker.writes("The most that may be asked of me in a month", "3")
    walker.presses("Set the limit")

    walker.sees("Saved.")
    amara.refresh_from_db()
    assert amara.most_asks == 3


def test_amara_answers_to_herself_and_erases_it(walks, amara):
    walker = walks(amara, "/account/wellbeing/")
    walker.follows("Answer for this month")
    walker.ticks("Too much")
    walker.writes("In your own words", "Four meetings about one door")
    walker.presses("Keep it")
    walker.sees("That sounds like a lot")

    walker.follows("Earlier months")
    walker.sees("Four meetings about one door")
    walker.follows("Erase")
    walker.presses("Erase it")

    walker.sees("Nothing is kept here")
    assert not CheckIn.objects.exists()


@pytest.mark.parametrize("dark", [False, True])
def test_axe_objects_to_nothing_where_a_form_as_a_whole_is_refused(opens, amara, dark):
    page = opens("/account/wellbeing/", amara, dark=dark, width=NARROW)
    page.get_by_role("link", name="Answer for this month").click()
    page.get_by_role("button", name="Keep it").click()
    refused = page.get_by_role("alert")
    refused.wait_for()

    assert refused.get_by_role("listitem").count() == 1
    assert axe.violations(page) == []


def test_amara_finds_a_place_to_get_help(walks, amara):
    walker = walks(amara, "/account/wellbeing/")
    walker.follows("Places to get help")
    walker.chooses("Country", "Germany")
    walker.presses("Show")

    walker.sees("Antidiskriminierungsstelle")


def test_amara_leaves_a_hand_over_and_bo_takes_it_over(walks, amara, bo):
    ramps = circle("Ramps", bo, convenor=amara)
    ramps.memberships.filter(person=bo).update(is_convenor=True)
    walker = walks(amara, f"/circles/{ramps.code}/step-down/")
    walker.follows("Leave a hand-over first, so that the circle's work goes on.")
    walker.follows("Write a hand-over")
    walker.writes("What is under way", "The ramp at the east door")
    walker.presses("Leave it in the circle")
    walker.sees("The ramp at the east door")

    walker = walks(bo, "/today/")
    walker.follows("Read it")
    walker.sees("The ramp at the east door")
    walker.follows("It is in my hands")
    walker.presses("It is in my hands")

    walker.sees("It is in your hands.")
    assert not HandOver.objects.exists()
