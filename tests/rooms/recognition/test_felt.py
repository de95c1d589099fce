"""Twice a year: did something that a colleague did support you?"""

from datetime import timedelta

import pytest
from django.utils import timezone

from alongside.account.recognition.actions import felt
from alongside.account.recognition.models import FeltAnswer, FeltRound
from alongside.account.recognition.queries import report
from alongside.people import notices, taps
from alongside.people.actions import leaving
from alongside.people.models import Cause, Notice
from alongside.people.policy import NotAllowed
from tests.people import colleagues
from tests.rooms.recognition.acts import in_march


@pytest.fixture
def asked(workplace):
    """A round that was opened today."""
    today = timezone.localdate()
    return FeltRound.objects.create(opened_on=today, closes_on=today + timedelta(days=30))


def page_of(asked):
    return f"/account/recognition/felt/{asked.code}/"


def close(asked):
    felt.daily(asked.closes_on + timedelta(days=1))
    asked.refresh_from_db()
    return asked


def test_it_is_asked_in_march_and_september_and_in_no_other_month(amara):
    months = [in_march().replace(month=month) for month in range(1, 13)]
    for day in months:
        felt.monthly(day)

    opened = FeltRound.objects.order_by("opened_on").values_list("opened_on__month", flat=True)
    assert list(opened) == [3, 9]


def test_everyone_is_told_once_but_who_paused_or_would_rather_not(amara, bo, eli, farah):
    bo.may_be_asked_if_felt = False
    bo.save()
    eli.paused_until = in_march() + timedelta(days=9)
    eli.save()
    felt.monthly(in_march())
    amara.opens(page_of(FeltRound.objects.get()))
    felt.monthly(in_march())

    assert [notice.person_id for notice in Notice.objects.all()] == [farah.pk]


def test_thousands_are_told_a_few_at_a_time(workplace, monkeypatch, django_assert_max_num_queries):
    crew = colleagues(25)
    monkeypatch.setattr("alongside.people.notices.AT_ONCE", 10)
    with django_assert_max_num_queries(60):
        felt.monthly(in_march())

    assert Notice.objects.count() == len(crew)


def test_one_press_answers_and_another_changes_or_erases(amara, asked):
    assert "You have said: Yes." in amara.posts(page_of(asked), answer="yes").words
    assert "You have said: No." in amara.posts(page_of(asked), answer="no").words
    assert "You have said" not in amara.posts(page_of(asked), answer="rather_not").words

    assert not FeltAnswer.objects.exists()


def test_what_it_was_can_be_said_too(amara, asked):
    cause = Cause.objects.create(name="Fair pay")
    amara.posts(
        page_of(asked),
        answer="yes",
        scope="systemic",
        features=["listening", "risk-taking"],
        cause=cause.code,
    )

    row = FeltAnswer.objects.get()
    assert (row.scope, row.cause) == ("systemic", cause)
    assert row.features == ["listening", "risk-taking"]
    assert "checked" in amara.opens(page_of(asked))


def test_it_can_be_tapped_from_a_message(amara, asked):
    tap = taps.known("felt.asked")

    notices.tell([amara], "felt.asked", about=asked, due=asked.closes_on)
    assert tap.act(amara, asked.code, "yes")
    assert not amara.notices.exists()
    assert FeltAnswer.objects.get().answer == "yes"
    assert tap.act(amara, asked.code, "rather_not")
    assert not FeltAnswer.objects.exists()
    assert not tap.act(amara, asked.code, "perhaps")


def test_a_closed_round_takes_no_answer_and_keeps_none(amara, asked):
    felt.answer(asked, person=amara, answer="yes")
    close(asked)

    assert not FeltAnswer.objects.exists()
    assert amara.opens(page_of(asked)).status == 404
    assert not taps.known("felt.asked").act(amara, asked.code, "yes")
    with pytest.raises(NotAllowed):
        felt.answer(asked, person=amara, answer="yes")


def test_who_would_rather_not_say_is_counted_nowhere(asked):
    crew = colleagues(20)
    for number, one in enumerate(crew):
        answer = "yes" if number < 8 else "no" if number < 14 else "rather_not"
        felt.answer(asked, person=one, answer=answer)
    close(asked)

    assert asked.released["answers"] == {"yes": 8, "no": 6}
    assert asked.rests_on == 14


def test_small_numbers_are_withheld_and_what_lies_below_them(asked):
    for number, one in enumerate(colleagues(9)):
        answer = "yes" if number else "no"
        felt.answer(asked, person=one, answer=answer, scope="systemic")
    close(asked)

    assert asked.released["answers"] == {"yes": None, "no": None}
    assert asked.released["scope"] == {}


def test_individual_stands_beside_systemic(asked):
    for number, one in enumerate(colleagues(18)):
        scope = "individual" if number < 7 else "systemic" if number < 13 else ""
        felt.answer(asked, person=one, answer="no" if number > 12 else "yes", scope=scope)
    close(asked)

    (told,) = report.felt(asked.opened_on, asked.opened_on)
    assert told["scope"].cells == {"individual": 7, "systemic": 6}
    assert told["answers"].cells == {"yes": 13, "no": 5}
    assert told["answers"].rests_on == 18


def test_an_open_round_tells_nothing(amara, asked):
    felt.answer(asked, person=amara, answer="yes")

    assert report.felt(asked.opened_on, asked.opened_on) == []


def test_leaving_takes_the_answer_along(amara, bo, asked):
    for one in (amara, bo):
        felt.answer(asked, person=one, answer="yes")
    leaving.leave(amara)

    assert FeltAnswer.objects.count() == 1


def test_the_asking_goes_when_the_round_is_over(amara, asked):
    felt.monthly(in_march())
    opened = FeltRound.objects.get(opened_on=in_march())
    felt.daily(opened.closes_on)
    assert amara.notices.exists()
    felt.daily(opened.closes_on + timedelta(days=1))

    assert not amara.notices.exists()
