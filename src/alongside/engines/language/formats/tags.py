"""Tags of HTML, in a page or in the middle of Markdown.

What a tag says to a reader is wording: the text that stands for a picture, the tip, the name that
a screen reader speaks, what a field asks for, the description that a search engine shows.
"""

import re

from alongside.engines.language.formats.sheet import Handler, Sheet
from alongside.engines.language.layout import Kind

_INSIDE = r"(?:[^<>\"]*+(?:\"[^\"<]*+\"[^<>\"]*+)*+>|[^<>]*+>)"
CODE = "code|pre|kbd|samp|var|tt"
_UNSEEN = "script|style"
_QUOTES = "blockquote|q|cite"

UNSEEN = r"!--(?:[^-]++|-(?!->))*+(?:-->|\Z)|\?(?:[^?]++|\?(?!>))*+(?:\?>|\Z)|![^<>]*+>"
TO_THE_END = r"*+(?:</[^<>]*+>)?"
META = rf"(?i:meta)\b{_INSIDE}"
QUOTING = rf"(?i:{_QUOTES})\b{_INSIDE}"
QUOTED = rf"/(?i:{_QUOTES})\s*+>"
# Neighbours are one stretch. What has a meaning of its own, or says something, ends the row.
_MUTE = (
    r"[^<>\"=]*+(?:=(?<!(?i:\salt)=)(?<!(?i:\stitle)=)(?<!(?i:-label)=)(?<!(?i:holder)=)"
    r"(?:\"[^\"<]*+\")?+[^<>\"=]*+)*+>"
)
_OF_THE_ROW = rf"/?+(?!(?i:{CODE}|{_UNSEEN}|{_QUOTES}|meta)\b)[a-zA-Z]{_MUTE}"
ROW = rf"{_OF_THE_ROW}(?:\s*+<{_OF_THE_ROW})*+"
ANY = rf"/?+[a-zA-Z]{_INSIDE}"


def element(names: str, group: str, piece: str, ending: str) -> str:
    """The pattern of an element behind its `<`: its pieces of text, and how it may end."""
    return (
        rf"(?i:(?P<{group}>{names}))\b[^<>]*+>"
        rf"(?:{piece}|<(?!/(?i:(?P={group}))\b)){ending}"
    )


SCRIPT = element(_UNSEEN, "script", "[^<]++", TO_THE_END)
TEMPLATE = r"\{(?P<template>\{[^{}\n]*+\}\}|%[^%\n]*+%\}|#[^#\n]*+#\})"

_SAID = re.compile(
    r"=(?:(?<=(?i:\salt)=)|(?<=(?i:\stitle)=)|(?<=(?i:\saria-label)=)|(?<=(?i:\splaceholder)=))"
    r"(?:\"([^\"]*+)\"|'([^']*+)')"
)
_DESCRIBED = re.compile(
    r"\s(?:name|property)\s*=\s*[\"']?(?:[a-z]+:)?(?:description|title|site_name)\b", re.I
)
_CONTENT = re.compile(r"\scontent\s*=\s*(?:\"([^\"]*+)\"|'([^']*+)')", re.I)
_WORDED = re.compile(r"\"([^\"\n ]++ [^\"\n]*+)\"|'([^'\n ]++ [^'\n]*+)'")


def hide_but(sheet: Sheet, start: int, end: int, said: re.Pattern[str], kind: Kind) -> None:
    """Cut a stretch out, but for the groups in it that say something to a reader."""
    for match in said.finditer(sheet.text, start, end):
        opened, closed = match.span(match.lastindex or 0)
        if opened < closed:
            sheet.cut(start, opened, kind)
            start = closed
    sheet.cut(start, end, kind)


def tag(sheet: Sheet, match: re.Match[str]) -> None:
    """Hide a tag, but for what it says to a reader."""
    hide_but(sheet, match.start(), match.end(), _SAID, Kind.HIDDEN)


def meta(sheet: Sheet, match: re.Match[str]) -> None:
    """Hide a `<meta>`, but for a title or a description in it."""
    start, end = match.span()
    if _DESCRIBED.search(sheet.text, start, end):
        hide_but(sheet, start, end, _CONTENT, Kind.HIDDEN)
    else:
        sheet.cut(start, end, Kind.HIDDEN)


def template(sheet: Sheet, match: re.Match[str]) -> None:
    """Take a tag of a template for code, but for wording that it holds to be translated."""
    start, end = match.span()
    if match["template"][0] == "#":
        sheet.cut(start, end, Kind.HIDDEN)
    else:
        hide_but(sheet, start, end, _WORDED, Kind.CODE)


def quoting(sheet: Sheet, match: re.Match[str]) -> None:
    """A quotation opens, maybe within another."""
    sheet.cut(match.start(), match.end(), Kind.HIDDEN)
    if not sheet.deep:
        sheet.since = match.end()
    sheet.deep += 1


def quoted(sheet: Sheet, match: re.Match[str]) -> None:
    """A quotation closes, if one was open."""
    sheet.cut(match.start(), match.end(), Kind.HIDDEN)
    sheet.deep -= bool(sheet.deep)
    if not sheet.deep and sheet.since:
        sheet.ranges.append((sheet.since, match.start()))
        sheet.since = 0


def close(sheet: Sheet) -> None:
    """A quotation that is still open at the end goes on to the end."""
    if sheet.deep:
        sheet.ranges.append((sheet.since, len(sheet.text)))


TAGS = (
    rf"(?P<row>{ROW})|(?P<quoted>{QUOTED})|(?P<quoting>{QUOTING})|(?P<meta>{META})"
    rf"|(?P<scripted>{SCRIPT})|(?P<unseen>{UNSEEN})|(?P<tag>{ANY})"
)
WHOLE = {"row": Kind.HIDDEN, "scripted": Kind.HIDDEN, "unseen": Kind.HIDDEN}
HANDLERS: dict[str, Handler] = {
    "quoted": quoted,
    "quoting": quoting,
    "meta": meta,
    "tag": tag,
    "template": template,
}
