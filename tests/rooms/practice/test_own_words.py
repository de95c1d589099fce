"""What leaders say of their own practice, for the programme's report."""

import pytest

from alongside.act.practice.actions import words
from alongside.act.practice.queries.report import leaders_words
from alongside.people.models import Erasure
from alongside.people.policy import NotAllowed

pytestmark = pytest.mark.django_db
PAGE = "/act/own-words/"
SAID = "I moved the meeting and lost an argument."


def test_a_leader_says_it_and_everyone_reads_it_with_name_and_office(chen, eli):
    chen.posts(PAGE, words=SAID)

    assert SAID in eli.opens(PAGE)
    [one] = leaders_words()
    assert (one.name, one.office, one.words) == ("Chen Wei", "Head of Operations", SAID)


def test_saying_it_anew_takes_the_place_of_what_was_said(chen):
    chen.posts(PAGE, words=SAID)
    chen.posts(PAGE, words="Something else.")

    assert [one.words for one in leaders_words()] == ["Something else."]


def test_it_is_taken_back_without_a_reason(chen, eli):
    chen.posts(PAGE, words=SAID)

    chen.posts(f"{PAGE}take-back/")

    assert SAID not in eli.opens(PAGE)
    assert Erasure.objects.get().kind == "ownwords"


def test_nobody_but_a_leader_writes_there(amara, dana, chen):
    for person in (amara, dana):
        assert "<textarea" not in person.opens(PAGE)
        assert person.posts(PAGE, words=SAID).status == 403
        with pytest.raises(NotAllowed):
            words.say(SAID, person=person)
    with pytest.raises(NotAllowed):
        words.take_back(words.say(SAID, person=chen), person=dana)


def test_whoever_is_a_leader_no_longer_is_not_quoted_and_can_still_take_it_back(chen):
    chen.posts(PAGE, words=SAID)
    chen.is_leader = False
    chen.save()

    page = chen.opens(PAGE)
    assert leaders_words() == []
    assert "Take my words back" in page
    chen.posts(f"{PAGE}take-back/")


def test_where_nobody_wrote_the_page_says_so(amara):
    assert "No leader has written here yet" in amara.opens(PAGE)
