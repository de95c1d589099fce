"""The invented workplace: the same story each time, with every standing in it."""

from collections import Counter
from datetime import date

import pytest
from django.core.management import call_command

from alongside import content
from alongside.advocate.promises.models import Evidence, Promise, Ruling, Statement, View
from alongside.doors.cli.demo.fill import fill
from alongside.people.models import Circle, Person, RecordEntry

TOLD_ON = date(2026, 11, 22)


def tell(people: int = 120, on: date = TOLD_ON) -> None:
    fill(content.demonstration(), people=people, on=on, done=lambda told, of: None)


@pytest.fixture
def told(db):
    tell()


def test_there_are_120_people_and_six_circles_one_of_them_hidden(told):
    assert Person.objects.count() == 120
    assert Counter(Circle.objects.values_list("openness", flat=True)) == {
        "open": 3,
        "by_request": 2,
        "hidden": 1,
    }


def test_every_standing_is_in_the_story(told):
    said = set(Promise.objects.values_list("circle_says", flat=True))
    assert said == set(Promise.CircleSays.values)
    assert Promise.objects.filter(is_late=True).exists()
    assert Promise.objects.exclude(let_go_on=None).exists()
    assert Promise.objects.filter(due=None).exists()
    assert set(Evidence.objects.values_list("state", flat=True)) == set(Evidence.State.values)


def test_five_views_are_ruled_on_and_four_are_not(told):
    ages = Promise.objects.get(wording__startswith="Every apprenticeship")
    desks = Promise.objects.get(wording__startswith="Half of all desks")
    assert View.objects.filter(promise=ages).count() == 4
    assert not Ruling.objects.filter(promise=ages).exists()
    assert View.objects.filter(promise=desks).count() == 5
    assert Ruling.objects.get(promise=desks).rests_on == 5


def test_there_are_words_without_deeds(told):
    without = Statement.objects.filter(has_promise=False)
    assert without.filter(causes__name="Safe to be here").count() == 7


def test_one_thing_went_wrong_and_was_mended(told):
    door = Promise.objects.get(wording="A step-free front entrance")
    assert [ruling.says for ruling in door.rulings.order_by("month")] == ["broken", "kept"]
    assert door.revisions.get().because.startswith("We said in July")
    assert door.replies.count() == 1


def test_every_promise_stands_in_the_words_that_it_came_from(told):
    for promise in Promise.objects.select_related("finding", "statement"):
        finding, text = promise.finding, promise.statement.text
        assert finding is not None
        assert text[finding.start : finding.end].strip() != ""
        assert finding.statement_id == promise.statement_id


def test_the_same_day_tells_the_same_story(transactional_db):
    def story() -> list[object]:
        rows = Promise.objects.order_by("code").values_list("code", "wording", "due", "made_on")
        views = View.objects.order_by("promise__code", "answer").values_list("answer", "week")
        people = Person.objects.order_by("code").values_list("code", "name", "email")
        return [list(rows), list(views), list(people)]

    tell()
    first = story()
    call_command("flush", interactive=False, verbosity=0)
    tell()
    assert story() == first


def test_twice_the_people_hear_the_story_twice(db):
    tell(people=240)
    assert Person.objects.count() == 240
    assert Statement.objects.count() == 2 * len(content.demonstration().statements)
    positions = RecordEntry.objects.order_by("position").values_list("position", flat=True)
    assert list(positions) == list(range(1, len(positions) + 1))


@pytest.mark.parametrize("on", [date(2024, 2, 29), date(2025, 1, 1), date(2026, 12, 31)])
def test_the_story_can_be_told_on_any_day(db, on):
    tell(on=on)
    assert Statement.objects.filter(said_on__gt=on).count() == 0
    assert Evidence.objects.filter(done_on__gt=on).count() == 0
