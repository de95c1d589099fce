"""The pages of circles, as members and as people outside see them."""

import pytest

from alongside.people import notices
from alongside.people.actions import circles as actions
from alongside.people.models import Cause, Circle, KeptPlace
from alongside.people.queries import circles as queries
from tests.people import circle, colleagues


@pytest.fixture
def parents(amara, bo):
    return circle("Parents", bo, convenor=amara, purpose="School hours")


@pytest.fixture
def hidden(amara, bo):
    return circle("Night heron", bo, convenor=amara, openness="hidden", purpose="Roosting")


def belongs(person, circle):
    return queries.place_in(circle, person) is not None


def test_everyone_sees_what_a_circle_is_for_and_who_founded_it_but_not_who_belongs(
    parents, bo, eli
):
    page = eli.opens(f"/circles/{parents.code}/")

    assert "School hours" in page
    assert "by Amara Osei on" in page.words
    assert "Bo Lindqvist" not in page

    actions.show_outside(parents, person=bo, shown=True)
    assert "Bo Lindqvist" in eli.opens(f"/circles/{parents.code}/")


def test_members_see_each_other_and_others_do_not(parents, bo, eli, dana, chen):
    address = f"/circles/{parents.code}/members/"

    assert "Amara Osei" in bo.opens(address)
    for outsider in (eli, dana, chen):
        page = outsider.opens(address)
        assert (page.status, "Amara" in page) == (403, False)


def test_eli_founds_a_circle_on_an_axis_of_their_own(eli):
    eli.posts(
        "/circles/found/",
        name="Left-handed",
        axis="another",
        another="Handedness",
        openness="by_request",
    )

    made = Circle.objects.get()
    assert (made.axis, made.openness, made.founded_by) == ("Handedness", "by_request", eli)
    assert "Handedness" in eli.opens(f"/circles/{made.code}/")


def test_a_listed_axis_is_read_by_its_title(eli):
    eli.posts("/circles/found/", name="Elders", axis="criminal-record", openness="open")

    assert "Criminal record" in eli.opens(f"/circles/{Circle.objects.get().code}/")


def test_naming_another_axis_asks_for_its_name(eli):
    page = eli.posts("/circles/found/", name="Elders", axis="another", openness="open")

    assert "Name the axis, or choose one above." in page
    assert not Circle.objects.exists()


def test_a_taken_name_is_told_beside_the_field(parents, eli):
    page = eli.posts("/circles/found/", name="PARENTS", openness="open")

    assert "There is a circle of this name already" in page


def test_editing_keeps_an_axis_that_is_in_no_list(amara):
    made = actions.found(person=amara, name="Left-handed", axis="Handedness")

    assert 'value="Handedness"' in amara.opens(f"/circles/{made.code}/edit/")


def test_joining_and_leaving_through_the_pages(parents, eli):
    assert "You belong to Parents now." in eli.posts(f"/circles/{parents.code}/join/")
    assert belongs(eli, parents)

    assert "Leave this circle?" in eli.opens(f"/circles/{parents.code}/leave/")
    assert belongs(eli, parents)
    eli.posts(f"/circles/{parents.code}/leave/")
    assert not belongs(eli, parents)


def test_closing_asks_first(parents, amara):
    assert "This cannot be undone." in amara.opens(f"/circles/{parents.code}/close/")
    parents.refresh_from_db()
    assert parents.closed_on is None

    amara.posts(f"/circles/{parents.code}/close/")
    parents.refresh_from_db()
    assert parents.closed_on is not None


def test_hiding_asks_once_more(parents, amara):
    address = f"/circles/{parents.code}/openness/"

    assert "Tick this to hide" in amara.posts(address, openness="hidden")
    parents.refresh_from_db()
    assert not parents.is_hidden

    amara.posts(address, openness="hidden", sure="on")
    parents.refresh_from_db()
    assert parents.is_hidden


def test_asking_and_answering_through_the_pages(amara, bo, eli):
    ramps = circle("Ramps", bo, convenor=amara, openness="by_request")
    eli.posts(f"/circles/{ramps.code}/ask/", words="I use a chair")
    asked = ramps.join_requests.get()

    assert "I use a chair" in amara.opens(f"/circles/requests/{asked.code}/")
    assert bo.opens(f"/circles/requests/{asked.code}/").status == 404
    assert "I use a chair" not in bo.opens(f"/circles/{ramps.code}/")
    amara.posts(f"/circles/requests/{asked.code}/", answer="let_in")

    assert belongs(eli, ramps)
    assert "You now belong to a circle" in eli.opens("/today/")


def test_asking_and_asking_no_longer(amara, eli):
    ramps = circle("Ramps", convenor=amara, openness="by_request")
    eli.posts(f"/circles/{ramps.code}/ask/")

    eli.posts(f"/circles/requests/{ramps.join_requests.get().code}/withdraw/")

    assert not ramps.join_requests.exists()


def test_a_kept_place_is_taken_through_the_pages(hidden, bo, eli):
    bo.posts(f"/circles/{hidden.code}/keep-place/", email=eli.email)
    place = KeptPlace.objects.get()
    assert "Bo Lindqvist keeps a place for you." in eli.opens(f"/circles/places/{place.code}/")

    eli.posts(f"/circles/places/{place.code}/pass-over/")
    assert "Night heron" not in eli.opens("/circles/")
    eli.posts(f"/circles/places/{place.code}/")

    assert belongs(eli, hidden)


def test_keeping_a_place_answers_alike_for_every_address(hidden, bo, amara, eli):
    addresses = (eli.email, amara.email, "nobody@harbour.example")

    said = {
        bo.posts(f"/circles/{hidden.code}/keep-place/", email=address).words.split("Night")[0]
        for address in addresses
    }

    assert len(said) == 1


def test_choosing_through_the_pages(parents, amara, bo):
    for chooser in (amara, bo):
        chooser.posts(f"/circles/{parents.code}/members/{bo.code}/speaks/", speaks="yes")

    assert [person.name for person in queries.convenors_of(parents)] == ["Bo Lindqvist"]
    assert "No longer have Bo Lindqvist speak" in amara.opens(f"/circles/{parents.code}/members/")
    amara.posts(f"/circles/{parents.code}/members/{bo.code}/speaks/", speaks="no")
    assert not parents.choices.filter(chooser=amara).exists()


def test_whom_somebody_would_have_speak_is_seen_by_nobody_else(parents, amara, bo):
    before = bo.opens(f"/circles/{parents.code}/members/").words

    amara.posts(f"/circles/{parents.code}/members/{bo.code}/speaks/", speaks="yes")

    assert bo.opens(f"/circles/{parents.code}/members/").words == before


def test_stepping_down_and_in_through_the_pages(parents, amara, bo):
    amara.posts(f"/circles/{parents.code}/step-down/")
    assert "Nobody speaks for this circle" in bo.opens(f"/circles/{parents.code}/members/")

    bo.posts(f"/circles/{parents.code}/step-in/")

    assert [person.name for person in queries.convenors_of(parents)] == ["Bo Lindqvist"]


def test_news_of_a_circle_is_gone_once_its_page_is_seen(parents, bo):
    notices.tell([bo], "circle.nobody_speaks", about=parents, words="Parents")

    bo.opens(f"/circles/{parents.code}/")

    assert not bo.notices.exists()


def test_a_cause_is_added_put_to_a_circle_and_answered(parents, amara, dana, eli):
    dana.posts("/causes/add/", name="School hours", about="Meetings within them")
    cause = Cause.objects.get()
    dana.posts(f"/causes/{cause.code}/put/", circle=parents.code)

    assert "Does this cause concern a circle" in amara.opens("/today/")
    amara.posts(f"/causes/{cause.code}/concerns/{parents.code}/", concerns="yes")

    assert "Parents" in eli.opens(f"/causes/{cause.code}/")
    assert dana.posts(f"/causes/{cause.code}/concerns/{parents.code}/").status == 403
    assert eli.opens("/causes/add/").status == 403


@pytest.mark.parametrize("address", ["/circles/", "/circles/found/", "/causes/"])
def test_visitors_are_sent_to_sign_in(visitor, address):
    assert visitor.opens(address).address.startswith("/sign-in/login/")


def test_no_page_costs_more_with_more_circles_members_and_causes(
    amara, bo, parents, django_assert_max_num_queries
):
    for number, one in enumerate(colleagues(60)):
        actions.join(parents, person=one)
        actions.found(person=one, name=f"Circle {number}")
        cause = Cause.objects.create(name=f"Cause {number}")
        cause.circles.add(parents)
    pages = (
        "/circles/",
        f"/circles/{parents.code}/",
        f"/circles/{parents.code}/members/",
        "/causes/",
    )

    for person in (amara, bo):
        for address in pages:
            person.opens(address)
            with django_assert_max_num_queries(10):
                assert person.opens(address).status == 200
