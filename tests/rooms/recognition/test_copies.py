"""What was said of a deed holds a copy of it, which shows no more than the deed itself may."""

import pytest

from alongside.account.recognition.actions import giving
from alongside.account.recognition.models import Recognition
from alongside.act.deeds.actions import deeds, naming, sharing
from alongside.people import own
from alongside.people.actions import leaving
from tests.rooms.deeds.told import EVERYONE, naming_of, shared, told

WHAT = "Sat with Lena when she was in tears"


def read_by(person):
    """Give all that recognition shows a person: its list, each page, and what they take along."""
    pages = [
        person.opens(f"/account/recognition/{one.code}/").words for one in Recognition.objects.all()
    ]
    listed = person.opens("/account/recognition/").words
    return "\n".join([listed, *pages, str(own.about(person)["recognition"])])


def answers(person, deed, answer):
    deed.refresh_from_db()
    naming.answer(naming_of(deed, person), person=person, answer=answer, of=deed.share.code)


@pytest.fixture
def lena(farah):
    farah.name = "Lena Haddad"
    farah.save()
    return farah


@pytest.fixture
def deed(amara, lena, eli):
    """What Amara did with Eli for Lena, who agreed to be named; so did Eli."""
    made = told(amara, lena, together=(eli,), what=WHAT)
    shared(made, to=EVERYONE)
    answers(lena, made, "named")
    answers(eli, made, "named")
    return made


@pytest.fixture
def said(deed, gwen):
    """What Gwen says of it, who saw it."""
    made = giving.give(deed.share, person=gwen, answer="helped", words="Good to see")
    assert WHAT in read_by(gwen)
    return made


def test_who_takes_their_name_back_takes_it_out_of_the_copies(deed, said, lena, amara, eli, gwen):
    answers(lena, deed, "colleague")

    for person in (amara, eli, gwen):
        assert "Lena" not in read_by(person)
        assert "Sat with a colleague when she was in tears" in read_by(person)


def test_what_is_shown_to_nobody_but_one_is_in_no_copy_of_anybody_else(
    deed, said, lena, amara, eli, gwen
):
    her_own = giving.give(deed.share, person=lena, answer="worse", words="I had not asked")
    answers(lena, deed, "not_at_all")

    for person in (amara, eli, gwen):
        assert "in tears" not in read_by(person)
        assert "Good to see" in read_by(person)
    assert "A deed that is shown no longer" in gwen.opens("/account/recognition/").words
    assert "A deed that is shown no longer" in amara.opens("/account/recognition/").words
    assert "I had not asked" in lena.opens(f"/account/recognition/{her_own.code}/")

    answers(lena, deed, "named")
    assert "in tears" not in read_by(gwen)


def test_what_she_says_of_it_once_only_she_sees_it_is_between_the_two(deed, lena, amara, eli):
    answers(lena, deed, "not_at_all")
    deed.refresh_from_db()
    giving.give(deed.share, person=lena, answer="helped", words="Thank you")

    assert "in tears" in read_by(amara)
    assert "Thank you" not in read_by(eli)


def test_her_own_word_to_the_doer_alone_keeps_the_deed_between_the_two(lena, amara):
    deed = told(amara, lena, what=WHAT)
    shared(deed, to=EVERYONE)
    giving.give(deed.share, person=lena, answer="helped")
    answers(lena, deed, "not_at_all")

    for person in (lena, amara):
        assert "in tears" in read_by(person)
        assert "Lena" not in Recognition.objects.get().what


@pytest.mark.parametrize("how", ["taken back", "shared anew", "erased", "restored"])
def test_what_is_no_longer_shared_goes_on_without_anybodys_name(how, deed, said, lena, amara, gwen):
    deed.refresh_from_db()
    if how == "taken back":
        sharing.take_back(deed, person=amara)
    elif how == "shared anew":
        shared(deed, to=EVERYONE, what="Something else")
    elif how == "erased":
        deeds.delete(deed, person=amara)
    else:
        sharing.take_back_again(deed.share.code)

    assert "Sat with a colleague when she was in tears" in read_by(gwen)
    assert "Lena" not in read_by(gwen)


def test_a_name_goes_out_of_the_copies_with_whoever_bears_it(deed, said, lena, eli, amara, gwen):
    leaving.leave(lena)

    for person in (amara, eli, gwen):
        assert "Sat with a colleague when she was in tears" in read_by(person)
        assert "Lena" not in read_by(person)


def test_the_name_of_who_shared_it_goes_out_of_the_copies_as_they_leave(lena, eli, amara, gwen):
    deed = told(lena, amara, together=(eli,), what="Lena and Eli gave Amara the floor")
    shared(deed, to=EVERYONE)
    answers(eli, deed, "named")
    giving.give(deed.share, person=gwen, answer="helped")
    leaving.leave(lena)

    assert "a colleague and a colleague gave a colleague the floor" in read_by(eli)
    for person in (eli, gwen):
        assert "Lena" not in read_by(person)
