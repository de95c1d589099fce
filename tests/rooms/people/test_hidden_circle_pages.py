"""The pages of a hidden circle, for members and for everyone else."""

from uuid import uuid4

import pytest

from alongside.people.actions import causes as cause_actions
from alongside.people.actions import places
from alongside.people.models import Cause, Circle, KeptPlace
from alongside.people.queries import circles as queries
from alongside.people.urls import circles as urls
from tests.people import circle

# Every page that is reached by the code of a circle.
OF_A_CIRCLE = (
    "",
    "edit/",
    "openness/",
    "close/",
    "leave/",
    "members/",
    "ask/",
    "keep-place/",
    "checkpoints/",
)
DONE_TO_A_CIRCLE = (
    "edit/",
    "openness/",
    "close/",
    "join/",
    "leave/",
    "shown/",
    "step-in/",
    "step-down/",
    "ask/",
    "keep-place/",
    "checkpoints/",
)


@pytest.fixture
def parents(amara, bo):
    return circle("Parents", bo, convenor=amara, purpose="School hours")


@pytest.fixture
def hidden(amara, bo):
    return circle("Night heron", bo, convenor=amara, openness="hidden", purpose="Roosting")


def belongs(person, circle):
    return queries.place_in(circle, person) is not None


def seen(page):
    """Give what somebody can read on a page and where it leads, without the tokens of its forms."""
    return page.status, page.words, page.links


def test_the_list_above_names_every_address_of_a_circle():
    begin = "circles/<uuid:code>/"
    after = {
        str(one.pattern).removeprefix(begin)
        for one in urls.urlpatterns
        if str(one.pattern).startswith(begin)
    }
    assert after - {"members/<uuid:member>/speaks/"} == {*OF_A_CIRCLE, *DONE_TO_A_CIRCLE}


@pytest.mark.parametrize("outsider", ["eli", "chen", "dana"])
@pytest.mark.parametrize("page", OF_A_CIRCLE)
def test_a_hidden_circle_opens_like_one_that_never_was(hidden, outsider, page, request):
    person = request.getfixturevalue(outsider)

    there, nowhere = (person.opens(f"/circles/{code}/{page}") for code in (hidden.code, uuid4()))

    assert (there.status, there) == (404, nowhere)


@pytest.mark.parametrize("page", DONE_TO_A_CIRCLE)
def test_what_is_done_to_a_hidden_circle_is_answered_as_to_one_that_never_was(
    hidden, eli, amara, page
):
    sent = {"name": "x", "openness": "open", "email": amara.email, "shown": "yes"}

    there, nowhere = (
        eli.posts(f"/circles/{code}/{page}", **sent) for code in (hidden.code, uuid4())
    )

    assert (there.status, there) == (404, nowhere)
    hidden.refresh_from_db()
    assert (hidden.name, belongs(eli, hidden)) == ("Night heron", False)


def test_whom_its_members_would_have_speak_cannot_be_probed(hidden, eli, amara):
    answers = {
        eli.posts(f"/circles/{code}/members/{member}/speaks/", speaks="yes")
        for code in (hidden.code, uuid4())
        for member in (amara.code, uuid4())
    }

    assert [answer.status for answer in answers] == [404]


def test_requests_places_and_causes_of_a_hidden_circle_cannot_be_probed(hidden, bo, eli, farah):
    places.keep_place(hidden, person=bo, email=farah.email)
    cause = Cause.objects.create(name="Fair pay")
    place = KeptPlace.objects.get()

    tries = [
        (f"/circles/places/{place.code}/{what}", f"/circles/places/{uuid4()}/{what}")
        for what in ("", "pass-over/", "withdraw/")
    ] + [
        (
            f"/causes/{cause.code}/concerns/{hidden.code}/",
            f"/causes/{cause.code}/concerns/{uuid4()}/",
        )
    ]

    for there, nowhere in tries:
        assert eli.posts(there) == eli.posts(nowhere)
        assert eli.posts(there).status == 404
    assert KeptPlace.objects.exists()


def test_the_list_is_the_same_with_and_without_a_hidden_circle(amara, eli, parents):
    before = seen(eli.opens("/circles/"))

    circle("Night heron", amara, openness="hidden")

    assert seen(eli.opens("/circles/")) == before


def test_a_hidden_name_can_be_taken_as_if_nobody_had_it(hidden, eli):
    page = eli.posts("/circles/found/", name="Night heron", openness="open")

    assert (page.status, page.address != "/circles/found/") == (200, True)
    assert Circle.objects.filter(name="Night heron").count() == 2


def test_a_hidden_circle_cannot_be_asked_about_a_cause(hidden, dana):
    cause = Cause.objects.create(name="Fair pay")
    address = f"/causes/{cause.code}/put/"

    there, nowhere = (dana.posts(address, circle=code).words for code in (hidden.code, uuid4()))

    assert "Night heron" not in dana.opens(address)
    assert there == nowhere


def test_a_cause_page_shows_no_trace_of_it(hidden, amara, bo, eli, dana):
    cause = Cause.objects.create(name="Fair pay")
    addresses = ("/causes/", f"/causes/{cause.code}/")
    before = [seen(eli.opens(address)) for address in addresses]

    cause_actions.say_it_concerns(cause, circle=hidden, person=amara)

    assert "Night heron" in bo.opens("/causes/")
    assert [seen(eli.opens(address)) for address in addresses] == before
    assert "Night heron" not in dana.opens(f"/causes/{cause.code}/")


def test_members_of_a_hidden_circle_see_it_and_its_kept_places(hidden, bo, eli):
    places.keep_place(hidden, person=bo, email=eli.email)

    page = bo.opens(f"/circles/{hidden.code}/")

    assert "Roosting" in page
    assert "Eli Marchetti" in page
    assert "Change who can find it" not in page
