"""Markdown: what a reader of the page reads is wording."""

import pytest

from alongside.engines.language.formats import layout_of
from tests.engines.language.formats.reading import code, hidden, quoted, read, wording


def test_what_begins_the_text_begins_a_line():
    assert read("> quoted", "markdown") == [("quoted", "> quoted")]
    assert read("[a]: b", "markdown") == [("hidden", "[a]: b")]


def test_of_the_front_matter_the_title_and_the_description_are_wording():
    text = "---\ntitle: The chairman\nlayout: master\ndescription: 'Of men'\n---\nText\n"

    assert wording(text, "markdown") == ["The chairman", "Of men'", "Text"]


def test_code_is_told_in_every_way_of_writing_it():
    text = (
        "Use `master` or ``a `b` c``.\n\n    indented\n\n"
        "```sh\nfenced\n```\n~~~\nother\n~~~\nText\n"
    )

    assert code(text, "markdown") == [
        "master",
        "a `b` c",
        "indented",
        "```sh\nfenced\n```",
        "~~~\nother\n~~~",
    ]
    assert wording(text, "markdown") == ["Use `", "` or ``", "Text"]


def test_a_code_span_may_go_on_over_a_line_but_not_over_a_paragraph():
    assert code("Use `a\nb` now", "markdown") == ["a\nb"]
    assert code("Use `a\n\nb` now", "markdown") == []


def test_a_fence_in_a_list_closes_and_the_list_goes_on():
    text = "- ```sh\n  fenced\n  ```\n- the men\n"

    assert wording(text, "markdown") == ["- the men"]


@pytest.mark.parametrize("item", ["- One", "1. One", "* One", "!!! note", "  of a list"])
def test_a_paragraph_of_a_list_or_a_note_is_wording_though_it_is_indented(item):
    text = f"{item}\n\n    The men\n"

    assert code(text, "markdown") == []


def test_a_block_quotation_is_quoted_but_for_the_code_in_it():
    text = "Text\n\n> He said `x` to\n> them\n>\n> ```\n> y\n> ```\n\nMore\n"

    assert quoted(text, "markdown") == ["> He said `", "` to\n> them\n>"]
    assert code(text, "markdown") == ["x", "> ```\n> y\n> ```"]
    assert wording(text, "markdown") == ["Text", "More"]


@pytest.mark.parametrize("mark", ["[!NOTE]", "**Note**", "Warning:"])
def test_a_note_in_the_shape_of_a_quotation_is_its_authors_wording(mark):
    assert quoted(f"> {mark}\n> The chairman signs.\n", "markdown") == []


def test_the_words_of_a_link_are_wording_and_its_target_is_not():
    text = 'See [the men](https://example.org/men_(x) "Title") and [them][men] ![He](a/he.png).\n'

    assert hidden(text, "markdown") == ["(https://example.org/men_(x)", "[men]", "(a/he.png"]
    assert wording(text, "markdown") == ["See [the men]", '"Title") and [them]', "![He]"]


def test_where_links_lead_is_hidden_wherever_it_is_written():
    text = "Text <https://example.org/men>\n\n[men]: https://example.org/men 'x'\n[^1]: The men\n"

    assert hidden(text, "markdown") == [
        "<https://example.org/men>",
        "[men]: https://example.org/men 'x'",
    ]
    assert wording(text, "markdown") == ["Text", "[^1]: The men"]


def test_tags_and_comments_are_hidden_and_the_text_for_a_picture_is_not():
    text = 'A <b class="men">word</b> <!-- the\nmen --> <img src="x" alt="The men"> <kbd>he</kbd>\n'

    assert wording(text, "markdown") == ["A", "word", "The men"]


def test_marks_of_emphasis_and_escapes_stay_in_the_wording():
    text = "**The** _men_ \\`of\\` the ~~house~~ and ` alone"

    assert read(text, "markdown") == [("prose", text)]


def test_a_fence_that_never_closes_is_code_to_the_end():
    assert wording("Text\n\n```\nthe men\n\nthe women", "markdown") == ["Text"]


def test_lines_may_end_as_on_other_systems():
    text = "The men\r\n\r\n```\r\ncode\r\n```\r\n\r\n> quoted\r\n"

    assert [kind for kind, _ in read(text, "markdown")] == [
        *("prose", "code", "prose", "quoted", "prose")
    ]
    assert layout_of(text, "markdown").length == len(text)
