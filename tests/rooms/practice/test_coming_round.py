"""The daily round: whose practice comes round today, and what it leaves in peace."""

from datetime import date, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from alongside.act.practice import tasks
from alongside.act.practice.actions import plans, rounds
from alongside.act.practice.models import Occasion, Practice, Rest, WavedAway
from alongside.people import notices, taps
from alongside.people.models import Notice
from tests.people import colleagues
from tests.rooms.practice.planned import comes, takes_on

pytestmark = pytest.mark.django_db
TUESDAY = date(2026, 6, 2)


@pytest.fixture
def tuesdays(amara):
    practice = takes_on(amara)
    Practice.objects.update(next_due=TUESDAY, due_on=None, since=date(2026, 5, 1))
    practice.refresh_from_db()
    # Where the tests run on a Tuesday, taking it on has told of it already.
    notices.forget(practice)
    return practice


def test_amara_is_told_on_her_day_in_her_own_words(amara, tuesdays):
    comes(TUESDAY)

    notice = amara.notices.get()
    assert (notice.kind, notice.words) == ("practice.due", "name who had it first")
    assert (notice.weight, notice.due) == (30, TUESDAY)
    assert "name who had it first" in amara.opens("/today/")
    tuesdays.refresh_from_db()
    assert (tuesdays.next_due, tuesdays.due_on) == (TUESDAY + timedelta(days=7), TUESDAY)


def test_a_round_that_is_done_twice_tells_once(amara, tuesdays):
    comes(TUESDAY)
    notices.read(amara, about=tuesdays)

    comes(TUESDAY)

    assert not amara.notices.exists()


def test_yesterdays_goes_quietly(amara, tuesdays):
    comes(TUESDAY)
    comes(TUESDAY + timedelta(days=1))

    assert not amara.notices.exists()


def test_a_day_that_the_round_slept_through_is_not_told_of_later(amara, tuesdays):
    comes(TUESDAY + timedelta(days=2))

    assert not amara.notices.exists()
    tuesdays.refresh_from_db()
    assert tuesdays.next_due == TUESDAY + timedelta(days=7)


def test_a_practice_at_rest_moves_on_untold(amara, tuesdays):
    Practice.objects.update(paused_until=TUESDAY + timedelta(days=10))

    comes(TUESDAY)

    assert not amara.notices.exists()
    tuesdays.refresh_from_db()
    assert (tuesdays.next_due, tuesdays.due_on) == (TUESDAY + timedelta(days=7), None)


def test_whoever_pauses_everything_is_told_nothing_and_rests(amara, tuesdays):
    amara.paused_until = TUESDAY + timedelta(days=30)
    amara.save()

    comes(TUESDAY)

    assert not amara.notices.exists()
    assert Rest.objects.get().until == TUESDAY + timedelta(days=30)


def test_the_last_day_of_a_practice_is_the_last(amara, tuesdays):
    Practice.objects.update(ends_on=TUESDAY)

    comes(TUESDAY)

    assert amara.notices.count() == 1
    tuesdays.refresh_from_db()
    assert tuesdays.next_due is None


def test_what_is_ended_or_comes_up_whenever_is_never_told(amara, tuesdays):
    plans.end(tuesdays, person=amara)
    takes_on(amara, comes="each-time", weekdays="")

    comes(TUESDAY)

    assert not amara.notices.exists()


def test_a_worker_that_dies_while_it_tells_has_moved_nothing_on(amara, tuesdays, monkeypatch):
    def dies(*_given):
        raise RuntimeError("the power went")

    with monkeypatch.context() as patch, pytest.raises(RuntimeError):
        patch.setattr(notices, "tell_each", dies)
        comes(TUESDAY)
    comes(TUESDAY)

    assert amara.notices.count() == 1


def test_many_cost_hardly_more_statements_than_few(workplace, monkeypatch):
    counted = []
    for many in (3, 60):
        Practice.objects.all().delete()
        Notice.objects.all().delete()
        for person in colleagues(many) if many == 3 else more(many):
            takes_on(person)
        Practice.objects.update(next_due=TUESDAY, due_on=None)
        with CaptureQueriesContext(
            connection,
        ) as seen:
            comes(TUESDAY)
        counted.append(len(seen))

    assert Notice.objects.count() == 60
    assert counted[1] <= counted[0] + 2


def more(many):
    from tests.people import person

    return [
        person(f"More {number}", email=f"more{number}@harbour.example") for number in range(many)
    ]


def test_a_batch_is_followed_by_the_next(amara, monkeypatch):
    monkeypatch.setattr(rounds, "AT_ONCE", 2)
    for number in range(5):
        takes_on(amara, title=f"Practice {number}")
    Practice.objects.update(next_due=TUESDAY, due_on=None)

    comes(TUESDAY)

    assert amara.notices.count() == 5


def test_what_no_strip_draws_any_more_is_forgotten(amara, tuesdays):
    for years in (1, 3):
        day = TUESDAY - timedelta(days=365 * years)
        Occasion.objects.create(practice=tuesdays, on=day)
        Rest.objects.create(practice=tuesdays, begins=day, until=day)
    WavedAway.objects.create(person=amara, action="credit-the-idea", until=TUESDAY)

    rounds.forget_old(TUESDAY)

    assert (Occasion.objects.count(), Rest.objects.count()) == (1, 1)
    assert not WavedAway.objects.exists()


def test_the_clock_of_the_workplace_says_which_day_it_is(amara, tuesdays):
    tasks.tell_what_is_due(timezone.make_aware(datetime(2026, 6, 2, 0, 5)))

    assert amara.notices.count() == 1


def test_one_tap_notes_it_on_the_day_on_which_it_was_due(amara, bo, tuesdays):
    comes(TUESDAY)
    tap = taps.known("practice.due")
    assert "name" not in str(tap.question)
    assert not tap.act(bo, tuesdays.code, "done")

    assert tap.act(amara, tuesdays.code, "done")

    assert Occasion.objects.get().on == TUESDAY
    assert not amara.notices.exists()


def test_one_tap_lets_it_pass_and_keeps_nothing(amara, tuesdays):
    comes(TUESDAY)
    tap = taps.known("practice.due")

    assert tap.act(amara, tuesdays.code, "not_now")
    assert not tap.act(amara, tuesdays.code, "perhaps")
    plans.end(tuesdays, person=amara)
    assert not tap.act(amara, tuesdays.code, "done")

    assert not Occasion.objects.exists()
