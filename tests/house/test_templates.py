"""Pages work without JavaScript, under a strict policy, and in any language."""

import re

import pytest
from django.template.loader import get_template

from tests.house import templates

EVERY = pytest.mark.parametrize("path", templates.every(), ids=templates.name)
HTMX = ("hx-get", "hx-post", "hx-put", "hx-patch", "hx-delete")
SAID = ("title", "alt", "placeholder", "aria-label", "aria-description", "label")
# Words that are the same in every language.
NAMES = {"Alongside"}
WORD = re.compile(r"[^\W\d_]{2,}")
ASKS = re.compile(r"{{ *form|<textarea|<select|<input(?![^>]*hidden)|forms?/field")
WHO_SEES = re.compile(r"who_sees|who-sees")
# An address and a password are compared, and shown to nobody.
SEEN_BY_NOBODY = {"account/login.html"}
POST_FORM = re.compile(r"<form\b[^>]*method=[\"']?post.*?</form>", re.DOTALL | re.IGNORECASE)


@EVERY
def test_it_compiles(path):
    get_template(templates.name(path))


@EVERY
def test_it_has_no_style_or_script_of_its_own(path):
    page = templates.page(path)
    inline = [node.html for node in page.css("style, [style], script:not([src])")]
    inline += [
        node.html
        for node in page.css("*")
        for attribute in node.attributes
        if attribute.startswith("on") and attribute != "one"
    ]

    assert inline == []


@EVERY
def test_what_htmx_makes_smoother_works_without_it(path):
    lost = [
        node.html
        for node in templates.page(path).css(", ".join(f"[{name}]" for name in HTMX))
        if not works_without_scripts(node)
    ]

    assert lost == []


def works_without_scripts(node):
    if node.tag == "a":
        return "href" in node.attributes
    while node is not None:
        if node.tag == "form" or "formaction" in node.attributes:
            return True
        node = node.parent
    return False


@EVERY
def test_each_form_that_changes_something_carries_its_token(path):
    forms = POST_FORM.findall(path.read_text(encoding="utf-8"))

    assert [form for form in forms if "{% csrf_token %}" not in form] == []


@EVERY
def test_beside_each_form_that_asks_for_words_stands_who_will_see_them(path):
    text = path.read_text(encoding="utf-8")
    asking = [form for form in POST_FORM.findall(text) if ASKS.search(form)]

    assert not asking or WHO_SEES.search(text) or templates.name(path) in SEEN_BY_NOBODY


@EVERY
def test_each_word_on_it_can_be_translated(path):
    root = templates.page(path).root
    words = [] if root is None else [*words_between(root), *words_in_attributes(root)]

    assert [word for word in words if word not in NAMES] == []


def words_between(root):
    for node in root.traverse(include_text=True):
        parents = {node.parent.tag} if node.parent else set()
        if node.tag == "-text" and not parents & {"code", "kbd", "script", "style"}:
            yield from WORD.findall(node.text(deep=False))


def words_in_attributes(root):
    for node in root.traverse():
        given = [node.attributes.get(name) or "" for name in SAID]
        if node.tag == "input" and node.attributes.get("type") in {"submit", "button"}:
            given.append(node.attributes.get("value") or "")
        for said in given:
            yield from WORD.findall(said)
