"""Web pages: tags are hidden, but for what they say to a reader."""

import pytest

from tests.engines.language.formats.reading import code, hidden, quoted, read, wording


def test_tags_scripts_styles_and_comments_are_hidden():
    text = (
        "<!DOCTYPE html><style>p { man: x }</style><script>let man = '<b>';</script>"
        '<p class="man">The men<br></p><!-- the -- men -->'
    )

    assert wording(text, "html") == ["The men"]


@pytest.mark.parametrize(
    "tag",
    [
        *('<img src="he" alt="The men">', "<a href=he title='The men'>", '<i ALT="The men"/>'),
        *('<nav id="he" aria-label="The men">', '<input name="he" placeholder="The men">'),
        *(
            '<meta name="description" content="The men">',
            '<meta property="og:title" content="The men">',
        ),
        '<br><hr class="x"><img alt="The men">',
    ],
)
def test_what_a_tag_says_to_a_reader_is_wording(tag):
    assert wording(tag, "html") == ["The men"]


@pytest.mark.parametrize(
    "tag", ['<meta name="viewport" content="The men">', '<p class="The men">', '<a data-x="a > b">']
)
def test_what_a_tag_says_to_a_browser_is_not(tag):
    assert wording(tag, "html") == []


@pytest.mark.parametrize("name", ["code", "pre", "kbd", "samp", "var", "PRE"])
def test_elements_of_code_are_code_with_all_that_is_in_them(name):
    element = f"<{name} class='x'>the <b>men</b></{name}>"

    assert read(f"See {element} here", "html") == [
        ("prose", "See "),
        ("code", element),
        ("prose", " here"),
    ]


@pytest.mark.parametrize("name", ["blockquote", "q", "cite"])
def test_elements_of_quotation_are_quoted_with_all_that_is_in_them(name):
    text = f"<p>Bo said <{name}>the <i>men</i> <q>of</q> Rome</{name}>, not the people.</p>"

    assert quoted(text, "html") == ["the", "men", "of", "Rome"]
    assert wording(text, "html") == ["Bo said", ", not the people."]


def test_entities_stay_in_the_wording_and_a_lone_bracket_opens_nothing():
    text = "The men &amp; women, 1 < 2 & 3 > 2"

    assert read(text, "html") == [("prose", text)]


def test_tags_of_a_template_are_code_but_for_what_is_to_be_translated():
    text = '{% trans "The men" %} and {{ the.man }} {# he #}'

    assert wording(text, "html") == ["The men", "and"]
    assert code(text, "html") == ['{% trans "', "{{ the.man }}"]
    assert hidden(text, "html") == ["{# he #}"]
