"""Places to get help, on their page."""

import pytest

from alongside import content

pytestmark = pytest.mark.django_db

HELP = "/account/wellbeing/help/"


def test_amara_finds_the_places_of_the_country_where_she_is(amara):
    amara.time_zone = "Europe/Berlin"
    amara.save()

    page = amara.opens(HELP).words

    assert "TelefonSeelsorge" in page
    assert "Samaritans" not in page


def test_another_country_is_one_choice_away(amara):
    page = amara.opens(HELP, country="gb").words

    assert "116 123" in page
    assert "In other countries" in page


@pytest.mark.parametrize("country", ["", "xx", "GB'--"])
def test_where_nothing_is_known_of_a_country_stands_what_helps_anywhere(amara, country):
    amara.time_zone = "Atlantic/Reykjavik"
    amara.save()

    page = amara.opens(HELP, country=country)

    assert page.status == 200
    assert "Find A Helpline" in page


def test_each_place_says_when_and_where_it_was_seen_and_the_page_to_check_first(amara):
    for country in content.help_places().values():
        page = amara.opens(HELP, country=country.id)
        assert "Check before you rely on it." in page
        for place in country.places:
            assert place.seen.title in page
            assert place.seen.where in page


def test_the_page_asks_nothing_of_the_database_but_who_is_there(
    amara, django_assert_max_num_queries
):
    amara.opens(HELP)

    with django_assert_max_num_queries(3):
        amara.opens(HELP)
