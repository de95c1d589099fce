"""A mail server that fails, stalls and recovers: nothing is lost, and nothing is said twice."""

from datetime import time, timedelta

import pytest
from django.utils import timezone

from alongside.doors.web import digest
from alongside.people import notices
from alongside.people.models import Letter, Person
from tests.doors.web import postbox
from tests.people import circle, colleagues

pytestmark = pytest.mark.django_db


@pytest.fixture
def crowd(amara):
    """Four colleagues without quiet hours, for each of whom something waits."""
    crowd = colleagues(4)
    Person.objects.update(quiet_from=time(8), quiet_until=time(8))
    notices.tell(
        crowd, "circle.nobody_speaks", about=circle("Night heron", amara, openness="hidden")
    )
    Person.objects.filter(notices__isnull=False).update(next_message_at=timezone.now())
    digest.send_due(timezone.now())
    return crowd


def a_quarter_of_an_hour_later():
    Letter.objects.update(not_before=timezone.now() - timedelta(minutes=1))
    digest.deliver.func()


def everyone(crowd):
    return sorted(one.email for one in crowd)


def test_a_real_mail_server_takes_each_message_once(crowd, settings):
    with postbox.opened(settings) as box:
        digest.deliver.func()
        digest.deliver.func()

    assert sorted(box.addresses) == everyone(crowd)
    assert b"Subject: Something waits for you" in box.received[0].content
    assert b"List-Unsubscribe-Post: List-Unsubscribe=One-Click" in box.received[0].content
    assert b"heron" not in box.received[0].content.lower()


def test_a_server_that_is_away_is_waited_for(crowd, settings):
    port = postbox.free_port()
    postbox.send_to(settings, port)
    digest.deliver.func()
    assert Letter.objects.count() == 4

    with postbox.opened(settings, port) as box:
        a_quarter_of_an_hour_later()

    assert sorted(box.addresses) == everyone(crowd)
    assert Letter.objects.count() == 0


def test_a_server_that_says_not_now_gets_everything_later(crowd, settings):
    with postbox.opened(settings) as box:
        box.mood = "refuse"
        digest.deliver.func()
        assert box.received == []
        box.mood = ""
        a_quarter_of_an_hour_later()

    assert sorted(box.addresses) == everyone(crowd)


def test_a_server_that_stalls_before_the_words_is_asked_once_and_not_for_each(crowd, settings):
    with postbox.opened(settings) as box:
        box.mood = "stall"
        begun = timezone.now()
        digest.deliver.func()
        waited = timezone.now() - begun
        box.mood = ""
        a_quarter_of_an_hour_later()

    assert waited < 4 * timedelta(seconds=settings.EMAIL_TIMEOUT)
    assert sorted(box.addresses) == everyone(crowd)


def test_a_server_that_stalls_after_the_words_is_told_them_only_once(crowd, settings):
    with postbox.opened(settings) as box:
        box.mood = "stall after the words"
        digest.deliver.func()
        assert len(box.received) == 1
        box.mood = ""
        a_quarter_of_an_hour_later()
        a_quarter_of_an_hour_later()

    assert sorted(box.addresses) == everyone(crowd)


def test_an_address_that_no_mailbox_has_stops_nobody_elses_message(crowd, settings):
    Person.objects.filter(pk=crowd[0].pk).update(email="nobody@harbour.example")
    with postbox.opened(settings) as box:
        digest.deliver.func()

    assert sorted(box.addresses) == everyone(crowd[1:])
    assert Letter.objects.get().person_id == crowd[0].pk
