"""Asking for views: few, evenly, at most twice a month, never whoever would rather not."""

import random
from collections import Counter
from datetime import date, timedelta

import pytest

from alongside.advocate.promises.actions import askings, rolls, rounds
from alongside.people.models import Notice
from tests.people import circle, colleagues
from tests.rooms.promises import words

pytestmark = pytest.mark.django_db

MONTH, END = date(2030, 2, 1), date(2030, 2, 28)


@pytest.fixture
def crew(workplace):
    return colleagues(40)


def ask():
    """Ask for views in February."""
    rolls.fix_all(MONTH)
    askings.ask_all(MONTH, until=END, chance=random.Random(7))


def asked():
    """Give how often each person was asked."""
    return Counter(Notice.objects.filter(kind=askings.KIND).values_list("person", flat=True))


def test_nobody_is_asked_more_than_twice_in_a_month_whatever_circles_they_are_in(crew):
    night, harbour = circle("Night shift", *crew), circle("Harbour", *crew[:30])
    for number in range(9):
        words.promise(words.statement(), night, harbour, wording=f"Promise {number}")

    ask()
    ask()

    assert max(asked().values()) == 2


def test_everyone_is_asked_equally_often(crew):
    night = circle("Night shift", *crew)
    for number in range(4):
        words.promise(words.statement(), night, wording=f"Promise {number}")

    ask()

    assert sum(asked().values()) == 4 * askings.ASKED_FOR_EACH
    assert set(asked().values()) == {1, 2}


def test_whoever_switched_it_off_or_paused_is_never_asked(crew):
    night = circle("Night shift", *crew[:3])
    words.promise(words.statement(), night)
    crew[0].may_be_asked_for_views = False
    crew[0].save()
    crew[1].paused_until = END
    crew[1].save()

    ask()

    assert set(asked()) == {crew[2].pk}


def test_an_owner_is_not_asked_about_their_own_promise(crew):
    words.promise(words.statement(), circle("Night shift", *crew[:3]), owner=crew[0])

    ask()

    assert set(asked()) == {crew[1].pk, crew[2].pk}


def test_an_asking_expires_answered_or_not(crew):
    words.promise(words.statement(), circle("Night shift", *crew[:3]))
    ask()

    rounds.daily(END)
    assert len(asked()) == 3

    rounds.daily(END + timedelta(days=1))
    assert len(asked()) == 0


def test_a_month_later_one_can_be_asked_again_and_the_old_roll_is_forgotten(crew):
    night = circle("Night shift", *crew[:3])
    words.promise(words.statement(), night)
    rounds.monthly(MONTH, chance=random.Random(7))
    Notice.objects.all().delete()

    rounds.monthly(date(2030, 3, 1), chance=random.Random(7))

    assert len(asked()) == 3
    assert [roll.month for roll in night.rolls.all()] == [date(2030, 3, 1)]
