"""Where the wording is in a file of each format.

`layout_of` never fails: what is broken is read as far as it goes. The layout is over the text as
it was given, in characters.
"""

from collections.abc import Callable
from functools import lru_cache, partial
from importlib import import_module

from alongside.engines.language.formats.names import format_of
from alongside.engines.language.layout import Layout

__all__ = ["FORMATS", "format_of", "layout_of"]

# Each is imported when a text of it is first met: its patterns take longer to make ready than a
# small file takes to be checked.
_WRITTEN = {
    "text": "plain",
    "markdown": "markdown",
    "html": "html",
    "rst": "restructured",
    "asciidoc": "asciidoc",
    "mail": "mail",
    "yaml": "yaml",
}
_SOURCE = (
    "python", "javascript", "typescript", "java", "c", "cpp", "go", "rust", "ruby", "shell", "sql",
    "toml", "json",
)  # fmt: skip
FORMATS: tuple[str, ...] = (*_WRITTEN, *_SOURCE)


def layout_of(text: str, format: str) -> Layout:
    """Where in a text of one of `FORMATS` there is wording, and where something else."""
    return _reader(format)(text)


@lru_cache(maxsize=len(FORMATS))
def _reader(format: str) -> Callable[[str], Layout]:
    written = _WRITTEN.get(format)
    if written is not None:
        reader: Callable[[str], Layout] = import_module(f"{__name__}.{written}").layout_of
        return reader
    from alongside.engines.language.formats import languages, source

    return partial(source.layout_of, grammar=languages.GRAMMARS[format])
