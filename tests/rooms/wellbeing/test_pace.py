"""One's own pace: a pause with one tap, a limit, and how much was asked."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.utils import timezone

from alongside.account.wellbeing.actions import pace
from alongside.people import limits, taps
from alongside.people.actions import circles, places
from alongside.people.models import Cause
from tests.people import circle, colleagues

pytestmark = pytest.mark.django_db

HERE = "/account/wellbeing/"


def today():
    return timezone.localdate()


@pytest.mark.parametrize(
    ("lasting", "days"), [("day", 1), ("week", 7), ("two-weeks", 14), ("until-i-say-so", 365)]
)
def test_one_press_and_nothing_reaches_amara(amara, lasting, days):
    page = amara.posts(f"{HERE}pause/", lasting=lasting)

    amara.refresh_from_db()
    assert amara.paused_until == today() + timedelta(days=days)
    assert limits.open_to_more([amara]) == []
    assert "Nothing reaches you until" in page.words
    assert "End the pause" in page


@pytest.mark.parametrize("address", ["/today/", HERE])
def test_beside_the_pause_stands_what_whoever_asks_meanwhile_reads(amara, address):
    told = amara.opens(address).words
    pace.pause(amara, lasting=pace.For.WEEK)

    assert "cannot be asked just now and that nothing was sent" in told
    assert "Cannot be asked just now" in limits.cannot_be_asked([amara])
    assert "Nothing was sent." in limits.cannot_be_asked([amara])


def test_the_pause_ends_as_simply(amara):
    pace.pause(amara, lasting=pace.For.WEEK)

    page = amara.posts(f"{HERE}resume/")

    amara.refresh_from_db()
    assert amara.paused_until is None
    assert limits.open_to_more([amara]) == [amara]
    assert "For two weeks" in page


def test_a_pause_that_is_over_is_not_shown_as_one(amara):
    amara.paused_until = today()
    amara.save()

    assert "End the pause" not in amara.opens(HERE)


def test_a_pause_of_another_length_changes_nothing(amara):
    amara.posts(f"{HERE}pause/", lasting="for-ever")

    amara.refresh_from_db()
    assert amara.paused_until is None


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Pacific/Niue", "Europe/Lisbon"])
def test_a_pause_of_a_day_is_one_wherever_somebody_is(amara, zone):
    amara.time_zone = zone
    amara.save()

    pace.pause(amara, lasting=pace.For.DAY)

    assert limits.open_to_more([amara]) == []


def test_from_today_a_pause_leads_back_to_today(amara):
    assert amara.posts(f"{HERE}pause/", lasting="day", back="today").address == "/today/"


def test_a_tap_in_a_message_pauses_for_two_weeks(amara, bo):
    tap = taps.known("wellbeing.pause")
    assert tap is not None

    assert tap.act(amara, amara.code, "pause") is True
    amara.refresh_from_db()
    assert amara.paused_until == today() + timedelta(days=14)
    for about, answer in ((amara.code, "pause"), (uuid4(), "pause"), (bo.code, "something")):
        assert tap.act(bo, about, answer) is False
    bo.refresh_from_db()
    assert bo.paused_until is None


@pytest.mark.parametrize(("written", "kept"), [("3", 3), ("0", 0), ("", None)])
def test_a_limit_is_a_number_none_at_all_or_as_many_as_come(amara, written, kept):
    amara.posts(f"{HERE}limit/", most=written)

    amara.refresh_from_db()
    assert amara.most_asks == kept


def test_a_limit_that_is_no_number_is_told_beside_the_field(amara):
    page = amara.posts(f"{HERE}limit/", most="-1")

    amara.refresh_from_db()
    assert amara.most_asks == 10
    assert "greater than or equal to 0" in page


def test_amara_reads_how_often_she_was_asked(amara):
    assert "Nothing was asked of you by name this month." in amara.opens(HERE).words
    limits.note([amara], "ask")
    assert "You were asked once this month." in amara.opens(HERE).words
    limits.note([amara] * 6, "ask")
    assert "You were asked 7 times this month. The limit is yours to set." in amara.opens(HERE)


def test_amara_reads_that_her_limit_is_reached(amara):
    limits.note([amara] * 10, "ask")

    page = amara.opens(HERE)

    assert "Nothing more can be asked of you until the month ends." in page.words
    assert limits.ask([amara], "ask") == [amara]


def test_whoever_speaks_for_a_circle_reads_what_waits_and_who_else_speaks(amara, bo, eli):
    ramps = circle("Ramps", bo, convenor=amara, openness="by_request")
    places.ask_to_join(ramps, person=eli)

    page = amara.opens(HERE).words

    assert "Ramps" in page
    assert "One person waits to be let in." in page
    assert "You alone speak for it." in page
    assert "Ramps" not in bo.opens(HERE)
    assert "Eli" not in page


def test_two_who_speak_share_what_waits(amara, bo):
    made = circle("Ramps", bo, convenor=amara)
    made.memberships.update(is_convenor=True)

    assert "One other member speaks for it with you" in amara.opens(HERE).words


def test_a_cause_that_waits_for_a_word_is_counted_for_whoever_may_say_it(amara, bo, dana):
    made = circle("Ramps", bo, convenor=amara)
    dana.posts("/causes/add/", name="Doors")
    dana.posts(f"/causes/{Cause.objects.get().code}/put/", circle=made.code)

    assert "One cause waits on Today" in amara.opens(HERE).words
    assert "waits on Today" not in bo.opens(HERE).words


def test_the_page_costs_the_same_with_many_circles_and_requests(
    amara, django_assert_max_num_queries
):
    crowd = colleagues(8)
    for number in range(6):
        made = circles.found(person=amara, name=f"Circle {number}", openness="by_request")
        for one in crowd:
            places.ask_to_join(made, person=one)
    amara.opens(HERE)

    with django_assert_max_num_queries(10):
        assert "8 people wait to be let in." in amara.opens(HERE).words
