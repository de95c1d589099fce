"""Never one-time: practices have a rhythm, and a week left out costs little and shames nobody."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from alongside.act.practice.actions import plans
from alongside.act.practice.models import Occasion, Practice
from tests.rooms.practice.planned import comes, takes_on

pytestmark = pytest.mark.django_db
SHAME = re.compile(
    r"\b(missed|streak|behind|overdue|late|failed|skipped|again today|catch up|don't break|lost)\b",
    re.IGNORECASE,
)


@pytest.fixture
def lapsed(amara):
    """Make a practice of a year that was not done for the last two months."""
    practice = takes_on(amara, weekdays="mon tue wed thu fri sat sun")
    today = timezone.localdate()
    Practice.objects.update(since=today - timedelta(weeks=52), next_due=today, due_on=None)
    Occasion.objects.bulk_create(
        Occasion(practice=practice, on=today - timedelta(days=day)) for day in range(60, 300)
    )
    return practice


@pytest.mark.usefixtures("nothing_suggested")
def test_no_page_names_what_was_left_out(amara, lapsed):
    for address in ("/act/plan/", f"/act/plan/{lapsed.code}/", "/act/"):
        assert SHAME.findall(amara.opens(address).words) == [], address


def test_the_news_of_the_day_does_not_look_back(amara, lapsed):
    comes(timezone.localdate())

    notice = amara.notices.get()
    assert notice.words == lapsed.will
    assert SHAME.findall(amara.opens("/today/").words) == []


def test_what_was_left_out_leaves_no_row(amara, lapsed):
    before = Occasion.objects.count()
    comes(timezone.localdate())

    plans.not_this_time(lapsed, person=amara)
    comes(timezone.localdate() + timedelta(days=1))

    assert Occasion.objects.count() == before
    lapsed.refresh_from_db()
    assert lapsed.next_due == timezone.localdate() + timedelta(days=2)


def test_what_fades_is_said_to_rest(amara, lapsed):
    assert "Resting" in amara.opens(f"/act/plan/{lapsed.code}/").words
