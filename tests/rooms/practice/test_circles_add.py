"""What circles add to the catalogue, and who sees it."""

import pytest

from alongside.act.practice.actions import circles
from alongside.act.practice.models import Annotation, CircleAction
from alongside.people.actions import circles as belonging
from alongside.people.models import Erasure, RecordEntry
from alongside.people.policy import NotAllowed
from tests.people import circle
from tests.rooms.practice.planned import FORM, OWN, adds, says, takes_on

pytestmark = pytest.mark.django_db
WORDS = "In our experience it helps most in writing."
PAGE = "/act/actions/credit-the-idea/"


@pytest.fixture
def night(amara, bo):
    return circle("Night shift", bo, convenor=amara)


@pytest.fixture
def heron(amara, bo):
    return circle("Night heron", bo, convenor=amara, openness="hidden")


def test_a_convenor_adds_an_action_in_the_circles_name(amara, eli, night):
    page = amara.posts("/act/from-circles/add/", **OWN, circle=night.code, seen_by="everyone")

    made = CircleAction.objects.get()
    assert page.address == f"/act/from-circles/{made.code}/"
    seen = eli.opens(page.address)
    assert "Night shift" in seen
    assert "Amara Osei" not in seen
    assert [
        words for words in (OWN["cost"], OWN["risk"], OWN["not_when"]) if words not in seen
    ] == []
    assert OWN["title"] in eli.opens("/act/")
    assert OWN["title"] in eli.opens("/act/from-circles/")


def test_what_is_for_members_alone_is_found_by_nobody_else(amara, bo, eli, dana, night):
    made = adds(amara, night, members_only=True)

    assert OWN["title"] in bo.opens("/act/")
    for outsider in (eli, dana):
        assert OWN["title"] not in outsider.opens("/act/", words="say my name")
        for what in ("", "take-on/", "change/", "take-down/"):
            assert outsider.opens(f"/act/from-circles/{made.code}/{what}").status == 404


def test_what_a_hidden_circle_adds_for_everyone_stays_with_its_members(amara, bo, eli, heron):
    made = adds(amara, heron)
    says(amara, heron, WORDS)

    assert bo.opens(f"/act/from-circles/{made.code}/").status == 200
    assert WORDS in bo.opens(PAGE)
    assert eli.opens(f"/act/from-circles/{made.code}/").status == 404
    assert WORDS not in eli.opens(PAGE)
    assert "Night heron" not in eli.opens(PAGE)
    assert not RecordEntry.objects.exists()


def test_only_those_who_speak_for_a_circle_write_in_its_name(amara, bo, chen, dana, night):
    made = adds(amara, night)
    for person in (bo, chen, dana):
        assert person.opens("/act/from-circles/add/").status == 403
        assert person.opens(f"{PAGE}annotate/").status == 403
        assert person.opens(f"/act/from-circles/{made.code}/change/").status == 403
        with pytest.raises(NotAllowed):
            adds(person, night)
        with pytest.raises(NotAllowed):
            says(person, night, WORDS)
        with pytest.raises(NotAllowed):
            circles.take_down(made, person=person)


def test_a_convenor_of_another_circle_cannot_write_for_this_one(amara, gwen, night):
    circle("Parents", convenor=gwen)

    page = gwen.posts("/act/from-circles/add/", **OWN, circle=night.code, seen_by="everyone")

    assert "This cannot be chosen any more. Choose anew." in page
    assert not CircleAction.objects.exists()


def test_a_circle_says_what_it_knows_of_an_action_and_takes_it_back(amara, eli, night):
    amara.posts(f"{PAGE}annotate/", words=WORDS, circle=night.code, seen_by="everyone")
    seen = eli.opens(PAGE)
    assert WORDS in seen
    assert "Amara Osei" not in seen

    said = Annotation.objects.get()
    assert f"/act/annotations/{said.code}/" not in seen
    assert eli.opens(f"/act/annotations/{said.code}/take-back/").status == 404
    amara.posts(f"/act/annotations/{said.code}/take-back/")

    assert WORDS not in eli.opens(PAGE)
    assert Erasure.objects.get().kind == "annotation"
    assert not RecordEntry.objects.exclude(payload=None).exists()


def test_what_everyone_may_see_is_on_record_and_what_members_see_is_not(amara, night):
    adds(amara, night, members_only=True)
    assert not RecordEntry.objects.exists()

    made = adds(amara, night)
    assert RecordEntry.objects.get().kind == "circleaction.added"

    circles.change(made, person=amara, **{**OWN, "members_only": True})
    assert not RecordEntry.objects.exclude(payload=None).exists()


def test_what_is_taken_down_leaves_the_plans_of_others_as_they_are(amara, eli, night):
    made = adds(amara, night)
    eli.posts(f"/act/from-circles/{made.code}/take-on/", **FORM)
    assert "In your plan" in eli.opens(f"/act/from-circles/{made.code}/")

    amara.posts(f"/act/from-circles/{made.code}/take-down/")

    assert not CircleAction.objects.exists()
    assert FORM["title"] in eli.opens("/act/plan/")


def test_whoever_leaves_a_circle_keeps_their_plan_without_the_way_back(amara, bo, night):
    made = adds(amara, night, members_only=True)
    practice = takes_on(bo, circle_action=made)

    belonging.leave(night, person=bo)

    practice.refresh_from_db()
    assert practice.circle_action is None


def test_what_a_restored_backup_brings_back_is_taken_down_again(amara, night):
    made, said = adds(amara, night), says(amara, night, WORDS)

    circles.take_down_again(made.code)
    circles.take_back_again(said.code)

    assert not CircleAction.objects.exists()
    assert not Annotation.objects.exists()


def test_circles_actions_are_found_by_words_and_scope(amara, night):
    adds(amara, night)

    assert OWN["title"] in amara.opens("/act/", words="my name", scope="individual")
    assert OWN["title"] not in amara.opens("/act/", words="my name", scope="systemic")
    assert OWN["title"] not in amara.opens("/act/", group="listen")


def test_a_circle_that_is_hidden_later_is_named_on_the_record_no_more(amara, night):
    adds(amara, night)
    says(amara, night, WORDS)
    entries = RecordEntry.objects.filter(about_kind__in=("circleaction", "annotation"))
    assert all("Night shift" in str(one.payload) for one in entries)

    belonging.change_openness(night, person=amara, openness="hidden")

    assert [(one.payload, one.person) for one in entries.all()] == [(None, None)] * 2
