"""Addresses are hidden in every format; words with a slash between them are not addresses."""

import pytest

from tests.engines.language.formats.reading import hidden, read

TEXTUAL = pytest.mark.parametrize("format", ["text", "markdown", "html", "rst", "asciidoc", "mail"])


@TEXTUAL
@pytest.mark.parametrize(
    "words",
    [
        *(
            "he/she",
            "and/or",
            "master/slave",
            "he/she/they",
            "s/he",
            "(s)he/her",
            "I/O",
            "w/o",
            "24/7",
        ),
        *("he / she", "either/or.", "his/hers, yours", "3.5/4", "a 10:30 call", "Amara: yes"),
    ],
)
def test_words_with_a_slash_between_them_stay_wording(format, words):
    assert read(f"Ask {words} about it", format) == [("prose", f"Ask {words} about it")]


@TEXTUAL
@pytest.mark.parametrize(
    "address",
    [
        *("https://example.org/he/she?x=1#top", "http://example.org", "ftp://example.org/man"),
        *("amara@example.org", "bo.b+tag@mail.example.org", "example.com"),
        *("www.example.org/master", "example.org/master", "master/slave.tar.gz"),
        *("/etc/master", "./master", "../slave/x", "~/master", "C:\\master\\slave"),
        *("docs/master.md", "src/master/slave.py", "d41d8cd98f00b204e9800998ecf8427e"),
        "mNk/YPhfDwAChwGA60e6kgAAAA7+AAAABCAYAAAAfFcSJ",
    ],
)
def test_an_address_is_hidden(format, address):
    text = f"See {address} for more"

    assert read(text, format) == [("prose", "See "), ("hidden", address), ("prose", " for more")]


def test_the_full_stop_behind_an_address_is_not_part_of_it():
    text = "See https://example.org/a. Or docs/where.md. Or /etc/x, (https://example.org)."

    assert hidden(text, "text") == [
        "https://example.org/a",
        "docs/where.md",
        "/etc/x",
        "https://example.org",
    ]
