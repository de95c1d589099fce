"""YAML: keys are code, values that read as wording are not; nor are comments.

What a key hands to a shell (`run`, `script`, `command`) is code, however much it reads.
"""

import re

from alongside.engines.language.formats import source
from alongside.engines.language.formats.sheet import Sheet, laid_out, walk
from alongside.engines.language.layout import Kind, Layout

_KEY = r"(?:[\w./@$~-][^\s:#]*+(?: [^\s:#]++){0,4}+|\"[^\"\n]*+\"|'[^'\n]*+'):(?=\s)"
_COMMENT = r"#(?P<comment>[^\n]*+(?:\n[ \t]*+#[^\n]*+)*+)"
_DOUBLE = r"\"(?P<double>(?:[^\"\\]++|\\[\s\S])*+)(?:\"|\\?\Z)"
_SINGLE = r"'(?P<single>(?:[^']++|'')*+)(?:'|\Z)"
# A block of lines that are indented more than the line that opens it.
_BLOCK = (
    r"[|>][-+0-9]{0,2}+[ \t]*+(?:#[^\n]*+)?+\r?"
    r"(?P<block>\n(?:[ \t\r]*+\n){0,9}(?P<deep>(?P=margin)[ ]+)[^\n]*+"
    r"(?:\n(?:[ \t\r]*+(?=\n|\Z)|(?P=deep)[^\n]*+))*+)"
)
_SCRIPT = r"(?P<script>(?:run|script|command|cmd|args|before_script|after_script|shell|code):\s)"
_PLAIN = r"(?P<plain>[^\s#\"'|>&*!\[{%@`-][^\s#]*+(?:[ \t]++[^\s#][^\s]*+)++)"
_LINE = (
    rf"\n(?P<margin>[ ]*+)(?:- ++)*+(?:{_SCRIPT}[|>][-+0-9]{{0,2}}+[ \t\r]*+"
    rf"(?:\n(?:[ \t\r]*+(?=\n|\Z)|(?P=margin)[ ][^\n]*+))*+"
    rf"|(?:{_KEY})?+[ \t]*+(?:{_PLAIN}|{_BLOCK}|(?P<nothing>)))"
)
_OPENERS = re.compile(rf"{_LINE}|{_COMMENT}|{_DOUBLE}|{_SINGLE}")


def layout_of(text: str) -> Layout:
    """Lay out YAML: wording is cut out, the rest is code."""
    sheet = Sheet("\n" + text)  # so that the first line begins as every other does
    for match in _OPENERS.finditer(sheet.text):
        group = match.lastgroup
        if group == "nothing" or group is None or group == "script":
            continue
        start, end = match.span(group)
        if group == "comment" or source.reads_as_wording(sheet.text, start, end):
            sheet.ranges.append((start, end))
    for start, end in sheet.ranges:
        walk(sheet, source.WITHIN, start, end)
    return laid_out(sheet, Kind.PROSE, otherwise=Kind.CODE, before=1)
