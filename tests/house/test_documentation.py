"""What the documentation says can be followed, and what it shows runs."""

import doctest
import re
import shlex
from urllib.parse import unquote

import pytest
import typer

from alongside.doors.cli.main import app
from tests.house import checkout

PAGES = checkout.files(".md")
EVERY = pytest.mark.parametrize("page", PAGES, ids=checkout.name)
LINK = re.compile(r"(?<!`)\[[^\]]*\]\(([^)\s]+)\)")
COMMAND = re.compile(r"^(?:\$ )?(alongside .*)$", re.MULTILINE)
BLOCK = re.compile(r"^ *```\w*\n(.*?)^ *```", re.DOTALL | re.MULTILINE)
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


def commands_shown(page):
    text = page.read_text(encoding="utf-8")
    return [
        line.split(" #")[0]
        for block in BLOCK.findall(text)
        for line in COMMAND.findall(block)
        if "..." not in line and "OPTIONS" not in line
    ]


@EVERY
def test_each_command_shown_is_one_that_the_programme_understands(page):
    for line in commands_shown(page):
        command = typer.main.get_command(app)
        context = typer.Context(command, info_name="alongside")
        _name, *words = shlex.split(line)
        while words and hasattr(command, "commands") and words[0] in command.commands:
            command = command.commands[words.pop(0)]
        # Parsing stops the test where an option or an argument is not known.
        context = command.make_context("alongside", words, resilient_parsing=False, parent=context)
        assert not hasattr(command, "commands") or not words, line
