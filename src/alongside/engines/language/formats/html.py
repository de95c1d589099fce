"""Web pages: tags are hidden, but for what they say; elements of code are code."""

from alongside.engines.language.formats import addresses, tags
from alongside.engines.language.formats.sheet import Openers, Sheet, laid_out, walk
from alongside.engines.language.layout import Kind, Layout

_CODE = tags.element(tags.CODE, "name", "[^<]++", tags.TO_THE_END)
OPENERS = Openers(
    rf"<(?:(?P<code>{_CODE})|{tags.TAGS})|{tags.TEMPLATE}|{addresses.OPENINGS}",
    {},
    {**addresses.HANDLERS, **tags.HANDLERS},
    whole={**tags.WHOLE, "code": Kind.CODE},
)


def layout_of(text: str) -> Layout:
    """Lay out a web page, or a template of one."""
    sheet = Sheet(text)
    walk(sheet, OPENERS)
    tags.close(sheet)
    return laid_out(sheet)
