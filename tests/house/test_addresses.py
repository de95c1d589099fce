"""Who may do what at every address: the tables in `addresses/` are the whole of it.

A number is the status; `in` is "sign in first"; 302 is done, and on to another page. A method that
no table names is refused. Whoever is refused has changed nothing.
"""

import pytest

from tests.house.addresses.asking import TABLES, Row, every_address, table
from tests.house.addresses.story import ROLES

REFUSED = {"in", "403", "404", "405"}
ROWS = {name: table(name) for name in TABLES}
EVERY_ROW = [row for rows in ROWS.values() for row in rows]
pytestmark = pytest.mark.django_db
METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE")


def test_every_address_is_in_a_table_and_no_other():
    assert {row.address for row in EVERY_ROW} == set(every_address())


def test_no_line_is_written_twice():
    lines = [(row.address, row.about, row.method) for row in EVERY_ROW]

    assert len(lines) == len(set(lines))


@pytest.mark.parametrize("name", TABLES)
def test_everybody_gets_what_the_table_says_and_whoever_is_refused_changes_nothing(browsers, name):
    wrong = []
    for row in ROWS[name]:
        got = {role: browsers.visit(role, row) for role in ROLES}
        answers = {role: visit.answer for role, visit in got.items()}
        changed = [role for role in ROLES if got[role].changed and answers[role] in REFUSED]
        if answers != row.answers or changed:
            got_instead = f"{row.method} {row.address} {row.about}: {' '.join(answers.values())}"
            wrong.append(got_instead + f", changed by {changed}" * bool(changed))

    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("role", ["visitor", "steward"])
def test_a_method_that_no_table_names_is_refused(browsers, role):
    named = {(row.address, row.method) for row in EVERY_ROW}
    first = {row.address: row for row in reversed(EVERY_ROW)}
    rows = [
        Row(address, row.about, method, {})
        for address, row in first.items()
        for method in METHODS
        if (address, method) not in named
    ]
    refusals = {"405", "in"} if role == "visitor" else {"405"}

    got = {(row.address, row.method): browsers.visit(role, row).answer for row in rows}

    assert {which: answer for which, answer in got.items() if answer not in refusals} == {}


def test_a_page_can_be_asked_for_without_its_body(browsers):
    pages = [row for row in EVERY_ROW if row.method == "GET" and row.answers["convenor"] == "200"]
    heads = [Row(row.address, row.about, "HEAD", {}) for row in pages]

    got = {row.address: browsers.visit("convenor", row).answer for row in heads}

    assert set(got.values()) == {"200"}
