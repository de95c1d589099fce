"""The comment that sets a finding aside: right for its format, and never read by anybody."""

import pytest

from alongside.doors.cli.language.serving.comments import comment
from alongside.engines.language import Checker, fixing, ignoring
from tests.engines.language.pack import CHAIR, pack

CHECKER = Checker(pack(CHAIR))
SAID = "alongside: ignore chair"
WHOLE = "alongside: ignore-file chair"

BESIDE = {
    "python": [
        ("if x:\n    # The chairman.\n    y()\n",
         f"if x:\n    # {SAID} -- quoted\n    # The chairman.\n    y()\n"),
        ('say("the chairman said")\n', f'# {SAID} -- quoted\nsay("the chairman said")\n'),
        ("# One `thing`,\r\n# the chairman.\r\n",
         f"# One `thing`,\r\n# {SAID} -- quoted\r\n# the chairman.\r\n"),
    ],
    "c": [
        ("/* One\n * the chairman\n */\n", f"/* One\n * {SAID} -- quoted\n * the chairman\n */\n"),
        ("int x; // the chairman\n", f"// {SAID} -- quoted\nint x; // the chairman\n"),
    ],
    "javascript": [
        ('say("the chairman said")\n', f'// {SAID} -- quoted\nsay("the chairman said")\n'),
    ],
    "sql": [("-- The chairman.\n", f"-- {SAID} -- quoted\n-- The chairman.\n")],
    "yaml": [
        ("a:\n  - the chairman said\n", f"a:\n  # {SAID} -- quoted\n  - the chairman said\n"),
        ("a: 'the chairman said'\n", f"# {SAID} -- quoted\na: 'the chairman said'\n"),
    ],
    "toml": [('a = "the chairman said"\n', f'# {SAID} -- quoted\na = "the chairman said"\n')],
    "shell": [('echo "the chairman"\n', f'# {SAID} -- quoted\necho "the chairman"\n')],
    "asciidoc": [("One,\nthe chairman.\n", f"One,\n// {SAID} -- quoted\nthe chairman.\n")],
    "markdown": [
        ("One\nthe chairman,  \ntwo\n", f"One\nthe chairman, <!-- {SAID} — quoted -->  \ntwo\n"),
        ("| the chairman | b |\n", f"| the chairman <!-- {SAID} — quoted --> | b |\n"),
    ],
    "html": [
        ("<p>The chairman of\n", f"<p>The chairman <!-- {SAID} — quoted --> of\n"),
        ('a <img alt="the chairman">', f'a <!-- {SAID} — quoted --><img alt="the chairman">'),
        (' <img alt="the chairman">', f' <!-- {SAID} — quoted -->\n <img alt="the chairman">'),
    ],
}  # fmt: skip
AT_THE_END = {
    "python": ['"""One\n\nthe chairman `of` it.\n"""\n', 'x = """\nsee `x` the chairman\n"""\n'],
    "shell": ["cat <<EOF\nthe chairman\nEOF\n", 'echo "a \\\nthe chairman"\n'],
    "c": ['#define A \\\n  say("the chairman")\n'],
    "javascript": ["x = `one\nthe chairman ${y}`\n"],
    "yaml": [
        "a: |\n  one\n  the chairman\n",
        "a: one\n  the chairman\n",
        'a: "one\n  the chairman"\n',
    ],
    "rst": ["One,\nthe chairman.\n"],
    "html": ["<title>The chairman</title>\n", '<img src="x"\n alt="the chairman">\n'],
}
CASES = [(format, *case) for format, cases in BESIDE.items() for case in cases]
WHOLES = [(format, text) for format, texts in AT_THE_END.items() for text in texts]


def set_aside(text, format, reason="quoted"):
    finding = CHECKER.check(text, format=format)[0]
    made = comment(text, format, finding.start, finding.end, finding.rule, reason)
    if made is None:
        return None
    after = fixing.apply(text, [made.fix])
    stand, _aside = ignoring.without(after, CHECKER.check(after, format=format))
    return after, made.whole, [one.rule for one in stand]


@pytest.mark.parametrize(("format", "text", "after"), CASES)
def test_a_comment_stands_beside_what_it_sets_aside(format, text, after):
    assert set_aside(text, format) == (after, False, [])


@pytest.mark.parametrize(("format", "text"), WHOLES)
def test_where_it_would_be_read_the_comment_stands_at_the_end_for_the_whole_text(format, text):
    after, whole, stand = set_aside(text, format)

    assert (after.startswith(text), WHOLE in after[len(text) :], whole, stand) == (
        True, True, True, [],
    )  # fmt: skip


@pytest.mark.parametrize(
    ("format", "text"),
    [
        ("text", "The chairman."),
        ("mail", "To: a\n\nThe chairman."),
        ("json", '["the chairman said"]'),
    ],
)
def test_a_format_without_comments_gets_none(format, text):
    assert set_aside(text, format) is None


@pytest.mark.parametrize(
    ("format", "text"),
    [("markdown", "The chairman."), ("python", "# The chairman."), ("rst", "The chairman.")],
)
def test_without_a_reason_nothing_is_set_aside(format, text):
    assert set_aside(text, format, reason="")[2] == ["chair"]
