"""Rulings: reckoned monthly, released only where nobody can be singled out."""

from datetime import date

import pytest

from alongside.advocate.promises.actions import replies, rulings, views
from alongside.advocate.promises.models import Promise, Ruling, Tally, View
from alongside.people.actions.floor import raise_floor
from alongside.people.models import RecordEntry
from tests.people import circle, colleagues
from tests.rooms.promises import words

pytestmark = pytest.mark.django_db

MONTHS = [date(2030, month, 1) for month in range(1, 13)]


@pytest.fixture
def crew(workplace):
    """Fourteen colleagues."""
    return colleagues(14)


def answer(promise, people, given):
    """Let people give a view."""
    for person in people:
        views.give_view(promise, person=person, answer=given)


def rule(month):
    """Rule on a month, on the first day of the next."""
    return rulings.rule(MONTHS[month], on=MONTHS[month + 1])


def said(promise):
    """Give what was ruled, oldest first."""
    return [ruling.says for ruling in promise.rulings.order_by("month", "pk")]


def standing(promise):
    promise.refresh_from_db()
    return promise.circle_says


def test_four_views_are_not_known_and_the_fifth_makes_a_ruling(crew):
    promise = words.promise(words.statement(), circle("Night shift", *crew))
    answer(promise, crew[:4], "broken")
    assert (rule(0), standing(promise)) == (0, "not_known")

    answer(promise, crew[4:5], "broken")
    assert (rule(1), standing(promise)) == (1, "broken")


def test_a_ruling_needs_more_than_half_of_the_views(crew):
    promise = words.promise(words.statement(), circle("Night shift", *crew))
    answer(promise, crew[:5], "kept")
    answer(promise, crew[5:10], "broken")
    rule(0)

    assert said(promise) == ["divided"]


def test_small_answers_are_withheld_and_their_number_is_told(crew):
    promise = words.promise(words.statement(), circle("Night shift", *crew))
    answer(promise, crew[:9], "kept")
    answer(promise, crew[9:12], "under_way")
    answer(promise, crew[12:], "broken")
    rule(0)

    ruling = promise.rulings.get()
    assert ruling.rests_on == 14
    assert ruling.distribution == {"kept": 9, "under_way": None, "broken": None}


def test_a_ruling_stands_until_five_differ(crew):
    promise = words.promise(words.statement(), circle("Night shift", *crew))
    answer(promise, crew[:9], "kept")
    rule(0)
    answer(promise, crew[:4], "broken")
    rule(1)
    assert said(promise) == ["kept"]

    answer(promise, crew[:5], "broken")
    rule(2)
    assert said(promise) == ["kept", "broken"]


def test_a_ruling_may_not_be_like_one_before_the_last_either(crew):
    promise = words.promise(words.statement(), circle("Night shift", *crew))
    answer(promise, crew[:9], "kept")
    rule(0)
    answer(promise, crew[:5], "broken")
    rule(1)
    answer(promise, crew[:5], "kept")
    answer(promise, crew[5:6], "broken")  # one person differs from the first ruling
    rule(2)

    assert said(promise) == ["kept", "broken"]


def test_a_month_is_ruled_on_once_however_often_its_round_is_taken(crew):
    promise = words.promise(words.statement(), circle("Night shift", *crew))
    answer(promise, crew[:9], "kept")
    rule(0)
    answer(promise, crew[:9], "broken")
    rule(0)

    assert said(promise) == ["kept"]


def test_who_left_the_roll_is_not_counted(crew):
    night = circle("Night shift", *crew)
    promise = words.promise(words.statement(), night)
    answer(promise, crew[:5], "broken")
    night.memberships.filter(person=crew[0]).delete()

    assert rule(0) == 0


def test_an_owner_who_was_a_member_when_they_gave_a_view_is_not_counted(crew):
    promise = words.promise(words.statement(), circle("Night shift", *crew))
    answer(promise, crew[:5], "kept")
    Promise.objects.update(owner=crew[0])

    assert rule(0) == 0


def test_two_circles_below_five_rule_jointly(crew):
    night, harbour = circle("Night shift", *crew[:3]), circle("Harbour", *crew[3:7])
    promise = words.promise(words.statement(), night, harbour)
    answer(promise, crew[:7], "broken")
    rule(0)

    ruling = promise.rulings.get()
    assert ruling.jointly
    assert set(ruling.circles.all()) == {night, harbour}
    assert ruling.rests_on == 7
    assert standing(promise) == "broken"


def test_somebody_of_both_circles_counts_once_in_a_joint_ruling(crew):
    night, harbour = circle("Night shift", *crew[:3]), circle("Harbour", *crew[2:5])
    promise = words.promise(words.statement(), night, harbour)
    answer(promise, crew[:5], "broken")
    rule(0)

    assert View.objects.count() == 6
    assert promise.rulings.get().rests_on == 5


def test_circles_that_rule_differently_leave_a_promise_divided(crew):
    night, harbour = circle("Night shift", *crew[:7]), circle("Harbour", *crew[7:])
    promise = words.promise(words.statement(), night, harbour)
    answer(promise, crew[:7], "kept")
    answer(promise, crew[7:], "broken")
    rule(0)

    assert sorted(said(promise)) == ["broken", "kept"]
    assert standing(promise) == "divided"


def test_a_ruling_moves_the_tallies_and_enters_the_record_without_a_person(crew):
    promise = words.promise(words.statement(words.cause()), circle("Night shift", *crew))
    answer(promise, crew[:9], "kept")
    rule(0)

    tally = Tally.objects.get()
    assert (tally.kept, tally.not_known, tally.unsettled) == (1, 0, 0)
    entry = RecordEntry.objects.get(kind="ruling.released")
    assert entry.person is None
    assert entry.payload["says"] == "kept"


def test_a_hidden_circle_rules_without_its_code_in_the_record(crew):
    promise = words.promise(words.statement(), circle("Unseen", *crew, openness="hidden"))
    answer(promise, crew[:9], "kept")
    rule(0)

    assert Ruling.objects.count() == 1
    assert RecordEntry.objects.get(kind="ruling.released").payload["circles"] == []


def test_a_raised_floor_holds(dana, crew):
    raise_floor(10, person=dana)
    promise = words.promise(words.statement(), circle("Night shift", *crew))
    answer(promise, crew[:9], "kept")
    assert rule(0) == 0

    answer(promise, crew[:10], "kept")
    assert rule(1) == 1


def test_a_circle_that_steps_back_takes_its_ruling_out_of_the_standing(amara, crew):
    night = circle("Night shift", *crew, convenor=amara)
    promise = words.promise(words.statement(), night)
    answer(promise, crew[:9], "kept")
    rule(0)
    assert standing(promise) == "kept"

    replies.step_back(promise, person=amara, circle=night)
    assert standing(promise) == "not_known"
