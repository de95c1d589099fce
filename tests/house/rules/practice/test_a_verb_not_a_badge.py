"""A verb, not a badge: a settled habit is no score, and no page, table or file makes it one."""

import re
from datetime import timedelta

import pytest
from django.apps import apps
from django.db import models
from django.utils import timezone

from alongside.act.practice.models import Occasion, Practice
from alongside.people import own
from tests.rooms.practice.planned import takes_on

pytestmark = pytest.mark.django_db
BADGES = re.compile(r"\b(score|badge|streak|level|rank|points|days in a row)\b", re.IGNORECASE)


@pytest.fixture
def settled(amara):
    """Amara, who has done a thing each week for a year: much that could be counted."""
    practice = takes_on(amara)
    today = timezone.localdate()
    Practice.objects.update(since=today - timedelta(weeks=52))
    Occasion.objects.bulk_create(
        Occasion(practice=practice, on=today - timedelta(weeks=week)) for week in range(1, 52)
    )
    return practice


def test_no_table_of_the_room_has_a_column_for_a_number():
    kinds = models.IntegerField | models.FloatField | models.DecimalField
    found = [
        f"{model.__name__}.{field.name}"
        for model in apps.get_app_config("practice").get_models()
        for field in model._meta.concrete_fields
        if isinstance(field, kinds) and not field.primary_key and not field.is_relation
    ]

    assert found == []


@pytest.mark.usefixtures("nothing_suggested")
def test_not_even_amara_sees_a_number_of_what_she_did(amara, settled):
    for address in ("/act/plan/", f"/act/plan/{settled.code}/"):
        words = amara.opens(address).words

        assert BADGES.findall(words) == []
        assert "%" not in words
        assert "51" not in words
        assert re.findall(r"\d+ (?:times?|weeks?|days?)", words) == []


def test_what_she_takes_along_has_her_days_and_no_reckoning(amara, settled):
    [mine] = own.about(amara)["practices"]["practices"]

    assert len(mine["done_on"]) == 51
    assert [value for value in mine.values() if isinstance(value, int | float)] == []


def test_the_stance_is_said_of_the_action_and_of_nobody(amara, settled):
    page = amara.opens("/act/actions/credit-the-idea/").words

    assert "Support: it helps" in page
    assert BADGES.findall(page) == []
