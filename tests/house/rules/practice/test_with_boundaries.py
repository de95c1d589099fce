"""With boundaries: a pause is kept, and costs nothing of what was practised."""

from datetime import timedelta

import pytest
from django.utils import timezone

from alongside.act.practice.actions import plans
from alongside.act.practice.models import Occasion, Practice
from alongside.act.practice.queries.plans import standing
from tests.rooms.practice.planned import comes, takes_on

pytestmark = pytest.mark.django_db


@pytest.fixture
def practised(amara):
    """Make a practice of twenty weeks, due today."""
    practice = takes_on(amara)
    today = timezone.localdate()
    Practice.objects.update(since=today - timedelta(weeks=20), next_due=today, due_on=None)
    Occasion.objects.bulk_create(
        Occasion(practice=practice, on=today - timedelta(weeks=week)) for week in range(1, 20)
    )
    practice.refresh_from_db()
    return practice


def last(practice, day):
    practice = Practice.objects.get(pk=practice.pk)
    return standing(practice, day).weeks[-1].strength


def test_a_rest_of_two_months_costs_nothing(amara, practised):
    today = timezone.localdate()
    before = last(practised, today - timedelta(days=1))

    plans.pause(practised, person=amara, until=today + timedelta(days=60))

    assert last(practised, today + timedelta(days=59)) == before


def test_whoever_pauses_everything_hears_nothing_and_loses_nothing(amara, practised):
    today = timezone.localdate()
    before = last(practised, today - timedelta(days=1))
    amara.paused_until = today + timedelta(days=40)
    amara.save()

    for days in range(40):
        comes(today + timedelta(days=days))

    assert not amara.notices.exists()
    assert last(practised, today + timedelta(days=39)) == before


def test_at_most_three_things_are_suggested(amara):
    assert amara.opens("/act/plan/").count('class="why"') <= 3
