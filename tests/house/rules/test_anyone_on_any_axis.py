"""Anyone, on any axis: nobody is filed as ally or supported, or has to say what they are."""

import pytest
from django.apps import apps
from django.urls import reverse

from alongside.advocate.promises.actions import evidence, views
from alongside.advocate.promises.queries.views import own_view
from alongside.people.actions import circles
from alongside.people.models import Person
from tests.people import circle
from tests.rooms.promises import words

pytestmark = pytest.mark.django_db

IDENTITY = (
    "gender",
    "ethnic",
    "race",
    "religio",
    "disab",
    "orient",
    "birth",
    "national",
    "marital",
    "identity",
    "ally",
    "supported",
    "minority",
)


def names_of(model):
    return [field.name for field in model._meta.get_fields()]


def test_no_table_has_a_column_for_what_somebody_is():
    named = {
        f"{model.__name__}.{name}"
        for model in apps.get_models()
        if model.__module__.startswith("alongside.")
        for name in names_of(model)
        if any(name.startswith(part) for part in IDENTITY)
    }

    assert named == set()


def test_a_circle_has_an_axis_and_a_member_has_none():
    assert "axis" in names_of(circles.Circle)
    assert [name for name in names_of(Person) if "axis" in name] == []


def test_nothing_has_to_be_said_of_oneself_to_take_part(eli):
    page = eli.opens(reverse("people:yours"))
    asked = [part for part in IDENTITY if f'name="{part}' in page]

    assert page.status == 200
    assert asked == []


def test_pronouns_may_stay_empty(bo):
    assert bo.pronouns == ""
    assert bo.opens(reverse("people:person", args=[bo.code])).status == 200


@pytest.mark.parametrize("axis", ["age", "faith", "height", "the old canteen crowd"])
def test_a_circle_can_stand_on_any_axis(amara, axis):
    assert circles.found(person=amara, name=axis.title(), axis=axis).axis == axis


def test_the_same_person_judges_for_one_circle_and_shows_deeds_for_another(amara, bo):
    night, wheels = circle("Night shift", amara, bo), circle("Wheels", bo)
    on_nights = words.promise(words.statement(), night)
    on_ramps = words.promise(words.statement(), wheels, owner=amara, wording="A ramp at each door")

    views.give_view(on_nights, person=amara, answer="kept")
    shown = evidence.put_forward(
        on_ramps, person=amara, title="The east door has one", done_on=on_ramps.made_on
    )

    assert own_view(on_nights, amara) == "kept"
    assert shown.put_forward_by == amara


def test_one_may_belong_to_circles_on_many_axes(amara):
    for name, axis in (("Night shift", "work"), ("Wheels", "disability"), ("Elders", "age")):
        circle(name, amara, axis=axis)

    page = amara.opens(reverse("people:circles"))
    assert [name for name in ("Night shift", "Wheels", "Elders") if name not in page] == []
