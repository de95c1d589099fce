"""Following a promise: told that it moved or stalled, never who moved it."""

from datetime import date, timedelta

import pytest

from alongside.advocate.promises.actions import follows, rounds
from alongside.advocate.promises.actions.moved import moved
from alongside.advocate.promises.models import Follow, Promise, Tally, Telling
from alongside.people.models import Notice
from alongside.people.policy import NotAllowed
from tests.people import circle
from tests.rooms.promises import words

pytestmark = pytest.mark.django_db

TODAY = date(2026, 3, 2)


def news(person):
    """Give the kinds of news that wait for somebody."""
    return sorted(person.notices.values_list("kind", flat=True))


@pytest.fixture
def bands():
    return words.promise(words.statement(words.cause()), last_moved_on=TODAY)


def test_a_follower_hears_that_a_promise_moved_and_nobody_else_does(amara, bo, bands):
    follows.follow(bands, person=amara)

    moved(bands)

    assert news(amara) == ["promise.moved"]
    assert news(bo) == []


def test_news_names_nobody_but_the_one_whom_it_is_for(amara, chen, bands):
    follows.follow(bands, person=amara)
    Promise.objects.update(owner=chen)

    moved(bands)

    notice = Notice.objects.get()
    kept = {str(getattr(notice, field.attname)) for field in Notice._meta.fields}
    assert kept & {chen.name, chen.email, str(chen.code)} == set()
    assert notice.person_id == amara.pk


def test_who_follows_no_longer_hears_nothing_more(amara, bands):
    follows.follow(bands, person=amara)
    moved(bands)
    follows.unfollow(bands, person=amara)

    assert news(amara) == []
    moved(bands)
    assert news(amara) == []


def test_nobody_can_follow_words_that_were_not_for_them(amara, bo):
    unseen = words.promise(words.statement(to=(circle("Harbour", bo),)))

    with pytest.raises(NotAllowed):
        follows.follow(unseen, person=amara)


def test_a_follower_whom_the_words_no_longer_reach_hears_nothing(amara, bo):
    harbour = circle("Harbour", amara, bo)
    promise = words.promise(words.statement(to=(harbour,)))
    follows.follow(promise, person=amara)
    harbour.memberships.filter(person=amara).delete()

    moved(promise)

    assert news(amara) == []


def test_many_followers_are_told_by_a_round_and_not_by_whoever_moved_it(amara, bands, monkeypatch):
    monkeypatch.setattr(follows, "MANY", 0)
    follows.follow(bands, person=amara)

    moved(bands)
    assert news(amara) == []
    assert Telling.objects.count() == 1

    follows.tell_those_waiting()
    assert news(amara) == ["promise.moved"]
    assert Telling.objects.count() == 0


def test_a_promise_whose_date_passes_is_late_and_its_followers_hear_it_once(amara, bands):
    follows.follow(bands, person=amara)
    Promise.objects.update(due=TODAY - timedelta(days=1))
    rounds.daily(TODAY)

    assert (news(amara), Tally.objects.get().late) == (["promise.late"], 1)

    Notice.objects.all().delete()
    rounds.daily(TODAY + timedelta(days=1))
    assert news(amara) == []


def test_a_promise_that_is_due_today_is_not_late_yet(amara, bands):
    Promise.objects.update(due=TODAY)
    rounds.daily(TODAY)

    assert Tally.objects.get().late == 0


@pytest.mark.parametrize(
    "settled", [{"let_go_on": TODAY}, {"circle_says": "kept"}, {"due": TODAY + timedelta(days=9)}]
)
def test_what_was_let_go_kept_or_moved_is_late_no_longer(bands, settled):
    Promise.objects.update(due=TODAY - timedelta(days=1))
    rounds.daily(TODAY)
    Promise.objects.update(**settled)
    rounds.daily(TODAY + timedelta(days=1))

    assert Tally.objects.get().late == 0


def test_after_ninety_silent_days_followers_hear_it_once_for_each_silence(amara, bands):
    follows.follow(bands, person=amara)
    rounds.daily(TODAY + timedelta(days=89))
    assert news(amara) == []

    rounds.daily(TODAY + timedelta(days=90))
    assert news(amara) == ["promise.stalled"]

    Notice.objects.all().delete()
    rounds.daily(TODAY + timedelta(days=91))
    assert news(amara) == []


def test_a_promise_let_go_may_be_silent(amara, bands):
    follows.follow(bands, person=amara)
    Promise.objects.update(let_go_on=TODAY)

    rounds.daily(TODAY + timedelta(days=200))

    assert news(amara) == []


def test_who_leaves_takes_their_follows_along(amara, bands):
    follows.follow(bands, person=amara)
    amara.delete()

    assert not Follow.objects.exists()
