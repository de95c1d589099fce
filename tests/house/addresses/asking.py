"""Read the tables of addresses, and go to each address as everybody."""

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from http.cookies import SimpleCookie
from pathlib import Path
from typing import Any

from allauth.account.internal.flows.login import record_authentication
from django.db import connection, transaction
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import get_resolver, reverse

from tests.house.addresses.forms import FORMS
from tests.house.addresses.story import ROLES, Story
from tests.people import Person

HERE = Path(__file__).parent
TABLES = sorted(path.stem for path in HERE.glob("*.txt"))
WRITES = ("INSERT", "UPDATE", "DELETE")
NO_MATTER = ("people_session", "people_keptbriefly")


@dataclass(frozen=True)
class Row:
    """One line of a table: what each role gets at an address, by one method."""

    address: str
    about: str
    method: str
    answers: dict[str, str]


@dataclass(frozen=True)
class Visit:
    """What somebody got, and what was changed by their asking."""

    answer: str
    response: HttpResponse
    changed: list[str]


def table(name: str) -> list[Row]:
    """Read lines such as `people:circle | hidden circle | GET | in 200 404 200 404 ...`."""
    lines = (HERE / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [_row(line) for line in lines if "|" in line and not line.startswith("address ")]


def _row(line: str) -> Row:
    address, about, method, answers = (cell.strip() for cell in line.split("|"))
    some, _, everyone = answers.partition("everyone")
    each = some.split()
    each += [everyone.strip()] * (len(ROLES) - len(each)) if everyone else []
    return Row(address, about, method, dict(zip(ROLES, each, strict=True)))


class Browsers:
    """The cookies of each role, signed in once; every visit starts from there, and is undone."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self.client = Client(raise_request_exception=False)
        self.cookies = {
            role: _signed_in(person) if person else SimpleCookie()
            for role, person in story.people.items()
        }

    def visit(self, role: str, row: Row) -> Visit:
        """Go to the address of a row, with its form filled in where it is sent."""
        address = reverse(row.address, args=self.story.things[row.about])
        sent = FORMS[row.address](self.story) if row.address in FORMS else {}
        return self.go(role, address, row.method, sent if row.method == "POST" else None)

    def go(self, role: str, address: str, method: str, sent: Any = None) -> Visit:
        """Ask for an address by any method."""
        self.client.cookies = deepcopy(self.cookies[role])
        changed: list[str] = []

        def watch(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
            result = execute(sql, params, many, context)
            if sql.startswith(WRITES) and context["cursor"].rowcount > 0:
                changed.append(sql)
            return result

        with transaction.atomic(), connection.execute_wrapper(watch):
            response = getattr(self.client, method.lower())(address, sent)
            transaction.set_rollback(True)
        kept = [sql for sql in changed if not any(name in sql for name in NO_MATTER)]
        return Visit(_answer(response), response, kept)


def _signed_in(person: Person) -> SimpleCookie:
    """Sign somebody in who has just given their password."""
    request = HttpRequest()
    request.session = person.browser.session
    record_authentication(request, person, method="password", reauthenticated=True)
    request.session.save()
    return person.browser.cookies


def _answer(response: HttpResponse) -> str:
    to_sign_in = response.headers.get("Location", "").startswith(reverse("account_login"))
    return "in" if to_sign_in else str(response.status_code)


def every_address() -> Iterator[str]:
    """Walk the resolver, and give the name of every address in it."""

    def walk(patterns: Any, spaces: tuple[str, ...] = ()) -> Iterator[str]:
        for pattern in patterns:
            if not hasattr(pattern, "url_patterns"):
                yield ":".join((*spaces, str(pattern.name)))
                continue
            space = (pattern.namespace,) if pattern.namespace else ()
            yield from walk(pattern.url_patterns, spaces + space)

    return walk(get_resolver().url_patterns)
