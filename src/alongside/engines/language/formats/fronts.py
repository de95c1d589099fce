"""The front matter of a page: settings between two lines of dashes, hidden but for its wording."""

import re

from alongside.engines.language.formats.sheet import Sheet
from alongside.engines.language.formats.tags import hide_but
from alongside.engines.language.layout import Kind

_FRONT = re.compile(
    r"\n(?P<mark>---|\+\+\+)[ \t\r]*+(?:\n(?!(?P=mark)[ \t\r]*+(?:\n|\Z))[^\n]*+){0,400}+"
    r"\n(?P=mark)[ \t\r]*+(?=\n|\Z)"
)
_SAID = re.compile(
    r"\n(?:title|subtitle|description|summary|excerpt)[ \t]*+[:=][ \t]*+[\"']?([^\n\"]++)", re.I
)


def front(sheet: Sheet) -> int:
    """Hide the front matter of a sheet that begins with a line break, and say where it ends."""
    match = _FRONT.match(sheet.text)
    if match is None:
        return 0
    hide_but(sheet, 1, match.end(), _SAID, Kind.HIDDEN)
    return match.end()
