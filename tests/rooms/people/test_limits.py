"""How often something may be asked of somebody; and that a refusal never says why."""

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta

import pytest
from django.db import connection

from alongside.people import limits
from alongside.people.models import Asking, Person

pytestmark = pytest.mark.django_db

TODAY = date(2026, 3, 15)


def rest(person, until):
    person.paused_until = until
    person.save(update_fields=["paused_until"])


def set_limit(person, most):
    person.most_asks = most
    person.save(update_fields=["most_asks"])


def asked(person, times, *, kind="ask", on=TODAY):
    for _time in range(times):
        limits.note([person], kind, on=on)


def test_whoever_has_room_is_asked_and_it_is_noted(amara):
    assert limits.ask([amara], "ask", on=TODAY) == []
    assert limits.asked_this_month(amara, on=TODAY) == 1


def test_a_pause_a_limit_that_is_reached_and_a_limit_of_none_read_the_same(amara, bo, eli, farah):
    rest(amara, TODAY + timedelta(days=3))
    set_limit(bo, 2)
    asked(bo, 2)
    set_limit(eli, 0)

    refused = limits.ask([amara, bo, eli, farah], "ask", on=TODAY)

    assert refused == [amara, bo, eli]
    assert {type(one) for one in refused} == {type(amara)}  # a person, with nothing added to them
    assert limits.asked_this_month(farah, on=TODAY) == 1
    assert [limits.asked_this_month(one, on=TODAY) for one in (amara, bo, eli)] == [0, 2, 0]


def test_without_a_limit_as_many_as_come_may_be_asked(amara):
    set_limit(amara, None)
    asked(amara, 60)

    assert limits.ask([amara], "ask", on=TODAY) == []


def test_a_pause_ends_on_its_day(amara):
    rest(amara, TODAY + timedelta(days=1))

    assert limits.ask([amara], "ask", on=TODAY) == [amara]
    assert limits.ask([amara], "ask", on=TODAY + timedelta(days=1)) == []


def test_a_kind_has_a_limit_of_its_own_beside_the_person_s(amara):
    asked(amara, 2, kind="feedback")

    assert limits.ask([amara], "feedback", at_most=2, on=TODAY) == [amara]
    assert limits.ask([amara], "ask", at_most=2, on=TODAY) == []


@pytest.mark.parametrize("other", [date(2026, 2, 28), date(2026, 4, 1), date(2025, 3, 15)])
def test_nothing_of_another_month_counts(amara, other):
    set_limit(amara, 1)
    asked(amara, 1, on=other)

    assert limits.asked_this_month(amara, on=TODAY) == 0
    assert limits.ask([amara], "ask", on=TODAY) == []


@pytest.mark.parametrize("edge", [date(2026, 12, 1), date(2026, 12, 31)])
def test_the_first_and_the_last_day_belong_to_their_month(amara, edge):
    asked(amara, 1, on=edge)

    assert limits.asked_this_month(amara, on=date(2026, 12, 15)) == 1


def test_somebody_who_left_is_not_asked(amara):
    Person.objects.filter(pk=amara.pk).update(is_active=False)

    assert limits.ask([amara], "ask", on=TODAY) == [amara]


def test_what_was_asked_before_last_month_is_forgotten(amara):
    for day in (date(2026, 1, 31), date(2026, 2, 1), TODAY):
        asked(amara, 1, on=day)

    limits.forget_old(TODAY)

    assert sorted(Asking.objects.values_list("on", flat=True)) == [date(2026, 2, 1), TODAY]


def test_who_asked_is_not_kept(amara):
    asked(amara, 1)

    assert {field.name for field in Asking._meta.get_fields()} == {"id", "person", "kind", "on"}


@pytest.mark.django_db(transaction=True)
def test_two_who_ask_at_once_do_not_pass_the_limit(amara):
    """Eight ask at the same moment where there is room for three."""
    set_limit(amara, 3)
    together = threading.Barrier(8)

    def ask(_number):
        together.wait()
        try:
            return limits.ask([amara], "ask", on=TODAY)
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as askers:
        refused = [one for one in askers.map(ask, range(8)) if one]

    assert limits.asked_this_month(amara, on=TODAY) == 3
    assert len(refused) == 5
