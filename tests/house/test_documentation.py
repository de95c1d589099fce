"""What the documentation says can be followed, and what it shows runs."""

import doctest
import re
from urllib.parse import unquote

import pytest

from tests.house import checkout

PAGES = checkout.files(".md")
EVERY = pytest.mark.parametrize("page", PAGES, ids=checkout.name)
LINK = re.compile(r"(?<!`)\[[^\]]*\]\(([^)\s]+)\)")
CODE = re.compile(r"```.*?```|`[^`\n]*`", re.DOTALL)


@EVERY
def test_each_link_to_a_file_leads_somewhere(page):
    text = CODE.sub("", page.read_text(encoding="utf-8"))
    targets = [unquote(link.split("#")[0]) for link in LINK.findall(text) if "://" not in link]

    assert [target for target in targets if target and not (page.parent / target).exists()] == []


@EVERY
def test_each_example_runs(page):
    failed, _tried = doctest.testfile(
        str(page), module_relative=False, encoding="utf-8", optionflags=doctest.ELLIPSIS
    )

    assert failed == 0


@EVERY
def test_nobody_is_shouted_at_or_praised(page):
    text = CODE.sub("", page.read_text(encoding="utf-8"))

    assert re.findall(r"\w+!(?=\s|$)", text) == []
