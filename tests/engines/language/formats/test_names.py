"""Which format a file is in, by its name."""

import pytest

from alongside.engines.language.formats import FORMATS, format_of, languages, layout_of

NAMES = {
    "text": "notes.txt README LICENSE docs/COPYING",
    "markdown": "README.md a.markdown",
    "html": "a.html a.HTM",
    "rst": "a.rst",
    "asciidoc": "a.adoc",
    "mail": "a.eml",
    "python": "a.py a.pyi",
    "javascript": "a.js a.mjs a.cjs a.jsx",
    "typescript": "a.ts a.tsx",
    "java": "A.java",
    "c": "a.c a.h",
    "cpp": "a.cc a.cpp a.hpp",
    "go": "a.go",
    "rust": "a.rs",
    "ruby": "a.rb Rakefile",
    "shell": "a.sh a.bash a.zsh Makefile Dockerfile Dockerfile.web",
    "yaml": "a.yml a.yaml",
    "toml": "pyproject.toml",
    "sql": "a.sql",
    "json": "a.json",
}


def test_every_format_is_known_by_a_name():
    assert set(NAMES) == set(FORMATS)


@pytest.mark.parametrize(
    ("name", "format"),
    [(name, format) for format, names in NAMES.items() for name in names.split()],
)
def test_the_name_says_the_format(name, format):
    assert format_of(name) == format


@pytest.mark.parametrize("name", ["a.png", "a", "", ".", "py", "a.md.bak", "C:\\he\\a.exe"])
def test_a_name_that_tells_nothing_tells_nothing(name):
    assert format_of(name) is None


@pytest.mark.parametrize(
    ("head", "format"),
    [
        ("#!/usr/bin/env python3\n", "python"),
        ("#!/bin/sh\n", "shell"),
        ("#!/usr/bin/env -S node --x\n", "javascript"),
        ("#!/usr/bin/ruby", "ruby"),
        ("# python\n", None),
    ],
)
def test_the_first_line_says_the_format_where_the_name_does_not(head, format):
    assert format_of("run", head) == format


def test_every_language_of_source_that_has_a_grammar_is_a_format():
    assert set(languages.GRAMMARS) < set(FORMATS)
    assert all(layout_of("x", format).length == 1 for format in FORMATS)
