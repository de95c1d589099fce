"""Plain text: wording throughout, but for addresses and the lines of others that it quotes."""

import re

from alongside.engines.language.formats import addresses
from alongside.engines.language.formats.sheet import Handler, Openers, Sheet, laid_out, walk
from alongside.engines.language.layout import Kind, Layout

# Lines that begin with ">", as an answer quotes what it answers; ">>>" is a prompt of Python.
QUOTED = r"\n(?P<quoted>[ \t]{0,3}>(?!>> )[^\n]*+(?:\n[ \t]{0,3}>[^\n]*+)*+)"
ENCODED = r"\n(?P<encoded>[0-9A-Za-z+/]{60,}+=*+[ \t\r]*+(?=\n|\Z))"


def quote(sheet: Sheet, match: re.Match[str]) -> None:
    """Note the lines of others, and hide the addresses in them."""
    start, end = match.span("quoted")
    sheet.ranges.append((start, end))
    walk(sheet, addresses.OPENERS, start, end)


def encoded(sheet: Sheet, match: re.Match[str]) -> int | None:
    """Hide a line of base64, unless it is one word over and over."""
    word = match["encoded"]
    if word.islower() or word.isupper() or word.isalpha():
        return match.start() + 1
    sheet.cut(*match.span("encoded"), Kind.HIDDEN)
    return None


HANDLERS: dict[str, Handler] = {"quoted": quote, "encoded": encoded, **addresses.HANDLERS}
OPENERS = Openers(
    f"{QUOTED}|{ENCODED}|{addresses.OPENINGS}",
    {},
    HANDLERS,
)


def layout_of(text: str) -> Layout:
    """Lay out plain text."""
    sheet = Sheet("\n" + text)  # so that the first line begins as every other does
    walk(sheet, OPENERS)
    return laid_out(sheet, before=1)
