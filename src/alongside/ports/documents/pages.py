"""Take the wording out of a web page, as somebody reads it: no tags, a paragraph a block."""

import re

from selectolax.lexbor import LexborHTMLParser

_BLOCK = re.compile(
    r"(</?(?:address|article|aside|blockquote|body|dd|div|dl|dt|figcaption|footer|form|h[1-6]|"
    r"header|hr|li|main|nav|ol|p|pre|section|table|td|th|tr|ul)\b[^<>]{0,2000}>)",
    re.IGNORECASE,
)
_LINE = re.compile(r"<br\b[^<>]{0,2000}>", re.IGNORECASE)
_UNSEEN = "script, style, noscript, template, svg, iframe, head"


def wording_of(page: str) -> str:
    """Give the words of a page, with a blank line between blocks. It runs and follows nothing."""
    flat = " ".join(page.split())
    tree = LexborHTMLParser(_LINE.sub("\n", _BLOCK.sub("\n\n\\1", flat)))
    for node in tree.css(_UNSEEN):
        node.decompose()
    body = tree.body
    lines = (body.text(deep=True, separator="") if body else "").split("\n")
    tidy = "\n".join(" ".join(line.split()) for line in lines)
    return re.sub(r"\n{3,}", "\n\n", tidy).strip()
