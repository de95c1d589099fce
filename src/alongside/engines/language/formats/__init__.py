"""Where the wording is in a file of each format.

`layout_of` never fails: what is broken is read as far as it goes. The layout is over the text as
it was given, in characters.
"""

from alongside.engines.language.formats import (
    asciidoc,
    html,
    languages,
    mail,
    markdown,
    plain,
    restructured,
    source,
    yaml,
)
from alongside.engines.language.formats.names import format_of
from alongside.engines.language.layout import Layout

__all__ = ["FORMATS", "format_of", "layout_of"]

_WRITTEN = {
    "text": plain.layout_of,
    "markdown": markdown.layout_of,
    "html": html.layout_of,
    "rst": restructured.layout_of,
    "asciidoc": asciidoc.layout_of,
    "mail": mail.layout_of,
    "yaml": yaml.layout_of,
}
FORMATS: tuple[str, ...] = (*_WRITTEN, *languages.GRAMMARS)


def layout_of(text: str, format: str) -> Layout:
    """Where in a text of one of `FORMATS` there is wording, and where something else."""
    written = _WRITTEN.get(format)
    if written is not None:
        return written(text)
    return source.layout_of(text, languages.GRAMMARS[format])
