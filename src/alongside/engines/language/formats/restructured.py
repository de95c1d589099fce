"""reStructuredText: literal blocks, roles, targets and directives told from wording.

An indented block is a quotation only if a line below it says of whom.
"""

import re
from functools import lru_cache

from alongside.engines.language.formats import addresses
from alongside.engines.language.formats.sheet import Handler, Openers, Sheet, laid_out, walk
from alongside.engines.language.layout import Kind, Layout

# Directives that are no wording: by their own line, with all below it, or unseen.
_LINES_OF_CODE = re.compile(
    r"(?:[\w-]+:[\w:-]+|auto\w+|\w*method|function|class|module|currentmodule|program|option)\Z"
)
_BLOCKS_OF_CODE = re.compile(
    r"(?:code|code-block|sourcecode|parsed-literal|literalinclude|math|doctest|test(?:code|setup"
    r"|cleanup|output)|highlight|raw|graphviz|mermaid|uml|jinja|ipython|prompt|command-output|plot"
    r"|digraph|graph|productionlist|autosummary)\Z"
)
_UNSEEN = re.compile(r"(?:toctree|include|image|figure|index|meta|contents|tabularcolumns)\Z")
_QUOTES = re.compile(r"(?:epigraph|highlights|pull-quote)\Z")
_WORDED_ROLES = "term|abbr|guilabel|menuselection|emphasis|strong|title|sub|sup|dfn|index"

_OPTIONS = r"(?:\n[ \t]++:[^:\n]++:(?:[ \t][^\n]*+)?+)*+"
_DIRECTIVE = (
    r"(?P<directive>[ \t]*+\.\.[ \t]++(?:\|[^|\n]++\|[ \t]++)?+"
    rf"(?P<called>\w[\w.+-]*+(?::\w[\w.+-]*+)*+):: ?[^\n]*+{_OPTIONS})"
)
_TARGET = r"(?P<target>[ \t]*+(?:\.\.[ \t]++_|__ )[^\n]*+)"
_NOTE = r"(?P<note>[ \t]*+\.\.[ \t]++\[[^\]\n]++\])"
_COMMENT = r"(?P<comment>[ \t]*+\.\.(?=[ \t\r\n]|\Z)[^\n]*+)"
_PROMPT = r"(?P<prompt>[ \t]*+>>> [^\n]*+(?:\n[ \t]*+[^\s][^\n]*+)*+)"
_FIELD = r"[ \t]*+(?P<field>:[^:\s`\n][^:\n`]{0,80}+:)(?=[ \t\r\n])"
_BY = r"(?P<by>[ \t]++(?:--|\u2014) ?[\w\"'`*][^\n]*+(?=\n[ \t\r]*+(?:\n|\Z)|\Z))"
_BODY = r"(?:\n(?:[ \t\r]*+(?=\n|\Z)|[ \t]{%d}[^\n]*+))*+"
_LITERAL = r":(?P<literal>(?<=::)[ \t\r]*+\n(?:[ \t\r]*+\n){1,4}+(?=[ \t]))"
_ROLE = (
    rf":(?P<role>(?:{_WORDED_ROLES}):(?=`)"
    r"|[\w:.+-]{1,40}:`(?:(?=[^<`\n]{1,200}<)|[^`\n]{0,200}`))"
)
_TICKS = (
    r"`(?:`(?P<span>[^`]{1,400}(?:`(?!`)[^`]{1,200}){0,9})``|(?P<name>[^`\s]++)`(?!_)"
    r"|(?<=[\s(\"']`)(?=[^`]))"
)
_LINK = r"<(?P<link_target>(?<=[\s`]<)[^<>`\n]++>(?=`))"
_LONGEST_QUOTATION = 40  # lines
_ALT = re.compile(r"\n[ \t]++:(?:alt|caption|name):[ \t]*+([^\n]*+)")
_HEADED = re.compile(r"::[ \t]*+([^\n]*+)")


@lru_cache(maxsize=64)
def _deeper(than: int) -> re.Pattern[str]:
    """The lines that are indented by more than so many characters."""
    return re.compile(_BODY % (than + 1))


def _margin(text: str, at: int) -> int:
    line = text[at : at + 64]
    return len(line) - len(line.lstrip(" \t"))


def _body(sheet: Sheet, start: int, margin: int) -> int:
    match = _deeper(margin).match(sheet.text, start)
    return match.end() if match else start


def _directive(sheet: Sheet, match: re.Match[str]) -> int | None:
    start, end = match.span("directive")
    name = match["called"]
    if _BLOCKS_OF_CODE.match(name):
        end = _body(sheet, end, _margin(sheet.text, start))
        sheet.cut(start, end, Kind.CODE)
    elif _LINES_OF_CODE.match(name):
        sheet.cut(start, end, Kind.CODE)
    elif _UNSEEN.match(name):
        said = _ALT.search(sheet.text, start, end)
        if said is not None and said.start(1) < said.end(1):
            sheet.cut(start, said.start(1), Kind.HIDDEN)
            start = said.end(1)
        if name == "toctree":
            end = _body(sheet, end, _margin(sheet.text, start))
        if start < end:
            sheet.cut(start, end, Kind.HIDDEN)
    else:
        return _admonition(sheet, match, name)
    return end


def _admonition(sheet: Sheet, match: re.Match[str], name: str) -> int:
    """What a note says is its author's wording, but an epigraph is quoted."""
    start, end = match.span("directive")
    line = sheet.text.find("\n", start, end)
    first = end if line < 0 else line
    headed = _HEADED.search(sheet.text, start, first)
    told = headed.start(1) if headed else first
    sheet.cut(start, told, Kind.HIDDEN)
    if _QUOTES.match(name):
        sheet.ranges.append((told, _body(sheet, end, _margin(sheet.text, start))))
    walk(sheet, _INLINE_OPENERS, told, first)
    if first < end:
        sheet.cut(first + 1, end, Kind.HIDDEN)
    return end


def _comment(sheet: Sheet, match: re.Match[str]) -> int:
    start, end = match.span("comment")
    end = _body(sheet, end, _margin(sheet.text, start))
    sheet.cut(start, end, Kind.HIDDEN)
    return end


def _literal(sheet: Sheet, match: re.Match[str]) -> int:
    line = sheet.text.rfind("\n", 0, match.start()) + 1
    start = match.end() - 1
    end = _body(sheet, start, _margin(sheet.text, line))
    if end > start:
        sheet.cut(start, end, Kind.CODE)
    return end


def _by(sheet: Sheet, match: re.Match[str]) -> None:
    """A line that says of whom: what stands above it in the same margin is quoted."""
    text, opened = sheet.text, match.start("by")
    margin = text[opened : opened + _margin(text, opened)]
    start = opened
    for _ in range(_LONGEST_QUOTATION):
        above = text.rfind("\n", 0, max(start - 1, 0)) + 1
        if above >= start:
            break
        start = above
        if text.startswith(margin, above):
            opened = above
        elif text[above : text.find("\n", above)].strip():
            break
    if opened < match.start("by"):
        sheet.ranges.append((opened, match.end("by")))


_INLINE = "|".join([_TICKS, _LINK, r"\\[^\s\w]", addresses.OPENINGS])
_KINDS = {
    "target": Kind.HIDDEN,
    "note": Kind.HIDDEN,
    "prompt": Kind.CODE,
    "field": Kind.CODE,
    "span": Kind.CODE,
    "name": Kind.CODE,
    "role": Kind.CODE,
    "link_target": Kind.HIDDEN,
}
_HANDLERS: dict[str, Handler] = {
    **addresses.HANDLERS,
    "directive": _directive,
    "comment": _comment,
    "literal": _literal,
    "by": _by,
}
_INLINE_OPENERS = Openers(f"{_ROLE}|{_INLINE}", _KINDS, _HANDLERS)
OPENERS = Openers(
    rf"\n(?:{_DIRECTIVE}|{_TARGET}|{_NOTE}|{_COMMENT}|{_PROMPT}|{_FIELD}|{_BY})"
    rf"|{_LITERAL}|{_ROLE}|{_INLINE}",
    _KINDS,
    _HANDLERS,
)


def layout_of(text: str) -> Layout:
    """Lay out reStructuredText."""
    sheet = Sheet("\n" + text)  # so that the first line begins as every other does
    walk(sheet, OPENERS)
    return laid_out(sheet, before=1)
