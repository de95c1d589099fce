"""Contesting a ruling: another circle's words beside it."""

from datetime import date

import pytest

from alongside.advocate.promises.actions import contests
from alongside.advocate.promises.models import Contest, Ruling
from alongside.advocate.promises.policy.promises import party_of
from alongside.advocate.promises.queries.rulings import released
from alongside.people.models import RecordEntry
from alongside.people.policy import NotAllowed
from tests.people import circle
from tests.rooms.promises import words

pytestmark = pytest.mark.django_db


@pytest.fixture
def night(amara, bo):
    return circle("Night shift", bo, convenor=amara)


@pytest.fixture
def harbour(eli, farah):
    return circle("Harbour", farah, convenor=eli)


@pytest.fixture
def ruling(night):
    """The night shift says kept."""
    promise = words.promise(words.statement(), night)
    made = Ruling.objects.create(
        promise=promise,
        month=date(2026, 1, 1),
        says="kept",
        rests_on=9,
        distribution={"kept": None, "under_way": None, "broken": None},
        released_on=date(2026, 2, 1),
    )
    made.circles.add(night)
    return made


def test_the_convenor_of_another_circle_says_how_it_sees_a_ruling(eli, harbour, ruling, gwen):
    contests.contest(ruling, person=eli, circle=harbour, words="Not on our pier.")

    (shown,) = released(party_of(gwen, ruling.promise))
    (contested,) = shown.contests
    assert (contested.by, contested.contest.words) == ("Harbour", "Not on our pier.")
    assert not contested.own


def test_said_again_the_new_words_stand_and_the_record_has_both(eli, harbour, ruling):
    contests.contest(ruling, person=eli, circle=harbour, words="Not on our pier.")
    contests.contest(ruling, person=eli, circle=harbour, words="Only on the east pier.")

    assert [said.words for said in Contest.objects.all()] == ["Only on the east pier."]
    assert RecordEntry.objects.filter(kind="ruling.contested").count() == 2


def test_a_circle_does_not_contest_its_own_ruling(amara, night, ruling):
    with pytest.raises(NotAllowed):
        contests.contest(ruling, person=amara, circle=night, words="We were wrong.")


def test_a_member_who_does_not_speak_for_a_circle_does_not_contest(farah, harbour, ruling):
    with pytest.raises(NotAllowed):
        contests.contest(ruling, person=farah, circle=harbour, words="Not on our pier.")


def test_a_leader_does_not_contest_even_as_a_convenor(chen, ruling):
    office = circle("Office", convenor=chen)

    with pytest.raises(NotAllowed):
        contests.contest(ruling, person=chen, circle=office, words="It was kept.")


def test_a_hidden_circle_contests_as_those_concerned(eli, gwen, ruling):
    unseen = circle("Unseen", convenor=eli, openness="hidden")
    contests.contest(ruling, person=eli, circle=unseen, words="Not for us.")

    (shown,) = released(party_of(gwen, ruling.promise))
    entry = RecordEntry.objects.get(kind="ruling.contested")
    assert [said.by for said in shown.contests] == ["those concerned"]
    assert (entry.person, entry.payload["circle"], entry.payload["by"]) == (None, None, None)


def test_a_contest_can_be_withdrawn_by_whoever_speaks_for_the_circle(eli, farah, harbour, ruling):
    said = contests.contest(ruling, person=eli, circle=harbour, words="Not on our pier.")
    with pytest.raises(NotAllowed):
        contests.withdraw(said, person=farah)

    contests.withdraw(said, person=eli)
    assert not Contest.objects.exists()
