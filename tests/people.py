"""The cast: the same few people in every test, and what they can do at the site.

    def test_bo_cannot_read_what_amara_said(amara, bo):
        page = bo.opens("/circles/")
        assert page.status == 200
        assert "Monday" not in page

Amara, Bo and the others are colleagues without an office; Chen is a leader, Dana a steward; a
`visitor` has no account. `colleagues(7)` makes as many more as a test needs.
"""

import html
import re
from datetime import date
from functools import cached_property
from typing import Any

import pytest
from allauth.account.models import EmailAddress
from django.conf import settings
from django.http import HttpResponse
from django.test import Client

from alongside.people import models

LONG_AGO = date(2024, 1, 15)
PASSWORD = "a heron on the harbour wall"
TOKEN = re.compile(r'(name="csrfmiddlewaretoken" value="|"X-CSRFToken": ")[^"]*')


class Page(str):
    """What somebody sees: a string, its entities undone, so that `name in page` means it.

    The browser's own tokens are left out: made of letters at random, one can hold any short name.
    """

    response: HttpResponse

    def __new__(cls, response: HttpResponse) -> "Page":
        streamed = getattr(response, "streaming_content", None)
        content = b"".join(streamed) if streamed is not None else response.content
        shown = TOKEN.sub(r"\1", html.unescape(content.decode(errors="replace")))
        page = super().__new__(cls, shown)
        page.response = response
        return page

    @property
    def status(self) -> int:
        """The HTTP status in the end, after any redirect."""
        return self.response.status_code

    @property
    def address(self) -> str:
        """Where somebody arrived, after any redirect, with its query."""
        return self.response.request["PATH_INFO"] + (
            f"?{query}" if (query := self.response.request["QUERY_STRING"]) else ""
        )

    @property
    def words(self) -> str:
        """The page as it is read: without tags, with single spaces."""
        markup = re.sub(r"(?s)<(script|style|head)\b.*?</\1>", " ", self.response.content.decode())
        markup = re.sub(r"</?bdi>", "", markup)  # which keeps a name apart without a space
        return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", markup)).split())

    @property
    def links(self) -> list[str]:
        """Every address that the page leads to, in order."""
        return re.findall(r'href="([^"]*)"', self)


class Visits:
    """Whoever looks at the site in a browser of their own."""

    @cached_property
    def browser(self) -> Client:
        """The cookies of this one browser."""
        return Client()

    def opens(self, address: str, **query: Any) -> Page:
        """Follow a link, and what it redirects to, and give the page."""
        return Page(self.browser.get(address, query or None, follow=True))

    def posts(self, address: str, **fields: Any) -> Page:
        """Send a form as the browser would, and give the page that follows."""
        return Page(self.browser.post(address, fields, follow=True))

    def sees_through_htmx(self, address: str, **query: Any) -> Page:
        """Follow a link as htmx does."""
        return Page(self.browser.get(address, query or None, headers={"HX-Request": "true"}))


class Visitor(Visits):
    """Somebody without an account, or not signed in."""


class Person(Visits, models.Person):
    """A person of the site, who can also be signed in and look around."""

    class Meta:
        proxy = True
        app_label = "cast"

    @cached_property
    def browser(self) -> Client:
        """A browser in which this person is signed in."""
        client = Client()
        client.force_login(self, backend=settings.AUTHENTICATION_BACKENDS[-1])
        return client


def person(name: str, **fields: Any) -> Person:
    """Make a person at work: `person("Amara Osei", is_steward=True)`."""
    fields.setdefault("email", f"{name.split()[0].lower()}@harbour.example")
    fields.setdefault("joined_on", LONG_AGO)
    fields.setdefault("sort_name", name)
    someone = Person(name=name, **fields)
    someone.set_password(PASSWORD)
    someone.save()
    EmailAddress.objects.create(user=someone, email=someone.email, verified=True, primary=True)
    return someone


def colleagues(how_many: int) -> list[Person]:
    """Make more people, for tests in which numbers matter."""
    return [
        person(f"Colleague {number}", email=f"colleague{number}@harbour.example")
        for number in range(1, how_many + 1)
    ]


def circle(
    name: str,
    *members: models.Person,
    convenor: models.Person | None = None,
    since: date = LONG_AGO,
    **fields: Any,
) -> models.Circle:
    """Make a circle as it stands after some months: who belongs to it, and who speaks for it."""
    everyone = [*members, convenor] if convenor and convenor not in members else members
    fields.setdefault("founded_by", convenor or (members[0] if members else None))
    made = models.Circle.objects.create(name=name, founded_on=since, **fields)
    models.Membership.objects.bulk_create(
        models.Membership(circle=made, person=member, since=since, is_convenor=member == convenor)
        for member in everyone
    )
    return made


@pytest.fixture
def workplace(db: None) -> models.Workplace:
    """Give the workplace, its first steps behind it."""
    return models.Workplace.objects.create(name="Harbour Works", set_up_on=LONG_AGO)


@pytest.fixture
def visitor(workplace: models.Workplace) -> Visitor:
    """Give somebody who is not signed in."""
    return Visitor()


@pytest.fixture
def amara(workplace: models.Workplace) -> Person:
    """Amara, a colleague."""
    return person("Amara Osei", pronouns="she/her")


@pytest.fixture
def bo(workplace: models.Workplace) -> Person:
    """Bo, a colleague."""
    return person("Bo Lindqvist")


@pytest.fixture
def chen(workplace: models.Workplace) -> Person:
    """Chen, a leader: speaks for the organisation and owns promises."""
    return person("Chen Wei", is_leader=True, office="Head of Operations")


@pytest.fixture
def dana(workplace: models.Workplace) -> Person:
    """Dana, a steward: runs the programme, and sees nothing private by that."""
    return person("Dana Novak", is_steward=True)


@pytest.fixture
def eli(workplace: models.Workplace) -> Person:
    """Eli, a colleague."""
    return person("Eli Marchetti", pronouns="they/them")


@pytest.fixture
def farah(workplace: models.Workplace) -> Person:
    """Farah, a colleague."""
    return person("Farah Haddad")


@pytest.fixture
def gwen(workplace: models.Workplace) -> Person:
    """Gwen, a colleague."""
    return person("Gwen Pritchard")


@pytest.fixture
def hugo(workplace: models.Workplace) -> Person:
    """Hugo, a colleague."""
    return person("Hugo Ferreira")
