"""Whatever the text, a layout is in order and within the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.engines.language.formats import FORMATS, layout_of
from tests.engines.language.formats.hostile import HOSTILE

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


@pytest.mark.parametrize("format", FORMATS)
@given(text=ANYTHING)
def test_stretches_stand_in_order_within_the_text_and_never_overlap(format, text):
    in_order(text, format)


@pytest.mark.parametrize("format", FORMATS)
def test_a_text_made_to_be_slow_is_laid_out_as_any_other(format):
    for piece in HOSTILE:
        in_order(piece * (2_000 // len(piece)), format)


def in_order(text, format):
    layout = layout_of(text, format)

    at = 0
    for start, end, _kind in layout.stretches:
        assert at <= start <= end <= len(text)
        at = end
        if start < end:
            assert layout.around(start).start == start
    assert layout.length == len(text)
