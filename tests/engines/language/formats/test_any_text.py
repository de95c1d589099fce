"""Whatever the text, a layout is in order, within the text, and soon there."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.engines.language.formats import FORMATS, layout_of

PIECES = st.sampled_from(
    [
        *(
            "[",
            "](",
            "][",
            "`",
            "```",
            "\n```\n",
            "\n~~~",
            "<",
            "<a ",
            '<a alt="',
            "<code>",
            "</q>",
        ),
        *("<!--", "-->", "<blockquote>", "<meta content='", "{{", "%}", "\n\n    ", "\n> ", "\n>"),
        *(
            '"',
            "'",
            '"""',
            "'''",
            "\\",
            "#",
            "\n# ",
            "//",
            "/*",
            "*/",
            "--",
            "/[",
            "<<EOS\n",
            "EOS",
        ),
        *(
            'r#"',
            'R"x(',
            ')x"',
            "\n.. ",
            "\n.. note:: ",
            "::\n\n  ",
            "\n  -- Bo\n\n",
            ":ref:`",
            ">`_",
        ),
        *("\n----\n", "\n____\n", "\n[quote]\n", "[source]\n", "image::", "key: ", "- ", ": |\n  "),
        *("\nFrom: ", "\nSubject: ", "\n---\n", "On Monday:\n> ", "-----Original Message-----"),
        *("he/she ", "a/b.md", " /etc/x", "a@b.org", "https://x.y/z", "C:\\x", "\r\n", "é", "\x00"),
        *("7d41d8cd98f00b204e9800998ecf8427e", "the man ", " ", "\n", "\t", "\u2028", "😀"),
    ]
)
ANYTHING = st.lists(st.one_of(PIECES, st.text(max_size=6)), max_size=40).map("".join)
HOSTILE = [
    *(
        "[",
        "](",
        "][",
        "`",
        "`a",
        "``a`",
        "<",
        "<a ",
        '<a b="',
        "<code>",
        "<q>",
        "<!--",
        "<script>",
    ),
    *(
        "{{",
        "{%",
        "\n",
        "\n\n    a\n",
        "\n>",
        "\n```\n",
        "he/she/",
        "/",
        "../",
        "a@",
        "://",
        "h://.",
    ),
    *(
        '"',
        "'",
        '"""',
        '"" ',
        "'''",
        "\\",
        "#",
        "\n# ",
        "//",
        "/*",
        "*/",
        "/[",
        "=/[a",
        "<<AB\n",
        "<<AB",
    ),
    *(
        'r#"',
        'R"a(',
        "$$",
        "=begin",
        "\n.. ",
        "\n.. a::",
        "::\n\n",
        "\n a\n -- b\n\n",
        ":a:`b <",
        "`a <",
    ),
    *(
        "\n----\n",
        "\n____\n",
        "\n[quote]\n",
        "image:a",
        "<<a",
        "\na: ",
        "\n- - ",
        "a: |\n",
        "\nrun: |",
    ),
    *(
        "\nOn a:",
        "\nContent-A:\n ",
        "Subject:\n ",
        "---\n",
        "3a",
        "aA1+/",
        "a.b/",
        "> a b",
        "-- ",
        " ",
        "é",
    ),
]


@pytest.mark.parametrize("format", FORMATS)
@given(text=ANYTHING)
def test_stretches_stand_in_order_within_the_text_and_never_overlap(format, text):
    layout = layout_of(text, format)

    at = 0
    for start, end, _kind in layout.stretches:
        assert at <= start <= end <= len(text)
        at = end
        if start < end:
            assert layout.around(start).start == start
    assert layout.length == len(text)


@pytest.mark.parametrize("format", FORMATS)
def test_a_text_made_to_be_slow_is_not(format):
    slow = {}
    for piece in HOSTILE:
        took = []
        for size in (10_000, 40_000):  # characters
            begun = time.process_time()
            layout_of(piece * (size // len(piece)), format)
            took.append(time.process_time() - begun)
        # Four times the text takes four times as long, where a quadratic pattern takes sixteen.
        if took[1] > 0.1 and took[1] > 9 * took[0]:
            slow[piece] = took

    assert slow == {}
