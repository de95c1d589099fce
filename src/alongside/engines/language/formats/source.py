"""Source code: comments and strings that read as wording, told from code.

Broken files are read as far as they go: what does not close ends with its line, or where a string
may have many lines, with the file.
"""

import re

from alongside.engines.language.formats import addresses
from alongside.engines.language.formats.sheet import Openers, Sheet, laid_out, walk
from alongside.engines.language.layout import Kind, Layout

_LETTERS = re.compile(r"[^\W\d_]{2}")
_TWO_WORDS = re.compile(r"\s(?<=[^\s]\s)\s*+\S")

# In a comment or a string: what its author marks as code, besides addresses.
WITHIN = Openers(
    r"`(?:(?P<span>[^`\n]++)`(?!`)|`(?P<spans>[^`\n]++)``)"
    r"|@(?P<tag>(?:param|arg|property|throws|exception|see|link|tparam)[ \t]++"
    r"(?:\{[^}\n]*+\}[ \t]*+)?+[\w.$\[\]]*+)"
    r"|:(?P<field>(?:param|type|raises|ivar|cvar|keyword|arg|class|func|meth|attr|mod|data|exc|obj)"
    r"(?: [^:\n]{1,80}:|:`[^`\n]++`))"
    r"|>(?P<prompt>(?<=[ \t\n]>)>> [^\n]*+)"
    r"|\$\{(?P<placed>[^{}\n]*+)\}"
    rf"|{addresses.OPENINGS}",
    {
        "span": Kind.CODE,
        "spans": Kind.CODE,
        "tag": Kind.CODE,
        "field": Kind.CODE,
        "prompt": Kind.CODE,
        "placed": Kind.CODE,
    },
    addresses.HANDLERS,
)


class Grammar:
    """What comments and strings look like in a language.

    Every alternative begins with a literal character. A group in a comment is wording whenever it
    has letters, a group in a string if it has two words or more; what matches without a group is
    code, and is named only so that nothing opens inside it.
    """

    __slots__ = ("comments", "pattern")

    def __init__(
        self, *, comments: tuple[str, ...], strings: tuple[str, ...], code: tuple[str, ...] = ()
    ) -> None:
        self.pattern = re.compile("|".join((*code, *comments, *strings)))
        self.comments = sum(re.compile(piece).groups for piece in (*code, *comments))


def reads_as_wording(text: str, start: int, end: int) -> bool:
    """Whether a string has two words or more, and letters."""
    if text.find(" ", start, end) < 0 and text.find("\n", start, end) < 0:
        return False
    return bool(_TWO_WORDS.search(text, start, end) and _LETTERS.search(text, start, end))


def layout_of(text: str, grammar: Grammar) -> Layout:
    """Lay out source code: wording is cut out, the rest is code."""
    sheet = Sheet(text)
    comments = grammar.comments
    note = sheet.ranges.append
    for match in grammar.pattern.finditer(text):
        group = match.lastindex
        if group is None:
            continue
        start, end = match.span(group)
        if reads_as_wording(text, start, end) or (
            group <= comments and _LETTERS.search(text, start, end)
        ):
            note((start, end))
    for start, end in sheet.ranges:
        walk(sheet, WITHIN, start, end)
    return laid_out(sheet, Kind.PROSE, otherwise=Kind.CODE)
