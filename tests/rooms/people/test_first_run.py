"""The first steps of an empty workplace."""

import pytest

from alongside.people.actions import first_run
from alongside.people.models import Circle, Person, Workplace
from alongside.people.policy import NotAllowed
from alongside.people.queries.workplace import steps_left, the_workplace
from tests.people import Visitor, person

DANA = {"name": "Dana Novak", "email": "Dana@harbour.example", "password": "a heron on the wall"}


@pytest.fixture
def newcomer(db):
    """Give whoever has just started the site, which is empty."""
    return Visitor()


def test_the_first_steward_comes_in_by_the_link_that_was_printed(newcomer):
    link = first_run.setup_link()

    assert newcomer.opens(link).status == 200
    page = newcomer.posts(link, workplace_name="Harbour Works", **DANA)

    dana = Person.objects.get()
    assert page.address == "/first-steps/"
    assert (dana.email, dana.is_steward) == ("dana@harbour.example", True)
    assert the_workplace().name == "Harbour Works"


def test_the_link_opens_nothing_once_somebody_is_here(newcomer):
    link = first_run.setup_link()
    person("Amara Osei")

    assert newcomer.opens(link).status == 404
    assert newcomer.posts(link, **DANA).status == 404
    assert first_run.setup_link() == ""
    assert Person.objects.count() == 1


def test_of_two_who_start_at_once_the_second_is_refused(db):
    secret = first_run.setup_link().split("/")[-2]
    first_run.start(secret, **DANA)

    with pytest.raises(NotAllowed):
        first_run.start(secret, **DANA | {"email": "eve@elsewhere.example"})


def test_a_guessed_link_opens_nothing(newcomer):
    assert newcomer.opens("/start/guessed/").status == 404
    assert newcomer.posts("/start/guessed/", **DANA).status == 404
    assert Person.objects.count() == 0


def test_a_weak_password_is_refused(newcomer):
    link = first_run.setup_link()

    page = newcomer.posts(link, **DANA | {"password": "dana@harbour.example"})

    assert "too similar" in page.words
    assert Person.objects.count() == 0


def test_every_step_can_wait(newcomer):
    newcomer.posts(first_run.setup_link(), **DANA)
    assert steps_left(the_workplace()) == ("name", "circles", "people")

    page = newcomer.posts("/first-steps/finish/")

    assert page.address == "/today/"
    assert the_workplace().set_up_on is not None
    assert newcomer.opens("/first-steps/").status == 200


def test_the_steps_are_taken_in_any_order(newcomer):
    newcomer.posts(first_run.setup_link(), **DANA)

    newcomer.posts("/invitations/", email="bo@harbour.example")
    newcomer.posts("/first-steps/circles/", names="Parents' network\n\n Women in Trades \n")
    page = newcomer.posts("/first-steps/name/", name="Harbour Works")

    assert page.words.count("Done:") == 4
    assert steps_left(the_workplace()) == ()
    assert set(Circle.objects.values_list("name", flat=True)) == {
        "Parents' network",
        "Women in Trades",
    }
    assert Workplace.objects.count() == 1


def test_a_circle_that_is_there_already_is_reported_and_the_others_are_founded(dana):
    dana.posts("/first-steps/circles/", names="Parents' network")

    page = dana.posts("/first-steps/circles/", names="parents' network\nWomen in Trades")

    assert "There is a circle called parents' network already." in page
    assert Circle.objects.count() == 2


def test_only_stewards_take_the_first_steps(amara, chen):
    for somebody in (amara, chen):
        assert somebody.opens("/first-steps/").status == 403
        assert somebody.posts("/first-steps/name/", name="Ours").status == 403
        assert somebody.posts("/first-steps/circles/", names="Ours").status == 403
        assert somebody.posts("/first-steps/finish/").status == 403
    assert the_workplace().name == "Harbour Works"


def test_a_hidden_circle_does_not_show_in_the_first_steps(dana, amara, workplace):
    before = dana.opens("/first-steps/").words
    from tests.people import circle

    circle("Out at Harbour", amara, convenor=amara, openness="hidden")

    assert dana.opens("/first-steps/").words == before
