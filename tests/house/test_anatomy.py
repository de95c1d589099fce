"""Every room has the same inside, and business lives in actions alone."""

import ast

import pytest
from django.apps import apps

from tests.house import checkout

MODULES = {
    "__init__",
    "apps",
    "models",
    "policy",
    "queries",
    "actions",
    "forms",
    "views",
    "urls",
    "tasks",
    "news",
}
# An address is kept in lower case by whichever road it comes; nothing is decided there.
NO_BUSINESS = {"src/alongside/people/models/persons.py"}
FOLDERS = {"migrations", "templates", "templatetags", "__pycache__"}


@pytest.mark.parametrize("room", checkout.rooms(), ids=lambda room: room.name)
def test_a_room_has_only_the_parts_that_every_reader_knows(room):
    parts = {part.stem for part in room.iterdir()}

    assert parts - MODULES - FOLDERS == set()


@pytest.mark.parametrize("room", checkout.rooms(), ids=lambda room: room.name)
def test_a_room_says_what_it_is_for_and_what_it_refuses(room):
    tree = ast.parse((room / "__init__.py").read_text(encoding="utf-8"))
    purpose = ast.get_docstring(tree) or ""

    assert len(purpose.split("\n\n")) >= 2, "a first line, and a paragraph on what it will not do"


@pytest.mark.parametrize("room", checkout.rooms(), ids=lambda room: room.name)
def test_the_pages_of_a_room_lie_under_its_own_name(room):
    pages = [path for path in (room / "templates").rglob("*") if path.is_file()]

    assert {path.relative_to(room / "templates").parts[0] for path in pages} <= {room.name}


def test_no_business_hides_in_save_or_delete():
    hidden = {
        checkout.name(path)
        for path in checkout.files(".py")
        if path.is_relative_to(checkout.SOURCE) and {"models", "models.py"} & set(path.parts)
        for function in checkout.functions(path)
        if function.name in {"save", "delete", "asave", "adelete"}
    }

    assert hidden - NO_BUSINESS == set()


def test_no_business_hides_in_signals():
    listening = {
        checkout.name(path)
        for path in checkout.files(".py")
        if path.is_relative_to(checkout.SOURCE)
        and any(
            isinstance(node, ast.ImportFrom)
            and node.module in {"django.db.models.signals", "django.dispatch"}
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        )
    }

    assert listening == set()


def test_djangos_admin_is_not_here():
    assert [app.name for app in apps.get_app_configs() if "admin" in app.name] == []
