"""When a person is written to next."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from django.utils import timezone

from alongside.people import messages, notices
from alongside.people.actions import choices
from tests.people import circle, person

NOON = datetime(2026, 5, 4, 12, tzinfo=UTC)


@pytest.fixture
def news(amara):
    parents = circle("Parents", amara)
    return lambda *persons: notices.tell(persons, "circle.closed", about=parents, words="Parents")


def moment_of(person):
    person.refresh_from_db()
    return person.next_message_at


def test_whoever_has_news_has_a_next_moment_and_nobody_else_has(bo, eli, news):
    news(bo)

    assert moment_of(bo) == messages.next_moment(bo, timezone.now())
    assert moment_of(eli) is None


def test_more_news_does_not_move_the_moment(bo, news):
    news(bo)
    first = moment_of(bo)

    news(bo)

    assert moment_of(bo) == first


def test_each_has_a_moment_of_their_own(db):
    early = person("Early", time_zone="Asia/Kolkata", quiet_from=time(20), quiet_until=time(6))
    late = person("Late", time_zone="Europe/Berlin", quiet_from=time(20), quiet_until=time(10))

    messages.expect([early.pk, late.pk], now=NOON)

    assert moment_of(early) == datetime(2026, 5, 5, 0, 30, tzinfo=UTC)
    assert moment_of(late) == datetime(2026, 5, 5, 8, 0, tzinfo=UTC)


def test_many_are_reckoned_in_few_queries(db, django_assert_max_num_queries):
    crowd = [person(f"Somebody {n}", email=f"somebody{n}@harbour.example") for n in range(30)]

    with django_assert_max_num_queries(2):
        messages.expect([one.pk for one in crowd], now=NOON)


def test_whoever_wants_no_messages_has_no_moment(db, news):
    bo = person("Bo Lindqvist", by_mail=False)

    news(bo)

    assert moment_of(bo) is None


def test_a_pause_is_waited_out(db):
    bo = person("Bo Lindqvist", paused_until=date(2026, 6, 1))

    assert messages.next_moment(bo, NOON) == datetime(2026, 6, 1, 8, tzinfo=UTC)
    assert not messages.may_reach(bo, datetime(2026, 5, 31, 12, tzinfo=UTC))
    assert messages.may_reach(bo, datetime(2026, 6, 1, 12, tzinfo=UTC))


def test_no_change_of_quiet_hours_brings_a_second_message_on_one_day(db):
    bo = person("Bo Lindqvist", last_message_on=date(2026, 5, 4))
    bo.quiet_until = time(16)

    assert messages.next_moment(bo, NOON) == datetime(2026, 5, 5, 16, tzinfo=UTC)


def test_a_zone_that_is_not_known_is_the_sites_own(db):
    bo = person("Bo Lindqvist", time_zone="Atlantis/Harbour")

    assert messages.next_moment(bo, NOON) == datetime(2026, 5, 5, 8, tzinfo=UTC)


def test_new_quiet_hours_are_heeded_at_once(bo, news):
    news(bo)
    bo.refresh_from_db()
    bo.quiet_until = time(5)

    messages.settle(bo)

    assert moment_of(bo).time() == time(5)


def test_switching_messages_off_and_on_again(bo, news):
    news(bo)
    bo.refresh_from_db()
    bo.by_mail = False
    bo.save()
    messages.settle(bo)
    assert moment_of(bo) is None

    bo.by_mail = True
    bo.save()
    messages.settle(bo)
    assert moment_of(bo) is not None


def test_what_was_written_about_already_brings_no_message_back(bo, news):
    news(bo)
    bo.last_message_on = timezone.localdate() + timedelta(days=1)
    bo.next_message_at = None
    bo.save()

    messages.settle(bo)

    assert moment_of(bo) is None


def test_choosing_quiet_hours_moves_the_moment_that_was_set(bo, news):
    news(bo)
    bo.refresh_from_db()

    choices.choose(bo, quiet_from=time(22), quiet_until=time(5))

    assert moment_of(bo).time() == time(5)


def on_tuesdays(**fields):
    return person("Bo Lindqvist", mail_weekday=1, mail_hour=15, **fields)


def test_whoever_chose_a_day_of_the_week_is_written_to_on_that_day_at_that_hour(db):
    bo = on_tuesdays()

    assert NOON.weekday() == 0
    assert messages.next_moment(bo, NOON) == datetime(2026, 5, 5, 15, tzinfo=UTC)


def test_after_the_hour_has_passed_it_is_next_week(db):
    bo = on_tuesdays()

    late = datetime(2026, 5, 5, 15, 0, tzinfo=UTC)
    assert messages.next_moment(bo, late) == datetime(2026, 5, 12, 15, tzinfo=UTC)


def test_one_message_a_week_is_one_a_week(db):
    bo = on_tuesdays(last_message_on=date(2026, 5, 5))

    early = datetime(2026, 5, 5, 9, tzinfo=UTC)
    assert messages.next_moment(bo, early) == datetime(2026, 5, 12, 15, tzinfo=UTC)


def test_an_hour_in_quiet_hours_waits_until_they_end(db):
    bo = on_tuesdays(quiet_from=time(14), quiet_until=time(17))

    assert messages.next_moment(bo, NOON) == datetime(2026, 5, 5, 17, tzinfo=UTC)


def test_a_pause_over_the_day_waits_for_the_week_after(db):
    bo = on_tuesdays(paused_until=date(2026, 5, 6))

    assert messages.next_moment(bo, NOON) == datetime(2026, 5, 12, 15, tzinfo=UTC)


def test_the_hour_is_that_of_the_clock_on_the_wall_after_it_was_changed(db):
    bo = person("Bo", mail_weekday=6, mail_hour=9, time_zone="Europe/Vienna")

    before = messages.next_moment(bo, datetime(2026, 3, 20, tzinfo=UTC))
    after = messages.next_moment(bo, before)
    assert (before.hour, after.hour) == (8, 7)
    assert after - before == timedelta(days=7) - timedelta(hours=1)


def test_what_should_have_left_in_quiet_hours_leaves_when_they_end_not_a_week_later(db):
    bo = on_tuesdays(quiet_from=time(18), quiet_until=time(8))

    night = datetime(2026, 5, 5, 23, tzinfo=UTC)
    assert messages.next_chance(bo, night) == datetime(2026, 5, 6, 8, tzinfo=UTC)


def test_choosing_a_day_moves_the_moment_and_mutes_what_was_left_out(bo, news):
    news(bo)
    page = bo.posts("/yours/messages/", by_mail="on", weekday="1", hour="15", wanted=["promises"])

    bo.refresh_from_db()
    assert "Saved." in page
    assert (bo.mail_weekday, bo.mail_hour) == (1, 15)
    assert moment_of(bo).weekday() == 1
    assert "circles" in set(bo.muted.values_list("group", flat=True))
