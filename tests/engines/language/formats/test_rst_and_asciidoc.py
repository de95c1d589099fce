"""reStructuredText and AsciiDoc: what a reader of the page reads is wording."""

import pytest

from tests.engines.language.formats.reading import code, hidden, quoted, read, wording


def test_rst_literal_blocks_end_where_the_margin_does():
    text = "As here::\n\n    he = 1\n\n    she = 2\n\nThe men\n"

    assert code(text, "rst") == ["he = 1\n\n    she = 2"]
    assert wording(text, "rst") == ["As here::", "The men"]


def test_rst_spans_and_roles_are_code_and_the_words_of_a_link_are_wording():
    text = "Use ``the man``, :class:`Man`, `man`, `the men <https://example.org>`_ :ref:`his <x>`."

    assert code(text, "rst") == ["the man", "class:`Man`", "man", "ref:`"]
    assert wording(text, "rst") == ["Use ``", "`, `the men <", "his <"]
    assert hidden(text, "rst") == ["https://example.org>", "x>"]


def test_rst_terms_are_wording():
    assert wording("A :term:`the men` here", "rst") == ["A :", "`the men` here"]


@pytest.mark.parametrize("name", ["code-block:: python", "code::", "math::", "testcode::"])
def test_rst_blocks_of_code_are_code_with_their_options(name):
    text = f".. {name}\n   :linenos:\n\n   he = 1\n\nThe men\n"

    assert wording(text, "rst") == ["The men"]


def test_rst_notes_are_wording_and_pictures_are_but_for_their_text_hidden():
    text = ".. note:: The men\n   of Rome\n\n.. image:: he.png\n   :alt: A man\n   :width: 3\n"

    assert wording(text, "rst") == ["The men\n   of Rome", "A man"]
    assert hidden(text, "rst") == [".. note::", ".. image:: he.png\n   :alt:", ":width: 3"]


def test_rst_comments_and_targets_are_hidden():
    text = ".. the men\n   of Rome\n\n.. _men: https://example.org\n\nText\n"

    assert wording(text, "rst") == ["Text"]


def test_rst_indented_blocks_are_quoted_only_if_a_line_says_of_whom():
    said = "Text\n\n  The men\n  of Rome.\n\n  -- Bo\n\nMore\n"

    assert quoted(said, "rst") == ["The men\n  of Rome.\n\n  -- Bo"]
    assert quoted("Text\n\n  The men\n  of Rome.\n\nMore\n", "rst") == []


def test_rst_names_of_fields_and_prompts_are_code():
    text = ":param man: the men\n\n>>> he = 1\n1\n\nText\n"

    assert code(text, "rst") == [":param man:", ">>> he = 1\n1"]
    assert wording(text, "rst") == ["the men", "Text"]


def test_asciidoc_listings_and_literals_are_code():
    text = "Use `man`.\n\n[source,ruby]\n----\nhe\n----\n\n....\nshe\n....\n\n literal\n\nText\n"

    assert code(text, "asciidoc") == [
        *("man", "[source,ruby]", "----\nhe\n----", "....\nshe\n....", "literal")
    ]


@pytest.mark.parametrize("block", ["____\nThe men\n____", "The men", '""\nThe men\n""'])
def test_asciidoc_quotations_are_quoted(block):
    text = f"Text\n\n[quote, Bo]\n{block}\n\nMore\n"

    assert quoted(text, "asciidoc") == [block]
    assert wording(text, "asciidoc") == ["Text", "More"]


def test_asciidoc_attributes_comments_and_targets_are_hidden():
    text = (
        ":man: he\n// he\n[.man]\nThe {man} of link:man/x[his page], <<man,her page>>\n\n"
        "image::man.png[The men]\n"
    )

    assert hidden(text, "asciidoc") == [
        *(":man: he", "// he", "[.man]", "man", "man/x", "man", ":man.png")
    ]
    assert wording(text, "asciidoc") == [
        *("The {", "} of link:", "[his page], <<", ",her page>>\n\nimage:", "[The men]")
    ]


@pytest.mark.parametrize("format", ["rst", "asciidoc"])
def test_plain_paragraphs_are_wording_throughout(format):
    text = "Title\n=====\n\nThe *men* and **women**: they -- all of them -- came.\n\n* One\n* Two\n"

    assert read(text, format) == [("prose", text)]
