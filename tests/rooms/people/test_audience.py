"""Whom something is for: who is reached, how it is read, and how it is chosen."""

import html

import pytest
from django.http import QueryDict
from django.utils.html import strip_tags

from alongside.people import audience
from alongside.people.actions import circles
from alongside.people.audience import To
from alongside.people.forms.audience import AudienceForm, as_it_stands
from alongside.people.models import Share
from tests.people import LONG_AGO, circle, colleagues, person

pytestmark = pytest.mark.django_db


@pytest.fixture
def parents(amara, bo):
    return circle("Parents", bo, convenor=amara)


@pytest.fixture
def heron(amara, bo):
    return circle("Night heron", bo, convenor=amara, openness="hidden")


@pytest.fixture
def shared(amara):
    """Something that can be addressed: what Amara shares."""
    return Share.objects.create(owner=amara, what="x", done_on=LONG_AGO, shared_on=LONG_AGO)


def reached(thing):
    return {one.name.split()[0] for one in audience.reached_by(thing)}


def finds(person, thing):
    return type(thing).objects.filter(audience.reaches(type(thing), person), pk=thing.pk).exists()


def in_words(thing, **reader):
    """Give how it is read, without its markup."""
    return html.unescape(strip_tags(audience.in_words(thing, **reader)))


def form_of(person, **sent):
    given = QueryDict(mutable=True)
    for name, value in sent.items():
        given.setlist(name, value if isinstance(value, list) else [value])
    return AudienceForm(given, person=person)


def test_nobody_is_reached_until_somebody_is_addressed(shared, bo):
    assert reached(shared) == set()
    assert not finds(bo, shared)


def test_everyone_reaches_everyone_who_is_still_there(shared, bo, eli):
    eli.is_active = False
    eli.save()

    audience.address(shared, To(everyone=True))

    assert reached(shared) == {"Amara", "Bo"}
    assert finds(bo, shared)


def test_names_and_circles_reach_each_person_once(shared, parents, bo, eli, farah):
    audience.address(shared, To(circles=(parents,), persons=(bo, eli)))

    assert sorted(one.name for one in audience.reached_by(shared)) == [
        "Amara Osei",
        "Bo Lindqvist",
        "Eli Marchetti",
    ]
    assert [finds(one, shared) for one in (bo, eli, farah)] == [True, True, False]


def test_leaving_a_circle_ends_reach_and_coming_in_begins_it(shared, parents, bo, eli):
    audience.address(shared, To(circles=(parents,)))

    circles.leave(parents, person=bo)
    circles.join(parents, person=eli)

    assert reached(shared) == {"Amara", "Eli"}
    assert [finds(one, shared) for one in (bo, eli)] == [False, True]


def test_addressing_anew_reaches_nobody_of_before(shared, parents, bo, eli):
    audience.address(shared, To(everyone=True))
    audience.address(shared, To(circles=(parents,)))
    audience.address(shared, To(persons=(eli,)))

    assert reached(shared) == {"Eli"}
    assert not finds(bo, shared)


def test_a_hidden_circle_stays_unnamed_to_whoever_is_outside(shared, heron, parents, amara, eli):
    audience.address(shared, To(circles=(heron,)))
    assert in_words(shared, viewer=amara) == "members of Night heron"
    assert in_words(shared, viewer=eli) == "only those concerned"

    audience.address(shared, To(circles=(heron, parents), persons=(eli,)))
    assert in_words(shared, viewer=eli) == "members of Parents and Eli Marchetti"


def test_everyone_reads_as_everyone_and_nobody_as_those_concerned(shared, bo):
    assert in_words(shared, viewer=bo) == "only those concerned"
    audience.address(shared, To(everyone=True))
    assert in_words(shared, viewer=bo) == "everyone at the workplace"


@pytest.mark.parametrize(
    ("count", "to_its_owner", "to_others"),
    [
        (5, "and Colleague 4", "and Colleague 4"),
        (6, "and 1 other", "and others"),
        (9, "and 4 others", "and others"),
    ],
)
def test_five_are_named_and_how_many_others_there_are_is_for_whoever_chose_them(
    count, to_its_owner, to_others, shared, parents, amara, bo
):
    audience.address(shared, To(circles=(parents,), persons=tuple(colleagues(count - 1))))
    owns = in_words(shared, viewer=amara, is_own=True)
    reads = in_words(shared, viewer=bo)

    five = "members of Parents, Colleague 1, Colleague 2, Colleague 3"
    last = "" if count == 5 else ", Colleague 4"
    assert (owns, reads) == (f"{five}{last} {to_its_owner}", f"{five}{last} {to_others}")
    assert f"Colleague {count - 1}" in audience.all_in_words(shared, owner=amara)


def test_a_choice_of_thousands_is_read_in_as_few_queries_as_one_of_six(
    shared, amara, django_assert_max_num_queries
):
    audience.address(shared, To(persons=tuple(colleagues(60))))

    with django_assert_max_num_queries(4):
        assert in_words(shared, viewer=amara, is_own=True).endswith("and 55 others")


def test_a_choice_reads_to_whoever_makes_it(heron, bo):
    assert audience.choice_in_words(To(circles=(heron,), persons=(bo,))) == (
        "members of Night heron and Bo Lindqvist"
    )
    assert audience.choice_in_words(To(everyone=True)) == "everyone at the workplace"
    assert To().is_nobody
    assert not To(persons=(bo,)).is_nobody


@pytest.mark.parametrize(
    ("sent", "field", "sentence"),
    [
        ({"to": "persons"}, "persons", "Say who: one name a line."),
        ({"to": "persons", "persons": " \n "}, "persons", "Say who: one name a line."),
        ({"to": "circles"}, "circles", "Choose a circle, or somebody by name."),
    ],
)
def test_choosing_nobody_is_refused_in_one_sentence(sent, field, sentence, parents, eli):
    assert form_of(eli, **sent).errors == {field: [sentence]}


def test_somebody_unknown_is_told_once_and_not_as_an_empty_choice(parents, eli):
    form = form_of(eli, to="persons", persons="Nobody Here")

    assert form.errors == {
        "persons": ["Nobody here is called “Nobody Here”; write the e-mail address."]
    }


def test_what_was_filled_in_beside_the_choice_reaches_nobody(parents, bo, eli):
    form = form_of(eli, to="circles", circles=str(parents.code), persons=bo.email)

    assert form.is_valid()
    assert form.chosen() == To(circles=(parents,))
    assert form_of(eli, to="everyone", persons=bo.email).is_valid()


def test_a_hidden_circle_cannot_be_chosen_from_outside_or_told_from_none(
    heron, parents, eli, amara
):
    hidden = form_of(eli, to="circles", circles=str(heron.code)).errors["circles"]
    none = form_of(eli, to="circles", circles=str(10**6)).errors["circles"]

    assert [one.replace(str(heron.code), "N") for one in hidden] == [
        one.replace(str(10**6), "N") for one in none
    ]
    assert form_of(amara, to="circles", circles=str(heron.code)).is_valid()


def test_where_there_is_no_circle_the_form_does_not_speak_of_one(eli, heron):
    form = AudienceForm(person=eli)

    assert "circles" not in form.fields
    assert "Members of circles" not in form.as_p()
    assert form_of(eli, to="circles").errors["to"]


def test_a_choice_goes_beyond_another_by_what_is_chosen_and_not_by_who_belongs(parents, bo, eli):
    everyone, members, both = To(everyone=True), To(circles=(parents,)), To(persons=(bo, eli))
    wider = [
        [one.goes_beyond(before) for before in (everyone, members, both, To(persons=(bo,)))]
        for one in (everyone, members, both, To(persons=(bo,)))
    ]

    assert wider == [
        [False, True, True, True],
        [False, False, True, True],
        [False, True, False, True],
        [False, True, False, False],
    ]


def test_a_choice_reaches_whom_it_would_if_something_were_addressed_by_it(
    shared, parents, amara, bo, eli, farah
):
    for to in (To(everyone=True), To(circles=(parents,)), To(persons=(eli,)), To()):
        audience.address(shared, to)
        assert {*audience.reached_by_choice(to)} == {*audience.reached_by(shared)}
        assert audience.choice_of(shared) == to


def test_a_form_begins_with_whom_a_thing_is_for_and_says_no_more_than_its_reader_knows(
    shared, parents, heron, amara, bo, eli
):
    audience.address(shared, To(circles=(heron, parents), persons=(eli,)))
    assert as_it_stands(shared, amara)["circles"] == [heron, parents]
    assert as_it_stands(shared, eli) == {
        "to": "circles",
        "circles": [parents],
        "persons": "Eli Marchetti",
    }

    audience.address(shared, To(circles=(heron,)))
    assert as_it_stands(shared, eli) == {"to": "persons", "circles": [], "persons": ""}
    audience.address(shared, To(everyone=True))
    assert as_it_stands(shared, eli) == {"to": "everyone"}


def test_what_was_not_chosen_stands_in_nobodys_way(parents, bo):
    left = {"persons": "Nobody Here", "circles": "no such circle"}

    assert form_of(bo, to="everyone", **left).is_valid()
    assert form_of(bo, to="circles", **left | {"circles": str(parents.code)}).is_valid()
    assert form_of(bo, to="persons", **left | {"persons": bo.name}).is_valid()
    assert "persons" in form_of(bo, to="persons", **left).errors
    assert "circles" in form_of(bo, to="circles", **left).errors


@pytest.mark.parametrize(
    "typed",
    [
        "zoë brontë",
        "ZOE BRONTE",
        "  Zoë   Brontë ",
        "Zoe\u0308 Bronte\u0308",
        "Zoë\u00a0Brontë",
        "ZOE@harbour.example",
    ],
)
def test_a_name_is_found_however_it_is_typed(typed, bo):
    zoe = person("Zoë Brontë", email="zoe@harbour.example")

    assert found(bo, typed) == (zoe,)


def found(reader, typed):
    """Give whom somebody finds by what they type."""
    form = form_of(reader, to="persons", persons=typed)
    assert form.is_valid()
    return form.chosen().persons


def test_a_name_as_it_is_written_goes_before_its_likenesses_and_of_those_none_is_guessed(bo):
    zoe, other = person("Zoë", email="1@harbour.example"), person("Zoe", email="2@harbour.example")

    assert found(bo, "Zoë") == (zoe,)
    assert found(bo, "Zoe") == (other,)
    refused = form_of(bo, to="persons", persons="ZOE")
    assert refused.errors["persons"] == [
        "Several people are called “ZOE”; write the e-mail address."
    ]
    other.is_active = False
    other.save()
    assert found(bo, "ZOE") == (zoe,)


@pytest.mark.parametrize("words", ["Zo", "Z", "%", "_oë", "か", "\u200b", "ó", "Ivan Petrov"])
def test_a_wrong_name_tells_of_nobody_here(words, bo):
    person("Zoë", email="1@harbour.example")
    person("が", email="2@harbour.example")

    refused = form_of(bo, to="persons", persons=words)

    assert refused.errors["persons"] == [
        f"Nobody here is called “{words}”; write the e-mail address."
    ]


def test_names_in_a_row_are_kept_apart_and_bring_no_markup(shared, heron, bo, eli):
    eli.name, heron.name = "<b>Eli</b>", "Heron & co"
    eli.save()
    heron.save()
    audience.address(shared, To(circles=(heron,), persons=(bo, eli)))

    assert audience.in_words(shared, viewer=heron.founded_by, is_own=True) == (
        "members of <bdi>Heron &amp; co</bdi>, <bdi>Bo Lindqvist</bdi>"
        " and <bdi>&lt;b&gt;Eli&lt;/b&gt;</bdi>"
    )
    assert "bdi" not in audience.all_in_words(shared, owner=bo)
