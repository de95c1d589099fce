"""The page for works councils names every table, so that nothing is stored in silence."""

import re

from django.apps import apps

from tests.house import checkout

PAGE = checkout.ROOT / "docs/guides/data-protection.md"
PART = re.compile(r"^\|.*\|$", re.MULTILINE)
# Said of them in a sentence below the tables: they come with the framework.
OF_THE_FRAMEWORK = {"Permission", "Group", "ContentType"}


def test_each_table_is_named_with_why_it_is_there_and_how_it_goes():
    rows = [line for line in PART.findall(PAGE.read_text(encoding="utf-8")) if "`" in line]
    named = {name for row in rows for name in re.findall(r"`(\w+)`", row.rsplit("|", 2)[1])}
    tables = {model.__name__ for model in apps.get_models() if model._meta.managed}

    assert named == tables - OF_THE_FRAMEWORK


def test_each_of_them_says_who_sees_it_and_how_it_goes():
    rows = [line for line in PART.findall(PAGE.read_text(encoding="utf-8")) if "`" in line]

    assert [row for row in rows if not all(cell.strip() for cell in row.split("|")[1:-1])] == []
