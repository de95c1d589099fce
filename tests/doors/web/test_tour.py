"""The tour of the demonstration says what each of its four people really may do."""

from datetime import date

import pytest

from alongside import content
from alongside.doors.cli.demo.fill import fill
from alongside.people.models import Person
from tests import people


@pytest.fixture
def amara_of_the_demo(db):
    fill(content.demonstration(), people=120, on=date.today(), done=lambda told, of: None)
    return people.Person.objects.get(email="member@tern-alder.example")


def rows(page: people.Page) -> dict[str, list[str]]:
    shown = page.response.context["rows"]
    return {str(row.what): ["yes" if cell[0] else "no" for cell in row.cells] for row in shown}


def test_each_of_the_four_may_do_what_is_theirs(amara_of_the_demo):
    page = amara_of_the_demo.opens("/tour/")
    assert page.status == 200
    #                      member convenor steward leader
    assert rows(page) == {
        "Reads the words and what came of them": ["yes", "yes", "yes", "yes"],
        "Says, unseen, how it stands": ["yes", "yes", "no", "no"],
        "Accepts evidence for the circle, or does not": ["no", "yes", "no", "no"],
        "Changes it in the open, with a reason": ["no", "no", "no", "yes"],
        "Replies to what is said of it": ["no", "yes", "no", "yes"],
        "Sees who belongs to the circle": ["yes", "yes", "no", "no"],
        "Reads the view of any one person": ["no", "no", "no", "no"],
    }


def test_there_is_no_tour_where_people_are_real(amara, visitor):
    assert amara.opens("/tour/").status == 404
    assert "/sign-in/" in visitor.opens("/tour/").address


def test_the_four_are_all_there(amara_of_the_demo):
    page = amara_of_the_demo.opens("/tour/")
    assert [what for _, what in page.response.context["four"]] == [
        "A member",
        "A convenor",
        "A steward",
        "A leader",
    ]
    assert Person.objects.filter(is_steward=True).count() == 1
