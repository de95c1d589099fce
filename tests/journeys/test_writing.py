"""Bo checks a text, takes better words, goes back; Amara changes a rule for her circle."""

from pathlib import Path

import pytest

from alongside.act.writing.models import RuleChange
from tests.journeys import axe
from tests.journeys.conftest import NARROW, WIDE
from tests.people import circle
from tests.rooms.writing.worded import TEXT, keeps, own_rules, says


@pytest.fixture(autouse=True)
def rules():
    """Have the site know the rules of the tests."""
    with own_rules():
        yield


def test_bo_goes_through_a_text_and_takes_a_step_back(walks, bo):
    walker = walks(bo, "/act/writing/")
    walker.writes("Your text", TEXT)
    walker.presses("Check it")
    walker.sees("2 places to look at")
    walker.presses("chairperson")
    walker.sees("“chairman” became “chairperson”.")
    walker.sees("The chairperson had")
    walker.presses("Leave it")
    walker.sees("Nothing more to look at")
    walker.presses("One step back")
    walker.sees("The chairman1 had")


def test_bo_takes_the_text_away(opens, bo):
    page = opens("/act/writing/", bo)
    page.get_by_label("Your text").fill(TEXT)
    page.get_by_role("button", name="Check it").click()
    page.get_by_role("button", name="chair", exact=True).click()
    page.locator(".marked", has_text="The chair had").wait_for()
    with page.expect_download() as coming:
        page.get_by_role("button", name="Take it away as a file").click()

    with Path(coming.value.path()).open(encoding="utf-8", newline="") as file:
        taken = file.read()
    assert (coming.value.suggested_filename, taken) == (
        "checked.txt",
        TEXT.replace("chairman", "chair"),
    )


def test_with_scripts_the_reader_stands_at_the_next_place_and_the_page_stays(opens, bo):
    page = opens("/act/writing/", bo)
    page.get_by_label("Your text").fill(TEXT)
    page.get_by_role("button", name="Check it").click()
    page.evaluate("window.stays = true")
    page.get_by_role("button", name="chair", exact=True).click()
    page.locator(".marked", has_text="The chair had").wait_for()

    assert page.evaluate("[window.stays, document.activeElement.id]") == [True, "why-1"]


def test_amara_changes_a_rule_and_takes_it_back(walks, amara):
    circle("Parents", convenor=amara)
    walker = walks(amara, "/act/writing/rules/en/chair/")
    walker.follows("Change it for this workplace")
    walker.ticks("Consider")
    walker.writes("Why", "It is the name of an office.")
    walker.presses("Change it")
    walker.sees("In this workplace: “Consider”, say Parents.")

    walker.follows("take it back")
    walker.presses("Take it back")
    walker.sees("It held until")
    assert RuleChange.objects.get().ended_on


@pytest.mark.parametrize("dark", [False, True])
def test_axe_objects_to_nothing_on_the_pages_of_this_room(opens, amara, eli, dark):
    parents, carers = circle("Parents", convenor=amara), circle("Carers", convenor=eli)
    said = says(amara, parents, tier="off", consider=["head"], passes=["chairman bo"])
    keeps(eli, carers)
    says(amara, parents, "crazy", tier="harmful")
    page = opens("/act/writing/", amara, dark=dark)
    objections = list(objections_to(page))
    page.get_by_label("Your text").fill(f"A cripple. {TEXT}")
    page.get_by_role("button", name="Check it").click()
    page.get_by_role("button", name="Leave it").first.click()
    page.get_by_text("Left as it is.").wait_for()
    page.locator("summary").click()
    objections += objections_to(page)
    rule = "/act/writing/rules/en/"
    for address in (rule, f"{rule}chair/", f"{rule}chair/change/", f"{rule}chair/keep/"):
        page.goto(address)
        objections += objections_to(page)
    for address in (
        f"/act/writing/changes/{said.code}/",
        f"/act/writing/changes/{said.code}/take-back/",
    ):
        page.goto(address)
        objections += objections_to(page)

    assert objections == []


def objections_to(page):
    for width in (WIDE, NARROW):
        page.set_viewport_size({"width": width, "height": 800})
        yield from (f"{page.url} {width}: {found}" for found in axe.violations(page))
        across = page.evaluate("document.documentElement.scrollWidth")
        if across > width:
            yield f"{page.url} is {across} pixels wide at {width}"
