"""Pages about the site are open to everyone, signed in or not, and say what falls short."""

import tomllib
from pathlib import Path

import pytest

from alongside.doors.web import about

PAGES = ["/who-sees-what/", "/accessibility/", "/source/"]


@pytest.mark.django_db
@pytest.mark.parametrize("address", PAGES)
def test_a_visitor_can_read_it(client, address):
    assert client.get(address).status_code == 200


@pytest.mark.django_db
@pytest.mark.parametrize("address", PAGES)
def test_every_page_leads_to_it(client, address):
    assert f'href="{address}"' in client.get("/sign-in/login/").content.decode()


@pytest.mark.django_db
def test_the_page_names_every_package_that_is_served(client):
    page = client.get("/source/").content.decode()
    listed = tomllib.loads(Path(about.LISTING).read_text())["package"]

    assert [each["name"] for each in listed if each["name"] not in page] == []
