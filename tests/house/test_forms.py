"""What every form of the house keeps to: no key of the database, and nothing dropped in silence."""

import ast
import re
from collections.abc import Iterator
from importlib import import_module
from typing import Any

import pytest
from django import forms
from django.http import QueryDict

from alongside.people.forms.offered import OfferedForm, OneOf, SomeOf
from alongside.people.models import Cause, Circle, Person
from tests.house.addresses.asking import TABLES, table
from tests.house.checkout import SOURCE, files, name

HUGE = "9" * 30
OF_FORMS = [path for path in files(".py") if "forms" in (path.stem, path.parent.name)]
OF_FORMS = [path for path in OF_FORMS if SOURCE in path.parents]
KEY = re.compile(r'<(?:input|option)[^>]* value="(\d+)"[^>]*>\s*([^<]*)')


def _every_form() -> Iterator[type[forms.BaseForm]]:
    for path in OF_FORMS:
        module = import_module(".".join(path.relative_to(SOURCE.parent).with_suffix("").parts))
        for thing in vars(module).values():
            if isinstance(thing, type) and issubclass(thing, forms.BaseForm):
                yield thing


def _chosen_from_rows() -> list[tuple[str, forms.ModelChoiceField]]:
    return [
        (f"{form.__name__}.{label}", field)
        for form in _every_form()
        for label, field in form.base_fields.items()
        if isinstance(field, forms.ModelChoiceField)
    ]


def test_whatever_a_form_offers_from_the_database_it_offers_by_code():
    by_key = {which for which, field in _chosen_from_rows() if field.to_field_name != "code"}

    assert len(_chosen_from_rows()) > 10
    assert by_key == set()


@pytest.mark.django_db
def test_no_page_offers_a_circle_a_cause_or_a_person_by_a_number(browsers):
    known = {one.name for model in (Circle, Cause, Person) for one in model.objects.all()}
    rows = [row for one in TABLES for row in table(one) if row.method == "GET"]
    offered = [
        (row.address, label.strip())
        for row in rows
        for role in ("convenor", "steward")
        if row.answers[role] == "200"
        for _key, label in KEY.findall(_page(browsers, role, row))
    ]

    assert [(address, label) for address, label in offered if label in known] == []
    assert ("people:messages", "08:00") in offered  # so that numbers would be found


def _page(browsers: Any, role: str, row: Any) -> str:
    response = browsers.visit(role, row).response
    return "" if response.streaming else response.content.decode(errors="replace")


@pytest.mark.django_db
@pytest.mark.parametrize("sent", [HUGE, "1", "", "-1", "no code", "\0", "{}", "1e400"])
def test_what_is_no_code_is_refused_in_words_of_the_house(sent):
    for field in (OneOf(Circle.objects.all()), SomeOf(Cause.objects.all())):
        for value in (sent, [sent]):
            with pytest.raises(forms.ValidationError) as refused:
                field.clean(value)
            assert sent not in str(refused.value.messages) or not sent


def test_a_form_takes_a_field_away_in_one_way_alone():
    wrong = [
        f"{name(path)}:{node.lineno}"
        for path in files(".py")
        if SOURCE in path.parents and path.name != "offered.py"
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if _takes_away(node)
    ]

    assert not wrong, f"use leave_out(), which says what was chosen in vain: {wrong}"


def _takes_away(node: ast.AST) -> bool:
    def is_fields(part: ast.expr) -> bool:
        return isinstance(part, ast.Attribute) and part.attr == "fields"

    if isinstance(node, ast.Delete):
        return any(isinstance(one, ast.Subscript) and is_fields(one.value) for one in node.targets)
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
        return False
    return node.func.attr in ("pop", "popitem", "clear") and is_fields(node.func.value)


class Choosing(OfferedForm):
    """A form whose choice is gone."""

    words = forms.CharField()
    whose = forms.ChoiceField(label="Whose", choices=[("mine", "Mine"), ("ours", "Ours")])
    whose.initial = "mine"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.leave_out("whose")


def test_a_field_that_is_gone_since_the_page_was_opened_is_never_ignored():
    chosen, usual, unsent = (
        Choosing(QueryDict(f"words=Hear+us{more}")) for more in ("&whose=ours", "&whose=mine", "")
    )

    assert "“Whose” is not open to you any more" in str(chosen.errors)
    assert "Hear us" in chosen.as_p()
    assert usual.is_valid()
    assert unsent.is_valid()
