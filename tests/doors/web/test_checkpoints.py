"""Checkpoints of the public record: once a week, to addresses that convenors chose."""

from datetime import timedelta

import pytest
from django.conf import settings
from django.core import mail
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from alongside.doors.web import checkpoints
from alongside.engines import sealing
from alongside.people.actions import checkpoints as actions
from alongside.people.actions import circles
from alongside.people.models import CheckpointAddress, RecordHead
from alongside.people.policy import NotAllowed
from tests.people import circle

ELSEWHERE = "heron@elsewhere.example"


@pytest.fixture
def heron(amara, bo):
    circles.found(person=bo, name="Parents")  # so that the record has begun
    made = circle("Night heron", bo, convenor=amara, openness="hidden")
    actions.choose_address(made, person=amara, email=ELSEWHERE)
    return made


def a_day_passes(days=0):
    checkpoints.post_due(timezone.now() + timedelta(days=days))
    for result in DBTaskResult.objects.ready():
        checkpoints.mail_due.func()
        result.delete()


def test_a_letter_holds_a_checkpoint_that_its_key_checks(heron):
    a_day_passes()

    [letter] = mail.outbox
    key = sealing.signing_keys(settings.CHECKPOINT_KEY).public
    seen = sealing.check_checkpoint(letter.body, key)
    head = RecordHead.objects.get()
    assert (letter.to, seen.position, seen.digest) == ([ELSEWHERE], head.position, head.digest)
    assert key in letter.body


def test_the_letter_names_no_circle_and_nobody(heron):
    a_day_passes()

    letter = mail.outbox[0].message().as_string().replace(ELSEWHERE, "")
    assert [word for word in ("heron", "Amara", "circle", "Parents") if word in letter] == []


def test_it_goes_once_a_week(heron):
    a_day_passes()
    a_day_passes()
    assert len(mail.outbox) == 1

    CheckpointAddress.objects.update(sent_on=timezone.localdate() - timedelta(days=7))
    a_day_passes()
    assert len(mail.outbox) == 2


def test_an_address_that_was_refused_is_tried_again(heron, monkeypatch):
    monkeypatch.setattr(checkpoints.mail, "send", lambda message: False)
    a_day_passes()
    monkeypatch.undo()

    a_day_passes()

    assert len(mail.outbox) == 1


def test_nothing_goes_while_there_is_no_record_or_for_a_closed_circle(amara, heron):
    circles.close(heron, person=amara)
    a_day_passes()
    assert mail.outbox == []

    again = circle("Ramps", convenor=amara)
    actions.choose_address(again, person=amara, email=ELSEWHERE)
    RecordHead.objects.all().delete()
    a_day_passes()
    assert mail.outbox == []


@pytest.mark.parametrize("other", ["bo", "chen", "dana"])
def test_only_those_who_speak_for_a_circle_choose_its_addresses(heron, other, request):
    person = request.getfixturevalue(other)

    with pytest.raises(NotAllowed):
        actions.choose_address(heron, person=person, email="me@elsewhere.example")
    with pytest.raises(NotAllowed):
        actions.drop_address(CheckpointAddress.objects.get(), person=person)


def test_addresses_are_chosen_and_dropped_through_the_page(heron, amara, bo, eli):
    here = f"/circles/{heron.code}/checkpoints/"

    amara.posts(here, email="Second@elsewhere.example")
    assert "second@elsewhere.example" in amara.opens(here)
    assert [bo.opens(here).status, eli.opens(here).status] == [403, 404]

    address = CheckpointAddress.objects.get(email="second@elsewhere.example")
    assert bo.posts(f"/circles/checkpoints/{address.code}/drop/").status == 404
    amara.posts(f"/circles/checkpoints/{address.code}/drop/")
    assert CheckpointAddress.objects.count() == 1
