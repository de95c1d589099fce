"""AsciiDoc: listings, quotations, attributes and the targets of macros told from wording."""

import re

from alongside.engines.language.formats import addresses
from alongside.engines.language.formats.sheet import Handler, Openers, Sheet, laid_out, walk
from alongside.engines.language.layout import Kind, Layout


def _fenced(group: str, mark: str) -> str:
    """A block between two lines of the same marks, or to the end."""
    return (
        rf"(?P<{group}>(?P<{group}_mark>{mark})[ \t\r]*+(?=\n|\Z)"
        rf"(?:\n(?!(?P={group}_mark)[ \t\r]*+(?:\n|\Z))[^\n]*+)*+(?:\n[^\n]*+)?)"
    )


_CODE = _fenced("listing", r"-{4,}+|\.{4,}+")
_FENCE = r"(?P<fence>```[^\n`]*+(?:\n(?!```)[^\n]*+)*+(?:\n[^\n]*+)?)"
_UNSEEN = _fenced("passed", r"/{4,}+|\+{4,}+")
_QUOTED = _fenced("quoted", r"_{4,}+")
_QUOTE = r"(?P<quote>\[(?:quote|verse)\b[^\]\n]*+\][ \t\r]*+)(?=\n)"
_SOURCE = (
    r"(?P<source>\[(?:source|listing|literal)\b[^\]\n]*+\][ \t\r]*+(?:\n(?!-{4}|\.{4}|```)"
    r"[^\S\n]*+\S[^\n]*+)*+)"
)
_ATTRIBUTE = r"(?P<attribute>:!?[\w-]++!?:[^\n]*+)"
_LIST = r"(?P<list>\[[^\]\n]*+\][ \t\r]*+(?=\n|\Z))"
_COMMENT = r"(?P<comment>//(?!/)[^\n]*+)"
_LITERAL = r"(?P<literal>[ \t\r]*+\n[ \t]++(?![ \t*.\d+|-])(?:[^\n]++)(?:\n[ \t]*+[^\s][^\n]*+)*+)"
_MACRO = (
    r":(?:(?<=image:)|(?<=image::)|(?<=include::)|(?<=xref:)|(?<=link:)|(?<=mailto:)|(?<=video::)"
    r"|(?<=anchor:))(?P<macro>:?+[^\s\[\]:][^\s\[\]]{0,200}+(?=\[))"
)
_INLINE = "|".join(
    [
        r"`(?P<span>[^`\n]++)`",
        r"<(?:<(?P<cross>[^<>,\n]++)(?=,|>>))",
        r"\{(?P<put>[\w:-]++)\}",
        r"\[\[(?P<anchor>[^\[\]\n]++)\]\]",
        _MACRO,
        addresses.OPENINGS,
    ]
)
_KINDS = {
    **dict.fromkeys(("listing", "fence", "literal", "source", "span"), Kind.CODE),
    **dict.fromkeys(
        ("passed", "attribute", "list", "comment", "macro", "cross", "put", "anchor"), Kind.HIDDEN
    ),
}
_WITHIN_QUOTE = Openers(_INLINE, _KINDS, addresses.HANDLERS)
_BELOW = re.compile(
    rf"\n(?:{_QUOTED}|(?P<open>\"\"|--)[ \t\r]*+"
    r"(?:\n(?!(?P=open)[ \t\r]*+(?:\n|\Z))[^\n]*+)*+(?:\n[^\n]*+)?"
    r"|(?:(?!_{4})[^\S\n]*+\S[^\n]*+\n?+)++)"
)


def _quoted(sheet: Sheet, match: re.Match[str]) -> None:
    start, end = match.span("quoted")
    sheet.ranges.append((start, end))
    walk(sheet, _WITHIN_QUOTE, start, end)


def _quote(sheet: Sheet, match: re.Match[str]) -> int:
    """Whom a quotation is of, and the block or paragraph below."""
    start, end = match.span("quote")
    sheet.cut(start, end, Kind.HIDDEN)
    below = _BELOW.match(sheet.text, end)
    if below is None:
        return end
    stop = below.end() - (sheet.text[below.end() - 1] == "\n")
    if stop > end + 1:
        sheet.ranges.append((end + 1, stop))
        walk(sheet, _WITHIN_QUOTE, end + 1, stop)
    return max(stop, end)


_HANDLERS: dict[str, Handler] = {**addresses.HANDLERS, "quoted": _quoted, "quote": _quote}
_LINES = f"{_CODE}|{_FENCE}|{_UNSEEN}|{_QUOTED}|{_QUOTE}|{_SOURCE}|{_ATTRIBUTE}|{_LIST}|{_COMMENT}"
_OPENERS = Openers(rf"\n(?:{_LINES}|{_LITERAL})|{_INLINE}", _KINDS, _HANDLERS)


def layout_of(text: str) -> Layout:
    """Lay out AsciiDoc."""
    sheet = Sheet("\n" + text)  # so that the first line begins as every other does
    walk(sheet, _OPENERS)
    return laid_out(sheet, before=1)
