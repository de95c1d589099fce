"""What was not for somebody looks to them exactly as what never was.

The tables of addresses say who finds nothing; here each such answer is held, byte by byte, against
the answer to a code that nobody ever gave out.
"""

import re
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.urls import reverse

from tests.house.addresses.asking import TABLES, Row, Visit, table
from tests.house.addresses.story import ROLES

pytestmark = pytest.mark.django_db

FOUND_BY_CODE = {
    name: [row for row in table(name) if row.about not in ("", "no secret", "no key")]
    for name in TABLES
}
FOR_STEWARDS = ("new_link", "withdraw_invitation", "steward", "leader", "relieve_leader")
OF_THE_BROWSER = re.compile(rb'(name="csrfmiddlewaretoken" value=")[^"]*')


def never_given_out(argument: Any) -> Any:
    """Give a code, a number or a secret of the same kind that leads to nothing."""
    if isinstance(argument, UUID):
        return uuid4()
    return 10**18 if isinstance(argument, int) else "x" * len(argument)


def all_that_is_told(visit: Visit) -> tuple[int, list[tuple[str, str]], bytes]:
    """Give the status, the headers and the page, without what changes from visit to visit."""
    page = OF_THE_BROWSER.sub(rb"\1", visit.response.content)
    return visit.response.status_code, sorted(visit.response.items()), page


def tells_apart(browsers, role: str, row: Row) -> bool:
    """Say whether somebody can tell a thing that is there from one that is not."""
    arguments = [never_given_out(one) for one in browsers.story.things[row.about]]
    there = browsers.visit(role, row)
    not_there = browsers.go(role, reverse(row.address, args=arguments), row.method, {})
    return all_that_is_told(there) != all_that_is_told(not_there)


@pytest.mark.parametrize("name", TABLES)
def test_what_was_not_for_somebody_looks_as_if_it_never_was(browsers, name):
    refused = [
        (role, row) for row in FOUND_BY_CODE[name] for role in ROLES if row.answers[role] == "404"
    ]

    assert [(role, row) for role, row in refused if tells_apart(browsers, role, row)] == []


def test_nobody_but_a_steward_can_try_out_codes_of_invitations_and_persons(browsers):
    rows = [row for row in FOUND_BY_CODE["people"] if row.address.endswith(FOR_STEWARDS)]
    refused = [(role, row) for row in rows for role in ROLES if row.answers[role] == "403"]

    assert refused
    assert [(role, row) for role, row in refused if tells_apart(browsers, role, row)] == []


def test_a_page_that_somebody_may_see_would_have_been_told_apart(browsers):
    hidden = Row("people:circle", "hidden circle", "GET", {})

    assert tells_apart(browsers, "member", hidden)
    assert not tells_apart(browsers, "steward", hidden)
