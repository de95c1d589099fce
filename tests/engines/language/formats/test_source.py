"""Source code: comments and strings that read as wording, told from code."""

import pytest

from tests.engines.language.formats.reading import hidden, read, wording

COMMENTS = {
    "python": "# The men", "javascript": "// The men", "typescript": "/* The men */",
    "java": "/** The men */", "c": "/* The men */", "cpp": "// The men", "go": "// The men",
    "rust": "/// The men", "ruby": "# The men", "shell": "# The men", "yaml": "# The men",
    "toml": "# The men", "sql": "-- The men",
}  # fmt: skip
STRINGS = {
    "python": "x = f'{}'", "javascript": "x = `{}`;", "typescript": "x = '{}';",
    "java": 'x = "{}";', "c": 'x = "{}";', "cpp": 'x = R"a({})a";', "go": "x := `{}`",
    "rust": 'x = r#"{}"#;', "ruby": "x = '{}'", "shell": 'echo "{}"', "yaml": "x: '{}'",
    "toml": "x = '{}'", "sql": "select '{}'", "json": '{{"x": "{}"}}',
}  # fmt: skip


@pytest.mark.parametrize(("format", "comment"), COMMENTS.items())
def test_a_comment_is_wording_and_the_code_around_it_is_not(format, comment):
    text = f"man;\n{comment}\nhe;\n"

    assert [piece.strip("/* -#") for piece in wording(text, format)] == ["The men"]


@pytest.mark.parametrize(("format", "statement"), STRINGS.items())
def test_a_string_is_wording_if_it_reads_so_and_its_quotes_are_not(format, statement):
    before, after = statement.replace("{{", "{").replace("}}", "}").split("{}")

    assert read(statement.format("The men"), format) == [
        ("code", before),
        ("prose", "The men"),
        *([("code", after)] if after else []),
    ]
    assert wording(statement.format("master_key"), format) == []


def test_comments_on_neighbouring_lines_are_one():
    text = "x = 1  # The men\n       # of Rome\n\n# Text\n"

    assert wording(text, "python") == ["The men\n       # of Rome", "Text"]


def test_what_looks_like_a_comment_in_a_string_is_none_and_the_other_way_round():
    assert wording("x = '#he' # it's the \"men\n", "python") == ["it's the \"men"]
    assert wording('x = "//he"; // it\'s the "men\n', "go") == ["it's the \"men"]


def test_a_docstring_is_wording_whatever_its_length_but_for_code_in_it():
    text = 'def x():\n    """Masters.\n\n    :param slave: the `man`\n    >>> he = 1\n    """\n'

    assert wording(text, "python") == ["Masters.\n\n    :", "the `"]


def test_an_address_in_a_comment_is_hidden():
    assert hidden("# See https://example.org/men and he/she\n", "python") == [
        "https://example.org/men"
    ]


@pytest.mark.parametrize(
    ("format", "text"),
    [
        ("javascript", "a = /[\"'`]/; // The men\n"),
        ("javascript", "a = b / c; d = e / f; // The men\n"),
        ("cpp", "int a = 1'000; char b = '\"'; // The men\n"),
        ("rust", "fn f<'a>(x: &'a str) { '\"' } // The men\n"),
        ("ruby", 'x = "#{y}"; z = /#{y}/ # The men\n'),
        ("shell", "echo $# ${x#y} it\\'s # The men\n"),
        ("shell", "#!/bin/sh of the\n# The men\n"),
        ("sql", 'select "it\'s" -- The men\n'),
    ],
)
def test_quotes_that_quote_nothing_do_not_confuse(format, text):
    assert wording(text, format) == ["The men"]


def test_a_document_in_place_is_wording():
    text = "cat <<EOS > he\nIt's the men\nEOS\nhe 'x'\n"

    assert wording(text, "shell") == ["It's the men"]


def test_a_broken_string_ends_with_its_line():
    assert wording("x = 'The men\ny = 1 # Text\n", "python") == ["The men", "Text"]


def test_text_between_tags_in_code_is_wording():
    assert wording("return <p id='x'>The men</p>;", "javascript") == ["The men"]


def test_yaml_keys_are_code_and_values_that_read_as_wording_are_wording():
    text = (
        "the men: The women\n- One of them # Text\n- one\n"
        "about: >-\n  Folded words\n  of men\n\n  and more\nlast: 'It''s me'\n"
    )

    assert wording(text, "yaml") == [
        *("The women", "One of them", "Text", "Folded words\n  of men\n\n  and more", "It''s me")
    ]


def test_yaml_that_is_handed_to_a_shell_is_code():
    text = "steps:\n  - name: Build the men\n    run: |\n      echo the men\n  - other: of men\n"

    assert wording(text, "yaml") == ["Build the men", "of men"]


@pytest.mark.parametrize("format", ["toml", "json"])
def test_keys_in_quotes_are_code(format):
    text = {"toml": '"the men" = "The women"', "json": '{"the men": "The women"}'}[format]

    assert wording(text, format) == ["The women"]
