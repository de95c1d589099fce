"""What the ground floor does each day."""

from datetime import timedelta

from django.utils import timezone

from alongside.people import notices, rounds
from alongside.people.models import SignInLink
from alongside.people.tasks import daily
from tests.people import circle


def test_it_is_known_to_the_clock():
    assert [one.rhythm for one in rounds.known() if one.work == daily.tidy_up] == ["day"]


def test_void_links_and_what_was_put_aside_are_forgotten(amara, bo):
    now = timezone.now()
    SignInLink.objects.create(person=bo, digest="0" * 64, good_until=now - timedelta(days=1))
    notices.tell([bo], "circle.closed", about=circle("Parents", amara), words="Parents")
    notices.put_aside(bo, bo.notices.get().pk)

    daily.tidy_up(now + timedelta(days=2))

    assert not SignInLink.objects.exists()
    assert not bo.notices.exists()
