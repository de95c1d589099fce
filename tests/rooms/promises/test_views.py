"""Views on a promise: given, changed, taken back, and nobody's to read."""

from datetime import date

import pytest

from alongside.advocate.promises.actions import rolls, views
from alongside.advocate.promises.models import View
from alongside.advocate.promises.queries.views import own_view
from alongside.people.policy import NotAllowed
from tests.people import circle
from tests.rooms.promises import words

pytestmark = pytest.mark.django_db


@pytest.fixture
def night(amara, bo):
    return circle("Night shift", amara, bo)


@pytest.fixture
def bands(night):
    """A promise that concerns the night shift."""
    return words.promise(words.statement(words.cause("Pay", night)), night)


def test_amara_gives_a_view_and_sees_it_again(amara, bands):
    views.give_view(bands, person=amara, answer="broken")

    assert own_view(bands, amara) == "broken"


def test_a_view_may_change_and_counts_once(amara, bands):
    views.give_view(bands, person=amara, answer="broken")
    views.give_view(bands, person=amara, answer="kept")

    assert [view.answer for view in View.objects.all()] == ["kept"]


def test_two_people_give_two_views(amara, bo, bands):
    views.give_view(bands, person=amara, answer="broken")
    views.give_view(bands, person=bo, answer="kept")

    assert own_view(bands, amara) == "broken"
    assert own_view(bands, bo) == "kept"


def test_a_view_taken_back_leaves_nothing(amara, bands):
    views.give_view(bands, person=amara, answer="broken")
    views.take_back(bands, person=amara)

    assert own_view(bands, amara) == ""
    assert not View.objects.exists()


def test_who_belongs_to_both_circles_counts_in_both_under_tags_that_nothing_joins(amara, bo):
    night, harbour = circle("Night shift", amara, bo), circle("Harbour", amara)
    both = words.promise(words.statement(), night, harbour)

    views.give_view(both, person=amara, answer="kept")

    assert {view.circle for view in View.objects.all()} == {night, harbour}
    assert len({view.tag for view in View.objects.all()}) == 2


def test_a_view_knows_no_day_but_the_monday_of_its_week(amara, bands):
    views.give_view(bands, person=amara, answer="kept")

    assert View.objects.get().week.weekday() == 0


def test_the_organisation_cannot_rule_on_itself(amara, bo, chen, dana, eli, farah):
    everyone = circle("Everyone", amara, bo, chen, dana, eli, farah)
    said = words.statement()
    said.speakers.add(eli)
    owned = words.promise(said, everyone, owner=farah)

    views.give_view(owned, person=amara, answer="kept")
    for bound in (chen, dana, eli, farah):
        with pytest.raises(NotAllowed):
            views.give_view(owned, person=bound, answer="kept")

    assert View.objects.count() == 1


def test_somebody_outside_the_circles_concerned_has_no_view(gwen, bands):
    with pytest.raises(NotAllowed):
        views.give_view(bands, person=gwen, answer="kept")


def test_a_member_of_less_than_thirty_days_on_the_first_of_the_month_waits(hugo, bands, night):
    today = date.today()
    night.memberships.create(person=hugo, since=today.replace(day=1))

    with pytest.raises(NotAllowed):
        views.give_view(bands, person=hugo, answer="kept")


def test_whoever_was_not_on_the_roll_when_it_was_fixed_waits_for_the_next(amara, bands, night):
    amara.is_steward = True
    amara.save()
    rolls.fix(night, date.today().replace(day=1))
    amara.is_steward = False
    amara.save()

    with pytest.raises(NotAllowed):
        views.give_view(bands, person=amara, answer="kept")


def test_somebody_who_can_no_longer_give_a_view_can_still_take_it_back(amara, bands, night):
    views.give_view(bands, person=amara, answer="broken")
    night.memberships.filter(person=amara).delete()

    views.take_back(bands, person=amara)

    assert not View.objects.exists()


def test_words_to_another_circle_are_not_to_be_judged(amara, gwen, night):
    harbour = circle("Harbour", gwen)
    private = words.promise(words.statement(to=(harbour,)), night)

    with pytest.raises(NotAllowed):
        views.give_view(private, person=amara, answer="kept")
