"""A verb, not a badge: nobody's count of recognition is shown to others, sorted by, or exported."""

import re

import pytest
from django.apps import apps
from django.urls import reverse

from alongside.account.recognition.actions import anonymous, giving
from alongside.account.recognition.models import PooledRecognition, RecognitionFigure
from alongside.account.recognition.queries import report
from alongside.people.models import Person
from tests.people import circle, colleagues
from tests.rooms.recognition.acts import close_the_quarter, shared, this_quarter

pytestmark = pytest.mark.django_db

MANY = 43  # no day of a month


@pytest.fixture
def admired(bo, workplace):
    """Bo, of whom many colleagues said that something helped."""
    for number, one in enumerate(colleagues(MANY)):
        share = shared(bo, everyone=True, what=f"Deed of letter {chr(97 + number % 26)}")
        giving.give(share, person=one, answer="helped")
        anonymous.say(person=one, doer=bo, answer="helped")
    return bo


def counted(text):
    """Give each place where that number stands, and is not the name of a colleague."""
    return re.findall(rf"(?<!Colleague )\b{MANY}\b", text)


def test_no_page_of_others_holds_a_count_of_what_came_to_somebody(admired, amara, dana, chen):
    night = circle("Night shift", admired, amara)
    addresses = [
        reverse("today"),
        reverse("people:person", args=[admired.code]),
        reverse("people:circle_members", args=[night.code]),
        reverse("recognition:index"),
        reverse("recognition:say"),
    ]
    pages = [one.opens(address).words for one in (amara, dana, chen) for address in addresses]
    pages.append(dana.opens(reverse("people:people")).words)

    assert [page for page in pages if counted(page)] == []


def test_not_even_the_page_of_whom_it_came_to_counts_it(admired):
    page = admired.opens(reverse("recognition:index")).words

    assert "Deed of letter q" in page
    assert counted(page) == []


def test_a_pool_is_seen_by_nobody_else_and_names_how_many_people_only_to_them(admired, amara, dana):
    close_the_quarter()
    pool = PooledRecognition.objects.get()
    address = reverse("recognition:pool", args=[pool.code])

    assert counted(admired.opens(address).words)
    assert {one.opens(address).status for one in (amara, dana)} == {404}


def test_the_report_tells_no_number_that_is_one_persons(admired):
    close_the_quarter()

    figures = [
        figure
        for part in ("answers", "scope", "feature", "cause")
        for figure in report.recognised(this_quarter(), this_quarter(), part=part)
    ]
    assert len(figures) == 4
    assert [one for one in figures if one.rests_on or any(one.cells.values())] == []


def test_no_number_of_this_room_hangs_on_a_person():
    tables = apps.get_app_config("recognition").get_models()
    figures = [model for model in tables if not _points_to_person(model)]

    assert RecognitionFigure in figures
    assert [str(field) for model in tables for field in _numbers(model)] == []


def _points_to_person(model):
    return any(field.related_model is Person for field in model._meta.get_fields())


def _numbers(model):
    kinds = ("IntegerField", "PositiveIntegerField", "FloatField", "DecimalField")
    return [
        field
        for field in model._meta.concrete_fields
        if _points_to_person(model) and field.get_internal_type() in kinds
    ]


def test_what_came_is_in_the_order_of_days_and_can_be_put_in_no_other(admired):
    index = reverse("recognition:index")
    plain = admired.opens(index).words

    for asked in ({"order": "answer"}, {"sort": "giver"}, {"answer": "helped"}):
        assert admired.opens(index, **asked).words == plain
