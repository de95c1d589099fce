"""Ways in: asking and being answered, and places that members keep."""

import pytest

from alongside.people.actions import circles as circle_actions
from alongside.people.actions import places as actions
from alongside.people.models import JoinRequest, KeptPlace, Notice
from alongside.people.policy import NotAllowed
from alongside.people.queries import circles as queries
from tests.people import circle


@pytest.fixture
def by_request(amara, bo):
    return circle("Parents", bo, convenor=amara, openness="by_request")


@pytest.fixture
def hidden(amara, bo):
    return circle("Night heron", bo, convenor=amara, openness="hidden")


def kinds(person):
    return list(person.notices.values_list("kind", flat=True))


def test_eli_asks_amara_lets_them_in_and_they_are_told(by_request, amara, eli):
    request = actions.ask_to_join(by_request, person=eli, words="I have twins")
    assert kinds(amara) == ["circle.asked"]

    actions.answer(request, person=amara, let_in=True)

    assert queries.place_in(by_request, eli) is not None
    assert (kinds(amara), kinds(eli)) == ([], ["circle.let_in"])


def test_not_now_is_told_and_nothing_remains(by_request, amara, eli):
    actions.answer(actions.ask_to_join(by_request, person=eli), person=amara, let_in=False)

    assert queries.place_in(by_request, eli) is None
    assert (kinds(eli), JoinRequest.objects.count()) == (["circle.not_now"], 0)


def test_asking_twice_is_asking_once(by_request, eli):
    actions.ask_to_join(by_request, person=eli, words="Hello")
    actions.ask_to_join(by_request, person=eli, words="Hello again")

    assert by_request.join_requests.get().words == "Hello again"


@pytest.mark.parametrize("other", ["bo", "chen", "dana", "eli"])
def test_only_those_who_speak_for_the_circle_answer(by_request, other, eli, request):
    asked = actions.ask_to_join(by_request, person=eli)

    with pytest.raises(NotAllowed):
        actions.answer(asked, person=request.getfixturevalue(other), let_in=True)
    assert queries.place_in(by_request, eli) is None


def test_only_whoever_asked_withdraws(by_request, amara, eli):
    asked = actions.ask_to_join(by_request, person=eli)

    with pytest.raises(NotAllowed):
        actions.withdraw_request(asked, person=amara)
    actions.withdraw_request(asked, person=eli)
    assert (by_request.join_requests.count(), kinds(amara)) == (0, [])


def test_who_waits_comes_in_when_the_circle_opens(by_request, amara, eli):
    actions.ask_to_join(by_request, person=eli)

    circle_actions.change_openness(by_request, person=amara, openness="open")

    assert queries.place_in(by_request, eli) is not None


def test_a_member_keeps_a_place_and_eli_takes_it(hidden, bo, eli):
    actions.keep_place(hidden, person=bo, email="ELI@harbour.example ")
    assert kinds(eli) == ["circle.place_kept"]

    actions.take_place(queries.places_kept_for(eli).get(), person=eli)

    assert queries.place_in(hidden, eli) is not None
    assert (KeptPlace.objects.count(), kinds(eli)) == (0, [])


def test_passing_over_looks_the_same_to_the_circle_and_is_not_asked_again(hidden, bo, eli):
    actions.keep_place(hidden, person=bo, email=eli.email)
    before = list(queries.places_kept_in(hidden))

    actions.pass_over(queries.places_kept_for(eli).get(), person=eli)
    actions.keep_place(hidden, person=bo, email=eli.email)

    assert list(queries.places_kept_in(hidden)) == before
    assert (kinds(eli), kinds(bo), list(queries.places_kept_for(eli))) == ([], [], [])


def test_keeping_a_place_does_not_say_whose_addresses_exist(hidden, bo, amara):
    assert actions.keep_place(hidden, person=bo, email="nobody@harbour.example") is None
    assert actions.keep_place(hidden, person=bo, email=amara.email) is None
    assert KeptPlace.objects.count() == 0


@pytest.mark.parametrize("outsider", ["chen", "dana", "farah"])
def test_nobody_outside_keeps_a_place_or_takes_one_that_is_not_theirs(
    hidden, bo, eli, outsider, request
):
    person = request.getfixturevalue(outsider)
    actions.keep_place(hidden, person=bo, email=eli.email)

    with pytest.raises(NotAllowed):
        actions.keep_place(hidden, person=person, email=person.email)
    for act in (actions.take_place, actions.pass_over, actions.withdraw_place):
        with pytest.raises(NotAllowed):
            act(KeptPlace.objects.get(), person=person)
    assert queries.place_in(hidden, person) is None


def test_in_a_circle_by_request_only_convenors_keep_places(by_request, bo, eli):
    with pytest.raises(NotAllowed):
        actions.keep_place(by_request, person=bo, email=eli.email)


def test_closing_takes_every_waiting_request_and_place_away(hidden, amara, bo, eli):
    actions.keep_place(hidden, person=bo, email=eli.email)

    circle_actions.close(hidden, person=amara)

    assert (KeptPlace.objects.count(), Notice.objects.filter(person=eli).count()) == (0, 0)
