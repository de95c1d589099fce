"""Mail as text: of the headers the subject is wording; quoted lines are the words of others."""

import re

from alongside.engines.language.formats import addresses, plain
from alongside.engines.language.formats.sheet import Handler, Openers, Sheet, laid_out, walk
from alongside.engines.language.layout import Kind, Layout

_NAME = r"(?:From |[A-Za-z][\w-]{0,60}:)"
_HEAD = re.compile(rf"\n{_NAME}[^\n]*+(?:\n(?:{_NAME}|[ \t])[^\n]*+)*+")
_SUBJECT = re.compile(r"\n(?i:subject):[ \t]*+([^\n]*+(?:\n[ \t][^\n]*+)*+)")
_ENCODED_WORD = re.compile(r"=\?[\w.*-]++\?[bBqQ]\?[^?\s]*+\?=")
# What stands between the parts of a message, and above each.
_PART = (
    r"\n(?P<part>--[^\s\n]{8,}+[ \t\r]*+(?=\n|\Z)|(?:Content-[A-Za-z-]+|MIME-Version):[^\n]*+"
    r"(?:\n[ \t]++\S[^\n]*+)*+)"
)
_WROTE = (
    r"\n(?P<wrote>(?:On|Am|Le|El|Il|Op) [^\n]{1,200}(?<=[:,>])"
    r"[ \t\r]*+(?=\n[ \t\r]*+\n?[ \t]*+>))"
)
_ORIGINAL = r"\n(?P<original>-{2,10} ?(?:Original Message|Forwarded message) ?-{2,10}[\s\S]*+)"


def _original(sheet: Sheet, match: re.Match[str]) -> None:
    start, end = match.span("original")
    sheet.ranges.append((start, end))
    walk(sheet, addresses.OPENERS, start, end)


def _wrote(sheet: Sheet, match: re.Match[str]) -> None:
    start, end = match.span("wrote")
    sheet.ranges.append((start, end))
    walk(sheet, addresses.OPENERS, start, end)


_HANDLERS: dict[str, Handler] = {"original": _original, "wrote": _wrote}
_OPENERS = Openers(
    rf"{_PART}|{_WROTE}|{_ORIGINAL}|{plain.OPENERS.pattern.pattern}",
    {"part": Kind.HIDDEN},
    {**plain.HANDLERS, **_HANDLERS},
)


def layout_of(text: str) -> Layout:
    """Lay out a message as it is sent: headers, an empty line, text."""
    sheet = Sheet("\n" + text)  # so that the first line begins as every other does
    head = _HEAD.match(sheet.text)
    if head is not None:
        _headers(sheet, head.end())
    walk(sheet, _OPENERS, head.end() if head is not None else 0)
    return laid_out(sheet, before=1)


def _headers(sheet: Sheet, end: int) -> None:
    subject = _SUBJECT.search(sheet.text, 0, end)
    if subject is None:
        sheet.cut(1, end, Kind.HIDDEN)
        return
    sheet.cut(1, subject.start(1), Kind.HIDDEN)
    for word in _ENCODED_WORD.finditer(sheet.text, *subject.span(1)):
        sheet.cut(word.start(), word.end(), Kind.HIDDEN)
    if subject.end(1) < end:
        sheet.cut(subject.end(1), end, Kind.HIDDEN)
