"""Anyone, on any axis: rest, limits and help are for everybody, and nobody says what they are."""

import pytest

from alongside.account.wellbeing.actions import check_ins
from tests.people import circle

pytestmark = pytest.mark.django_db

HERE = "/account/wellbeing/"
IDENTITY = ("ally", "supported", "gender", "ethnic", "religio", "disab", "orient", "identity")


@pytest.fixture
def everybody(amara, bo, chen, dana, eli):
    circle("Ramps", bo, convenor=amara, axis="disability")
    return [amara, bo, chen, dana, eli]


@pytest.mark.parametrize("page", ["", "check-in/", "check-ins/", "help/"])
def test_each_page_is_for_everybody_whatever_their_part(everybody, page):
    assert {person.opens(f"{HERE}{page}").status for person in everybody} == {200}


def test_the_same_questions_are_asked_of_everybody(everybody):
    asked = {person.opens(f"{HERE}check-in/").words.split("How was ")[-1] for person in everybody}

    assert len(asked) == 1


def test_no_field_asks_what_somebody_is(amara):
    for page in ("", "check-in/"):
        shown = amara.opens(f"{HERE}{page}")
        assert [part for part in IDENTITY if f'name="{part}' in shown] == []


def test_somebody_in_no_circle_rests_answers_and_finds_help(eli):
    eli.posts(f"{HERE}pause/", lasting="day")
    eli.posts(f"{HERE}check-in/", carried="light")
    check_ins.wish(eli)

    eli.refresh_from_db()
    assert eli.paused_until is not None
    assert "There was room for more" in eli.opens(f"{HERE}check-ins/").words
    assert "Check before you rely on it." in eli.opens(f"{HERE}help/").words


def test_a_convenor_is_also_somebody_of_whom_things_are_asked(amara):
    circle("Ramps", convenor=amara)

    page = amara.opens(HERE).words

    assert "What is asked of you" in page
    assert "Circles you speak for" in page
