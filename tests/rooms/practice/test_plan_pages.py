"""A person's own plan, as they see it; nobody else sees any of it."""

import re
from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from alongside.act.practice.models import Occasion, Practice, Rest, WavedAway
from tests.rooms.practice.planned import FORM, takes_on

pytestmark = pytest.mark.django_db
PLAN = "/act/plan/"


def of(practice, what=""):
    return f"{PLAN}{practice.code}/{what}"


def test_amara_takes_an_action_on_by_the_plan_that_the_catalogue_offers(amara):
    form = amara.opens("/act/actions/credit-the-idea/take-on/", plan="0")
    assert "an idea is praised in our planning under another name" in form

    page = amara.posts("/act/actions/credit-the-idea/take-on/", **FORM)

    assert page.address == PLAN
    assert "When an idea is repeated , I will name who had it first" in page.words
    assert Practice.objects.get().action == "credit-the-idea"
    assert "In your plan" in amara.opens("/act/actions/credit-the-idea/")


def test_a_plan_in_ones_own_words_needs_no_action(amara):
    amara.posts("/act/plan/take-on/", **{**FORM, "title": "Ask who is missing"})

    assert Practice.objects.get().action == ""
    assert "Ask who is missing" in amara.opens(PLAN)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"weekdays": []}, "Choose a day"),
        ({"comes": "monthly", "weekdays": ["mon", "tue"]}, "choose one day"),
        ({"ends_on": "2020-01-01"}, "This day is over"),
        ({"when": ""}, "This field is required"),
        ({"comes": "yearly"}, "Select a valid choice"),
        ({"apart": "seven"}, "Select a valid choice"),
    ],
)
def test_a_plan_that_cannot_come_round_is_not_taken_on(amara, wrong, said):
    page = amara.posts("/act/plan/take-on/", **{**FORM, **wrong})

    assert said in page
    assert not Practice.objects.exists()


def test_what_is_done_today_can_be_taken_back(amara):
    practice = takes_on(amara, comes="each-time", weekdays="")

    assert "Noted for today" in amara.posts(of(practice, "done/"))
    assert Occasion.objects.get().on == timezone.localdate()
    amara.posts(of(practice, "done/"))
    assert Occasion.objects.count() == 1

    amara.posts(of(practice, "not-done/"))
    assert not Occasion.objects.exists()


def test_not_this_time_leaves_no_trace(amara):
    today = timezone.localdate()
    practice = takes_on(amara)
    Practice.objects.update(due_on=today)
    assert "Not this time" in amara.opens(PLAN)

    page = amara.posts(of(practice, "not-this-time/"))

    assert "Not this time" not in page
    assert not Occasion.objects.exists()
    practice.refresh_from_db()
    assert practice.due_on is None


def test_a_practice_rests_and_goes_on(amara):
    practice = takes_on(amara)
    until = timezone.localdate() + timedelta(days=20)

    page = amara.posts(of(practice, "pause/"), until=until.isoformat())
    assert "Rests until" in page

    amara.posts(of(practice, "go-on/"))
    practice.refresh_from_db()
    assert practice.paused_until is None
    assert not Rest.objects.exists()
    assert "still to come" in amara.posts(of(practice, "pause/"), until="2020-01-01")


def test_what_is_ended_can_be_taken_up_again_and_the_time_between_is_a_rest(amara):
    practice = takes_on(amara)
    amara.posts(of(practice, "end/"))
    practice.refresh_from_db()
    assert practice.next_due is None
    assert "What has ended" in amara.opens(PLAN)
    Practice.objects.update(ended_on=date(2026, 1, 5))

    amara.posts(of(practice, "take-up/"))

    practice.refresh_from_db()
    assert (practice.ended_on, practice.next_due is None) == (None, False)
    assert Rest.objects.get().begins == date(2026, 1, 5)


def test_what_is_erased_is_gone(amara):
    practice = takes_on(amara)
    amara.posts(of(practice, "done/"))
    assert "go for good" in amara.opens(of(practice, "erase/"))

    amara.posts(of(practice, "erase/"))

    assert not Practice.objects.exists()
    assert not Occasion.objects.exists()


def test_a_plan_is_changed_and_keeps_what_was_noted(amara):
    practice = takes_on(amara)
    amara.posts(of(practice, "done/"))

    amara.posts(of(practice, "change/"), **{**FORM, "comes": "each-time", "will": "hand back"})

    practice.refresh_from_db()
    assert (practice.will, practice.next_due, practice.weekdays) == ("hand back", None, "")
    assert Occasion.objects.count() == 1


def test_at_most_three_are_suggested_and_each_says_why(amara):
    page = amara.opens(PLAN)

    assert 1 <= page.count('class="why"') <= 3
    assert "a way to begin" in page.words


def test_what_is_waved_away_is_not_suggested_and_can_be_brought_back(amara):
    page = amara.posts("/act/actions/credit-the-idea/wave-away/")
    assert "is not suggested for a while" in page
    assert WavedAway.objects.get().action == "credit-the-idea"
    assert reverse("practice:wave_away", args=["credit-the-idea"]) not in page

    amara.posts("/act/actions/credit-the-idea/bring-back/")
    assert not WavedAway.objects.exists()


def test_the_strip_says_how_it_goes_in_words_and_holds_no_figure(amara):
    practice = takes_on(amara)
    today = timezone.localdate()
    Practice.objects.update(since=today - timedelta(weeks=30))
    Occasion.objects.bulk_create(
        Occasion(practice=practice, on=today - timedelta(weeks=week)) for week in range(8)
    )

    page = amara.opens(of(practice))

    assert "Growing" in page.words
    strip = page[page.index("<linearGradient") : page.index("</linearGradient>")]
    assert re.findall(r'class="(\w+)"', strip)[-1] in {"soft", "mild", "warm", "pale"}
    assert "opacity" not in strip
    assert re.findall(r"\d", re.sub(r"<[^>]*>", "", strip)) == []


@pytest.mark.parametrize("what", ["", "pause/", "change/", "end/", "erase/"])
def test_nobody_else_finds_a_plan(amara, bo, chen, dana, what):
    practice = takes_on(amara)

    assert [who.opens(of(practice, what)).status for who in (bo, chen, dana)] == [404] * 3
    assert amara.opens(of(practice, what)).status == 200


def test_a_page_of_many_practices_costs_as_little_as_of_one(amara, django_assert_max_num_queries):
    for number in range(15):
        takes_on(amara, title=f"Practice {number}")
    amara.opens(PLAN)

    with django_assert_max_num_queries(16):
        amara.opens(PLAN)
