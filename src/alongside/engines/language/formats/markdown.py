"""Markdown: code, quotations, link targets and tags told from wording.

A list's own paragraphs are indented as code is: what follows a line that belongs to a list is
taken for wording.
"""

import re

from alongside.engines.language.formats import addresses, fronts, tags
from alongside.engines.language.formats.sheet import (
    Handler,
    Openers,
    Sheet,
    laid_out,
    walk,
)
from alongside.engines.language.layout import Kind, Layout

_OUTER, _INNER = r"[ \t]*+", r"[ \t>]*+"


def _fence(margin: str) -> str:
    closing = rf"{margin}(?P=ticks)[`~]*+[ \t\r]*+(?:\n|\Z)"
    return (
        rf"(?P<fence>{margin}(?:(?:[-*+]|\d{{1,3}}[.)])[ \t]++)?+(?P<ticks>```++|~~~++)[^\n`]*+"
        rf"(?:\n(?!{closing})[^\n]*+)*+(?:\n[^\n]*+)?)"
    )


_DEFINITION = r"(?P<definition>[ \t]{0,3}\[(?!\^)[^\]\n]++\]:[ \t]*+\S[^\n]*+)"
_QUOTE = r"(?P<quote>[ \t]{0,3}>[^\n]*+(?:\n[ \t]{0,3}>[^\n]*+)*+)"
_BLANK = r"(?P<blank>[ \t\r]*+\n(?:[ \t\r]*+\n){0,3}+(?= {4}|\t))"
_INDENTED = re.compile(
    r"(?:(?: {4}|\t)[^\n]*+(?:\n[ \t\r]*+(?=\n))*+(?:\n(?= {4}|\t)|(?=\n|\Z)))++"
)
_OF_A_LIST = re.compile(r"[ \t]|[-*+] |\d{1,9}[.)] |\[\^|: |!!!|\?\?\?|===")
# A quotation by its shape alone: the marks of notes and warnings, in the author's own words.
_NOTE = re.compile(
    r"\n[ \t>]*+(?:\[!|[*_]{0,2}(?:note|warning|tip|hint|important|caution|info)\b)", re.I
)

# Within a paragraph; a run of backquotes that closes nowhere means nothing.
_ON = r"\n(?![ \t\r]*+(?:\n|```|~~~))"
_SPAN = (
    r"`(?:(?P<span>[^`\n]++)`(?!`)"
    rf"|(?P<run>`*+)(?:(?P<spans>(?:[^`\n]++|{_ON}|(?!`(?P=run)(?!`))`++){{1,64}}+)`(?P=run))?+)"
)
_TARGET = (
    r"\](?P<target>\((?:<[^<>\n]*+>|[^\s()]*+(?:\([^\s()]*+\)[^\s()]*+)*+)(?=\)|[ \t\n]++[\"'(])"
    r"|\[[^\]\n]*+\])"
)
_PRE = tags.element("pre", "block", "[^<]++", tags.TO_THE_END)
_CODE = tags.element(tags.CODE, "name", rf"[^<\n]++|{_ON}", "{0,40}+</[^<>]*+>")
_INLINE = "|".join(
    [
        _SPAN,
        r"\\[!-/:-@\[-`{-~]",
        _TARGET,
        rf"<(?:(?P<pre>{_PRE})|(?P<code>{_CODE})|{tags.TAGS})",
        tags.TEMPLATE,
        addresses.OPENINGS,
    ]
)
_KINDS = {
    "fence": Kind.CODE,
    "definition": Kind.HIDDEN,
    "span": Kind.CODE,
    "spans": Kind.CODE,
    "target": Kind.HIDDEN,
}
_WHOLE = {**tags.WHOLE, "pre": Kind.CODE, "code": Kind.CODE}
_HANDLERS: dict[str, Handler] = {**addresses.HANDLERS, **tags.HANDLERS}


def _quote(sheet: Sheet, match: re.Match[str]) -> None:
    if not _NOTE.match(sheet.text, match.start()):
        sheet.ranges.append(match.span("quote"))
    walk(sheet, _WITHIN_QUOTE, match.start(), match.end())


def _blank(sheet: Sheet, match: re.Match[str]) -> int:
    line = sheet.text.rfind("\n", 0, match.start()) + 1
    if not _OF_A_LIST.match(sheet.text, line, match.start()):
        indented = _INDENTED.match(sheet.text, match.end())
        if indented is not None:
            sheet.cut(*indented.span(), Kind.CODE)
            return indented.end()
    return match.end() - 1


_WITHIN_QUOTE = Openers(
    rf"\n(?:{_fence(_INNER)}|{_INNER}{_DEFINITION})|{_INLINE}", _KINDS, _HANDLERS, _WHOLE
)
OPENERS = Openers(
    rf"\n(?:{_fence(_OUTER)}|{_DEFINITION}|{_QUOTE}|{_BLANK})|{_INLINE}",
    _KINDS,
    {**_HANDLERS, "quote": _quote, "blank": _blank},
    _WHOLE,
)


def layout_of(text: str) -> Layout:
    """Lay out Markdown."""
    sheet = Sheet("\n" + text)  # so that the first line begins as every other does
    walk(sheet, OPENERS, fronts.front(sheet))
    tags.close(sheet)
    return laid_out(sheet, before=1)
