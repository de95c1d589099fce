"""The comment that sets a finding aside, where the format of the text lets one stand.

A comment must never become wording that a reader sees. Where no comment can stand beside the
finding it is put at the end of the text, for all of it; where a format knows none, there is none.
"""

import re
from dataclasses import dataclass

from alongside.engines.language.fixing import Fix
from alongside.engines.language.formats import layout_of
from alongside.engines.language.formats.languages import GRAMMARS

_LEADERS = {
    **dict.fromkeys(("python", "ruby", "shell", "yaml", "toml"), "#"),
    **dict.fromkeys(("javascript", "typescript", "java", "c", "cpp", "go", "rust"), "//"),
    "sql": "--",
    "asciidoc": "//",
}
_MARKED = ("markdown", "html")
# What may stand in a line of YAML before its wording: dashes, a key, a quotation mark.
_YAML_LINE = re.compile(r"[ ]*(?:- +)*(?:(?<=- )|[^\s#:][^#:\n]*:[ \t]+)[\"']?")
_WORD = re.compile(r"\w")
_INDENT = re.compile(r"[ \t]*")
_LINE_END = re.compile(r"\r\n|\n|\r")
_RAW = re.compile(r"<(title|textarea|script|style)\b[^>]*>(?:(?!</\1)[\s\S])*\Z", re.I)
_FENCE = re.compile(r"^ {0,3}(```+|~~~+)", re.M)
# Within this many characters a tag or a fence is looked for.
_REACH = 20_000


@dataclass(frozen=True, slots=True)
class Comment:
    """What to put in, and whether it holds for the whole text."""

    fix: Fix
    whole: bool


def comment(text: str, format: str, start: int, end: int, rule: str, reason: str) -> Comment | None:
    """The comment that sets a finding of a rule aside; with an empty reason it is to be written.

    None where the format has no comments.
    """
    if format in _LEADERS:
        return _in_lines(text, format, start, rule, reason)
    if format in _MARKED:
        return _in_marks(text, format, start, end, rule, reason)
    if format == "rst":
        return _at_the_end(text, f".. {_said(rule, reason, whole=True)}", apart=True)
    return None


def _said(rule: str, reason: str, *, whole: bool = False, dash: str = "--") -> str:
    return f"alongside: ignore{'-file' if whole else ''} {rule} {dash} {reason}"


def _in_lines(text: str, format: str, start: int, rule: str, reason: str) -> Comment:
    """A line of its own, above the finding's, unless that would be read as part of a string."""
    begins = _line_start(text, start)
    leader = _LEADERS[format]
    opener = _opener(text, format, start, begins)
    if opener == "/*":
        leader = "*"
    elif (
        (opener and not opener.startswith(leader))
        or text[:begins].rstrip("\r\n").endswith("\\")
        or (format == "yaml" and _goes_on_in_yaml(text, begins, start))
    ):
        return _at_the_end(text, f"{leader} {_said(rule, reason, whole=True)}")
    indent = _INDENT.match(text, begins)
    space = indent[0] if indent else ""
    said = f"{space}{leader} {_said(rule, reason)}{_newline(text)}"
    return Comment(Fix(begins, begins, said), whole=False)


def _opener(text: str, format: str, start: int, begins: int) -> str:
    """With what the string or comment opens in which a line of source code begins; or nothing."""
    grammar = GRAMMARS.get(format)
    if grammar is None:
        return ""
    for match in grammar.pattern.finditer(text):
        if match.end() > start:
            return text[match.start() : match.start() + 2] if match.start() < begins else ""
    return ""


def _goes_on_in_yaml(text: str, begins: int, start: int) -> bool:
    """Whether a line of YAML goes on with a value that began above it."""
    if text[begins:start].lstrip(" \t").startswith("#"):
        return False
    stretch = layout_of(text, "yaml").around(start)
    return stretch.start < begins or not _YAML_LINE.fullmatch(text, begins, stretch.start)


def _in_marks(
    text: str, format: str, start: int, end: int, rule: str, reason: str
) -> Comment | None:
    # Inside <!-- --> two hyphens end a comment for older readers: a dash says the same.
    said = f"<!-- {_said(rule, reason, dash='—')} -->"
    whole = f"<!-- {_said(rule, reason, whole=True, dash='—')} -->"
    before = text[max(0, start - _REACH) : start]
    if _RAW.search(before) or (format == "markdown" and len(_FENCE.findall(text[:start])) % 2):
        return _at_the_end(text, whole, apart=True)
    tag = before.rfind("<")
    if format == "html" and tag >= 0 and ">" not in before[tag:] and _WORD.match(before, tag + 1):
        return _before_tag(text, start - len(before) + tag, start, said, whole)
    at = end
    if format == "markdown" and not _is_in_table(text, start):
        line_end = _line_end(text, end)
        at = len(text[:line_end].rstrip(" \t"))
    return Comment(Fix(at, at, f" {said}"), whole=False)


def _before_tag(text: str, tag: int, start: int, said: str, whole: str) -> Comment:
    """Before the tag whose attribute holds the finding, if it begins in the same line."""
    begins = _line_start(text, start)
    if tag < begins:
        return _at_the_end(text, whole)
    if _WORD.search(text, begins, tag):
        return Comment(Fix(tag, tag, said), whole=False)
    indent = _INDENT.match(text, begins)
    space = indent[0] if indent else ""
    return Comment(Fix(tag, tag, f"{said}{_newline(text)}{space}"), whole=False)


def _is_in_table(text: str, start: int) -> bool:
    return "|" in text[_line_start(text, start) : _line_end(text, start)]


def _at_the_end(text: str, line: str, *, apart: bool = False) -> Comment:
    newline = _newline(text)
    ended = not text or text.endswith(("\n", "\r"))
    gap = ("" if ended else newline) + (newline if apart else "")
    return Comment(Fix(len(text), len(text), f"{gap}{line}{newline}"), whole=True)


def _newline(text: str) -> str:
    found = _LINE_END.search(text)
    return found[0] if found else "\n"


def _line_start(text: str, at: int) -> int:
    return max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1


def _line_end(text: str, at: int) -> int:
    found = _LINE_END.search(text, at)
    return found.start() if found else len(text)
