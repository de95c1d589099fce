"""A convenor steps down, and the circle's work goes on."""

import pytest

from alongside.account.wellbeing.actions import hand_overs
from alongside.account.wellbeing.models import HandOver
from alongside.people import erasures, own
from alongside.people.actions import circles, convening, places
from alongside.people.models import Cause, Notice
from alongside.people.policy import NotAllowed
from tests.people import circle

pytestmark = pytest.mark.django_db

HERE = "/account/wellbeing/"
LEFT = {
    "under_way": "The ramp at the east door",
    "promised": "An answer to Gwen by June",
    "not_to_lose": "The builder's address",
    "whom_to_ask": "Farah knows the plans",
}


@pytest.fixture
def ramps(amara, bo, eli):
    return circle("Ramps", bo, eli, convenor=amara, openness="by_request")


@pytest.fixture
def hidden(amara, bo):
    return circle("Night heron", bo, convenor=amara, openness="hidden")


def left_by(person, made, *, for_all=False, **parts):
    return hand_overs.write(made, person=person, for_all_members=for_all, **(LEFT | parts))


def speaks(person, made):
    made.memberships.filter(person=person).update(is_convenor=True)


def at(made):
    return f"{HERE}circles/{made.code}/"


def told(person):
    return list(person.notices.filter(kind="wellbeing.hand_over"))


def test_amara_leaves_a_hand_over_and_steps_down(ramps, amara, bo):
    speaks(bo, ramps)
    assert "Leave a hand-over first" in amara.opens(f"/circles/{ramps.code}/step-down/").words
    page = amara.posts(f"{at(ramps)}write/", **LEFT)

    assert "Step down now" in page
    assert "Somebody leaves you the work of a circle: Ramps" in bo.opens("/today/").words
    convening.step_down(ramps, person=amara)
    assert "The ramp at the east door" in bo.opens(
        f"{HERE}hand-overs/{HandOver.objects.get().code}/"
    )
    assert told(bo) == []


def test_those_who_speak_read_it_and_other_members_only_if_it_is_for_them(ramps, amara, bo, eli):
    speaks(bo, ramps)
    left = left_by(amara, ramps)
    address = f"{HERE}hand-overs/{left.code}/"

    assert (bo.opens(address).status, eli.opens(address).status) == (200, 404)
    assert told(eli) == []

    hand_overs.change(left, person=amara, for_all_members=True, **LEFT)
    assert eli.opens(address).status == 200

    hand_overs.change(left, person=amara, for_all_members=False, **LEFT)
    assert (eli.opens(address).status, told(eli)) == (404, [])


def test_nobody_outside_reads_it_whatever_their_office(ramps, hidden, amara, chen, dana, farah):
    left = [left_by(amara, made, for_all=True) for made in (ramps, hidden)]
    assert "By Amara Osei" in amara.opens(at(ramps))

    for person in (chen, dana, farah):
        assert [person.opens(f"{HERE}hand-overs/{one.code}/").status for one in left] == [404, 404]
        assert (person.opens(at(ramps)).status, person.opens(at(hidden)).status) == (403, 404)
        assert told(person) == []


def test_whoever_comes_to_speak_later_finds_it(ramps, amara, bo):
    left_by(amara, ramps)
    convening.step_down(ramps, person=amara)
    assert "By Amara Osei" not in bo.opens(at(ramps)).words

    convening.step_in(ramps, person=bo)

    assert "By Amara Osei" in bo.opens(at(ramps)).words


def test_only_those_who_speak_write_and_whoever_wrote_may_change_it_later(ramps, amara, bo):
    assert bo.posts(f"{at(ramps)}write/", **LEFT).status == 403
    with pytest.raises(NotAllowed):
        left_by(bo, ramps)
    left_by(amara, ramps)
    convening.step_down(ramps, person=amara)

    amara.posts(f"{at(ramps)}write/", **(LEFT | {"promised": "Nothing at all"}))

    assert HandOver.objects.get().promised == "Nothing at all"


def test_an_empty_one_is_not_kept(ramps, amara):
    page = amara.posts(f"{at(ramps)}write/", under_way="  ")

    assert "Write at least one of the four." in page
    assert not HandOver.objects.exists()


def test_taking_it_over_asks_first_and_erases_the_words(ramps, amara, bo, eli):
    speaks(bo, ramps)
    left = left_by(amara, ramps, for_all=True)
    address = f"{HERE}hand-overs/{left.code}/take-over/"

    assert "Is it in your hands?" in bo.opens(address)
    assert HandOver.objects.exists()
    assert eli.posts(address).status == 403
    assert amara.posts(address).status == 403
    bo.posts(address)

    assert not HandOver.objects.exists()
    assert told(eli) == []
    assert ("handover", left.code) in {(one.kind, one.code) for one in erasures.known()}
    HandOver.objects.create(code=left.code, circle=ramps, written_on="2026-03-01", **LEFT)
    erasures.again(erasures.known())
    assert not HandOver.objects.exists()


def test_amara_takes_back_what_she_left_and_nobody_else_does(ramps, amara, bo):
    speaks(bo, ramps)
    left = left_by(amara, ramps)

    assert bo.posts(f"{HERE}hand-overs/{left.code}/take-back/").status == 403
    amara.posts(f"{HERE}hand-overs/{left.code}/take-back/")

    assert not HandOver.objects.exists()


def test_the_words_stay_the_circle_s_when_their_writer_leaves_it(ramps, amara, bo):
    speaks(bo, ramps)
    left = left_by(amara, ramps)

    circles.leave(ramps, person=amara)

    left.refresh_from_db()
    assert left.written_by is None
    page = bo.opens(f"{HERE}hand-overs/{left.code}/").words
    assert "By somebody who has left" in page
    assert "The ramp at the east door" in page
    assert "Amara" not in page[page.index("What was left") :]
    assert amara.opens(f"{HERE}hand-overs/{left.code}/").status == 404


def test_whoever_leaves_a_circle_keeps_no_news_of_what_was_left_in_it(hidden, amara, bo):
    left_by(amara, hidden, for_all=True)
    assert len(told(bo)) == 1

    circles.leave(hidden, person=bo)

    assert told(bo) == []


def test_when_nobody_belongs_any_more_it_is_gone(amara):
    alone = circle("Alone", convenor=amara)
    left_by(amara, alone)

    circles.leave(alone, person=amara)

    assert (HandOver.objects.count(), Notice.objects.count()) == (0, 0)


def test_the_name_goes_with_the_person_and_the_words_stay(ramps, amara, bo):
    left = left_by(amara, ramps, for_all=True)

    amara.posts("/yours/leave/", password="a heron on the harbour wall")

    left.refresh_from_db()
    assert (left.written_by, left.under_way) == (None, LEFT["under_way"])
    assert "By somebody who has left" in bo.opens(at(ramps)).words


def test_what_is_open_is_drawn_up_from_what_its_reader_may_see_anyway(
    ramps, amara, bo, farah, gwen
):
    places.ask_to_join(ramps, person=farah)
    places.keep_place(ramps, person=amara, email=gwen.email)
    Cause.objects.create(name="Doors").circles.add(ramps)

    page, of_a_member = amara.opens(at(ramps)).words, bo.opens(at(ramps)).words

    assert [name for name in ("Farah Haddad", "Gwen Pritchard", "Doors") if name not in page] == []
    assert "Farah" not in of_a_member
    assert "Gwen Pritchard" in of_a_member


def test_the_circle_leads_there_for_members_alone(ramps, amara, farah):
    assert at(ramps) in amara.opens(f"/circles/{ramps.code}/").links
    assert at(ramps) not in farah.opens(f"/circles/{ramps.code}/").links


def test_it_is_in_the_file_about_whoever_wrote_it_and_in_no_other(ramps, amara, bo):
    left_by(amara, ramps, for_all=True)

    assert own.about(amara)["wellbeing"]["hand_overs"][0]["promised"] == LEFT["promised"]
    assert "east door" not in str(own.about(bo))


def test_the_page_of_a_circle_costs_the_same_with_much_left(
    ramps, amara, bo, eli, django_assert_max_num_queries
):
    for person in (bo, eli):
        speaks(person, ramps)
    for person in (amara, bo, eli):
        left_by(person, ramps)
    amara.opens(at(ramps))

    with django_assert_max_num_queries(16):
        assert "By Eli Marchetti" in amara.opens(at(ramps)).words
