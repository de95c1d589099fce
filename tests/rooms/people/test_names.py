"""How people can be called, and in which signs and words they cannot."""

import importlib

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError

from alongside.people.actions import choices, invitations
from alongside.people.forms.naming import PeopleField, PersonField
from alongside.people.invitees import Invitee
from alongside.people.models import Person
from alongside.people.names import SPOKEN_OF, fault_of, folded
from tests.people import colleagues, person

UNSEEN = [
    "Amara\u202eiseO",
    "\u2066Amara",
    "Am\u200bara",
    "\u200b",
    "A\u0000b",
    "\u3164",
    "A\u2028b",
]


@pytest.mark.parametrize("name", UNSEEN)
def test_a_name_holds_nothing_that_cannot_be_seen(name):
    assert "cannot be seen" in fault_of(name)


@pytest.mark.parametrize("name", ["...", "—", "\u0301", "\u2800", "!!"])
def test_a_name_has_a_letter(name):
    assert fault_of(name) == "A name has a letter in it."


@pytest.mark.parametrize(
    "name",
    [
        *("Amara Osei", "X Æ A-12", "O’Brien-Nilsson", "You Li", "A. Colleague", "Nobody Atall"),
        *(
            "Ø",
            "Zoë",
            "李",
            "한지민",
            "さくら",
            "நிலா",
            "محمد علی\u200cزاده",
            "क\u094d\u200dषमा",
            "Renée 🌊",
        ),
    ],
)
def test_names_of_the_world_are_names(name):
    assert fault_of(name) == ""


@pytest.mark.parametrize("words", SPOKEN_OF)
def test_nobody_goes_by_the_words_that_the_site_has_for_people(words):
    for typed in (str(words), str(words).upper(), f" {words} ".replace(" ", "  "), f"“{words}.”"):
        assert "The site itself speaks of people in these words" in fault_of(typed)


def test_each_way_to_name_oneself_keeps_to_it(visitor, amara, dana):
    invited = invitations.invite(Invitee("new@harbour.example", "New"), person=dana).invited[0]
    for name in ("Those  Concerned", "Amara\u202eiseO", "\u200b"):
        visitor.posts(f"/invitation/{invited.secret}/", name=name)
        amara.posts("/yours/", name=name)

    assert not Person.objects.filter(email="new@harbour.example").exists()
    assert Person.objects.get(pk=amara.pk).name == "Amara Osei"


def test_whoever_takes_a_name_as_the_second_says_what_tells_the_two_apart(amara, bo):
    page = amara.posts("/yours/", name="bo  LINDQVIST")
    assert "Somebody else here goes by this name." in page.words
    assert "a middle name or a letter." in page.words and "your team" not in page.words

    amara.posts("/yours/", name="Bo K. Lindqvist")
    assert Person.objects.get(pk=amara.pk).name == "Bo K. Lindqvist"


def test_two_who_came_with_one_name_keep_it_and_change_the_rest(amara):
    same = person(amara.name, email="other@harbour.example")

    page = same.posts("/yours/", name=amara.name.upper(), pronouns="she/her")

    assert "Saved." in page.words
    assert Person.objects.get(pk=same.pk).pronouns == "she/her"


def test_on_the_way_in_nobody_is_told_who_is_here(visitor, amara, dana):
    invited = invitations.invite(Invitee("new@harbour.example", "New"), person=dana).invited[0]

    visitor.posts(f"/invitation/{invited.secret}/", name=amara.name)

    assert Person.objects.filter(name=amara.name).count() == 2


def test_a_name_is_folded_by_whichever_road_it_is_saved(amara, bo):
    choices.choose(amara, name="Zoë  Brontë")
    Person.objects.bulk_create([Person(email="many@harbour.example", name="Ægir Åse")])
    bo.name = "ŁUKASZ"
    bo.save()

    kept = dict(Person.objects.values_list("name", "folded_name"))
    assert kept == {"Zoë  Brontë": "zoe bronte", "Ægir Åse": "aegir ase", "ŁUKASZ": "lukasz"}


def test_names_that_were_there_before_are_folded_too(workplace, monkeypatch):
    made = colleagues(5)
    Person.objects.update(folded_name="")
    module = importlib.import_module("alongside.people.migrations.0003_names_as_typed")
    monkeypatch.setattr(module, "AT_ONCE", 2)

    module.fold_every_name(apps, None)

    assert [*Person.objects.order_by("pk").values_list("folded_name", flat=True)] == [
        folded(one.name) for one in made
    ]


@pytest.mark.parametrize(
    "typed", ["Sean O’Brien-Tate", "Sean O'Brien\u2011Tate", "sean  OʼBrien-Tate"]
)
def test_somebody_is_found_with_any_apostrophe_and_hyphen(workplace, typed):
    sean = person("Sean O'Brien-Tate")

    assert PersonField().clean(typed) == sean
    assert PeopleField().clean(f"{typed}\n{sean.email}") == [sean, sean]


def test_of_two_whom_a_mark_alone_tells_apart_the_one_who_is_written_is_taken(workplace):
    straight = person("Sean O'Brien")
    curly = person("Sean O’Brien", email="sean.2@harbour.example")

    assert PersonField().clean("Sean O'Brien") == straight
    assert PersonField().clean("Sean O’Brien") == curly
    with pytest.raises(ValidationError, match="Several people"):
        PersonField().clean("sean o'brien")
