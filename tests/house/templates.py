"""Read a template as the page it makes, without running it."""

import re
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from tests.house import checkout

COMMENT = re.compile(r"{#.*?#}|{% comment %}.*?{% endcomment %}", re.DOTALL)
TRANSLATED = re.compile(
    r"{%\s*(?:blocktranslate|blocktrans)\b.*?{%\s*end(?:blocktranslate|blocktrans)\s*%}", re.DOTALL
)
# A block that fills an attribute of the page below: {% block body_class %}plain{% endblock %}.
FILLED = re.compile(r"{% block (?:\w*class|width) %}.*?{% endblock(?: \w+)? %}", re.DOTALL)
TAG = re.compile(r"{%.*?%}", re.DOTALL)
VALUE = re.compile(r"{{.*?}}", re.DOTALL)


def every() -> list[Path]:
    """Give each template that makes a page or a part of one."""
    return [path for path in checkout.files(".html") if "templates" in path.parts]


def name(path: Path) -> str:
    """Give the name that Django finds a template by."""
    parts = path.parts
    return "/".join(parts[len(parts) - parts[::-1].index("templates") :])


def markup(path: Path) -> str:
    """Give what a template writes itself: no comments, no values, no translated sentences."""
    text = path.read_text(encoding="utf-8")
    for pattern in (COMMENT, TRANSLATED, FILLED, TAG, VALUE):
        text = pattern.sub("", text)
    return text


def page(path: Path) -> LexborHTMLParser:
    """Give the elements of a template."""
    return LexborHTMLParser(markup(path))
