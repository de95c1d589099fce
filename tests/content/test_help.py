"""Places to get help: nothing that somebody may dial in need is written from memory."""

from datetime import date

import pytest
from pydantic import ValidationError

from alongside import content
from alongside.content.help import ANYWHERE, Kind, country_of, help_places
from alongside.content.schemas.help import Country, Place
from alongside.content.schemas.sources import How

EVERY = [place for country in help_places().values() for place in country.places]
SEEN = {"title": "Contact us", "where": "help.example", "on": "2026-11-25", "how": "page"}
WHOLE = {
    "id": "line",
    "name": "The line",
    "kind": "crisis",
    "good_for": "Anybody at all.",
    "phone": "116 123",
    "seen": SEEN,
}


def test_every_number_has_a_page_on_which_it_was_seen_the_day_and_how():
    unseen = [
        place.id
        for place in EVERY
        if (place.phone or place.text)
        and not (
            place.seen.title
            and place.seen.where
            and place.seen.on <= date.today()
            and place.seen.how == How.PAGE
        )
    ]

    assert unseen == []
    assert sum(bool(place.phone) for place in EVERY) > 20


@pytest.mark.parametrize("missing", ["title", "where", "on", "how"])
def test_a_number_without_where_it_was_seen_does_not_load(missing):
    seen = {name: value for name, value in SEEN.items() if name != missing}

    with pytest.raises(ValidationError):
        Place.model_validate(WHOLE | {"seen": seen})


@pytest.mark.parametrize("phone", ["call us", "0800-HELP", "~116"])
def test_a_phone_number_is_one(phone):
    with pytest.raises(ValidationError):
        Place.model_validate(WHOLE | {"phone": phone})


def test_a_place_that_cannot_be_reached_does_not_load():
    with pytest.raises(ValidationError, match="no way to reach it"):
        Place.model_validate(WHOLE | {"phone": ""})


def test_a_place_stands_once_in_a_country():
    with pytest.raises(ValidationError, match="stands twice"):
        Country.model_validate({"id": "zz", "title": "Nowhere", "places": [WHOLE, WHOLE]})


def test_there_are_places_for_twelve_countries_and_for_anywhere_else():
    assert len(help_places()) >= 13
    assert list(help_places())[-1] == ANYWHERE


def test_each_country_has_somebody_to_call_in_a_crisis():
    without = [
        country.id
        for country in help_places().values()
        if not any(place.kind == Kind.CRISIS for place in country.places)
    ]

    assert without == []


def test_nobody_claims_to_have_reviewed_them():
    assert {place.reviewed_by for place in EVERY} == {"nobody yet"}


@pytest.mark.parametrize(
    ("zone", "country"),
    [
        ("Europe/London", "gb"),
        ("America/Toronto", "ca"),
        ("Asia/Kolkata", "in"),
        ("Europe/Lisbon", ANYWHERE),
        ("UTC", ANYWHERE),
        ("", ANYWHERE),
    ],
)
def test_a_time_zone_lies_in_a_country(zone, country):
    assert country_of(zone) == country


def test_the_check_in_asks_three_questions_each_with_grounds():
    questions = content.check_in()

    assert tuple(question.id for question in questions) == content.ASKED
    assert [one.id for one in questions if not (one.source or one.basis == "judgement")] == []
    assert [one.id for one in questions if one.source not in content.sources()] == []


def test_where_it_is_not_translated_yet_it_asks_in_english():
    assert content.check_in("pt-br") == content.check_in("en")
