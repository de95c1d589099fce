"""Messages: one a day or a week, only if something waits, and nothing of what it is."""

from datetime import UTC, datetime, time, timedelta

import pytest
from django.conf import settings
from django.core import mail
from django.db.models import F
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from alongside.doors.web import digest
from alongside.people import notices
from alongside.people.models import Letter, Person
from alongside.ports import mail as ports_mail
from tests.people import circle, colleagues

WORDS = "Night heron, every hire from a mixed panel"


@pytest.fixture
def heron(amara):
    return circle("Night heron", amara, openness="hidden")


@pytest.fixture
def news(heron):
    def tell(*persons):
        notices.tell(persons, "circle.nobody_speaks", about=heron, words=WORDS)

    return tell


@pytest.fixture
def bo(bo):
    """Give Bo, who has no quiet hours, so that no test depends on when it runs."""
    bo.quiet_from = bo.quiet_until = time(8)
    bo.save()
    return bo


def come(*persons, now=None):
    """Let the next moment of some persons come, and do what it puts off."""
    now = now or timezone.now()
    Person.objects.filter(pk__in=[person.pk for person in persons]).update(next_message_at=now)
    digest.send_due(now)
    work_off()


def work_off():
    for result in DBTaskResult.objects.ready():
        digest.deliver.func()
        result.delete()


def test_what_waits_is_a_number_and_a_link(amara, bo, news):
    news(bo)

    come(bo)

    [message] = mail.outbox
    assert (message.to, message.subject) == ([bo.email], "Something waits for you")
    assert message.body.splitlines()[:2] == [
        "One thing waits for you:",
        f"{settings.SITE_URL}/today/",
    ]


def test_no_circle_cause_or_wording_is_in_a_mailbox(amara, bo, news):
    news(bo)
    assert bo.notices.get().words == WORDS

    come(bo)

    everything = mail.outbox[0].message().as_string()
    assert [word for word in ("heron", "Heron", "panel", "circle") if word in everything] == []


def test_nothing_is_sent_when_nothing_waits(bo):
    come(bo)

    assert mail.outbox == []


def test_what_was_read_in_the_meantime_is_not_counted(bo, news, heron):
    news(bo)
    notices.read(bo, about=heron)

    come(bo)

    assert mail.outbox == []


def test_nobody_is_written_to_twice_on_one_day(bo, news):
    news(bo)
    come(bo)

    news(bo)
    bo.refresh_from_db()
    assert bo.next_message_at.date() > bo.last_message_on
    digest.send_due(timezone.now())
    work_off()

    assert len(mail.outbox) == 1


def test_a_moment_is_taken_once(bo, news):
    news(bo)
    now = timezone.now()
    Person.objects.filter(pk=bo.pk).update(next_message_at=now)

    digest.send_due(now)
    digest.send_due(now)

    assert Letter.objects.count() == 1


def test_a_process_that_dies_before_it_writes_costs_ten_minutes_and_no_letter(bo, news):
    news(bo)
    now = timezone.now()
    Person.objects.filter(pk=bo.pk).update(next_message_at=now)
    digest.send_due(now)
    digest._claim(now)  # and dies

    digest.deliver.func()
    assert mail.outbox == []
    Letter.objects.update(not_before=F("not_before") - digest.HELD_FOR)
    digest.deliver.func()

    assert [message.to for message in mail.outbox] == [[bo.email]]
    assert Letter.objects.count() == 0


def test_a_process_that_dies_after_the_words_left_repeats_nothing(bo, news):
    news(bo)
    now = timezone.now()
    Person.objects.filter(pk=bo.pk).update(next_message_at=now)
    digest.send_due(now)
    Letter.objects.update(has_left=True)

    digest.deliver.func()

    bo.refresh_from_db()
    assert (mail.outbox, Letter.objects.count(), bo.next_message_at) == ([], 0, None)


def test_what_comes_while_a_letter_is_sent_waits_for_the_next_day(bo, news, monkeypatch):
    news(bo)
    send_each = digest.mail.send_each

    def slowly(letters, **how):
        for sent in send_each(letters, **how):
            news(bo)
            yield sent

    monkeypatch.setattr(digest.mail, "send_each", slowly)
    come(bo)

    bo.refresh_from_db()
    assert len(mail.outbox) == 1
    assert bo.next_message_at.date() > bo.last_message_on


def test_what_still_waits_from_before_brings_no_second_message(bo, news):
    news(bo)
    come(bo)

    bo.refresh_from_db()
    assert bo.next_message_at is None


def test_nothing_is_sent_in_quiet_hours_even_if_the_site_was_down_until_then(bo, news):
    bo.quiet_from, bo.quiet_until = time(18), time(8)
    bo.save()
    news(bo)

    come(bo, now=datetime(2026, 5, 4, 23, 0, tzinfo=UTC))

    bo.refresh_from_db()
    assert (mail.outbox, bo.next_message_at) == ([], datetime(2026, 5, 5, 8, tzinfo=UTC))


def test_a_task_that_runs_late_does_not_write_in_quiet_hours(bo, news):
    news(bo)
    now = timezone.now()
    Person.objects.filter(pk=bo.pk).update(next_message_at=now)
    digest.send_due(now)
    begin, end = ((now + step).time() for step in (-timedelta(hours=2), timedelta(hours=2)))
    Person.objects.filter(pk=bo.pk).update(quiet_from=begin, quiet_until=end)

    work_off()

    bo.refresh_from_db()
    assert mail.outbox == []
    assert bo.next_message_at > now


def test_nothing_is_sent_while_paused_or_switched_off(amara, bo, eli, news):
    news(bo, eli)
    Person.objects.filter(pk=bo.pk).update(paused_until=timezone.localdate() + timedelta(days=9))
    Person.objects.filter(pk=eli.pk).update(by_mail=False)

    come(bo, eli)

    eli.refresh_from_db()
    assert (mail.outbox, eli.next_message_at) == ([], None)


def test_a_message_that_the_server_refused_is_tried_again_in_a_quarter_of_an_hour(bo, news, refuse):
    news(bo)
    come(bo)
    [letter] = Letter.objects.all()
    assert letter.not_before > timezone.now() + digest.TRIED_AGAIN_AFTER - timedelta(minutes=1)

    refuse.undo()
    Letter.objects.update(not_before=timezone.now())
    digest.deliver.func()

    assert len(mail.outbox) == 1


def test_after_three_days_a_letter_is_given_up_and_what_waits_waits_for_the_next(bo, news, refuse):
    news(bo)
    come(bo)
    old = timezone.now() - digest.GIVEN_UP_AFTER - timedelta(hours=1)
    Letter.objects.update(moment=old, not_before=old)

    digest.deliver.func()

    bo.refresh_from_db()
    assert (Letter.objects.count(), bo.notices.count()) == (0, 1)
    assert bo.next_message_at > timezone.now()


@pytest.fixture
def refuse(monkeypatch):
    def every(letters, **how):
        return ((letter, ports_mail.Outcome.REFUSED) for letter in letters)

    monkeypatch.setattr(digest.mail, "send_each", every)
    return monkeypatch


def test_a_task_holds_nobody(bo, news):
    news(bo)
    now = timezone.now()
    Person.objects.filter(pk=bo.pk).update(next_message_at=now)

    digest.send_due(now)

    assert DBTaskResult.objects.get().args_kwargs == {"args": [], "kwargs": {}}


def test_finished_tasks_are_forgotten(bo, news):
    digest.deliver.enqueue()
    DBTaskResult.objects.update(
        status="SUCCESSFUL", finished_at=timezone.now() - timedelta(days=digest.DAYS_KEPT + 1)
    )

    digest.forget_finished_tasks(timezone.now())

    assert DBTaskResult.objects.count() == 0


def test_many_people_are_taken_in_few_queries(bo, news, django_assert_max_num_queries):
    crowd = colleagues(40)
    news(*crowd)
    Person.objects.update(quiet_from=time(8), quiet_until=time(8), next_message_at=timezone.now())

    with django_assert_max_num_queries(10):
        digest.send_due(timezone.now())
