"""Signs that a format writes out in letters (`&auml;`, `&#8217;`, `&nbsp;`), read as they show.

"Gesch&auml;ftsf&uuml;hrer" is one word to whoever reads the page. Whatever is no sign, or stands
for more than one character, is left as it is written.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass

FORMATS = frozenset({"html", "markdown"})  # that know such signs
_SIGN = re.compile(r"&(?:#\d{1,7}+|#[xX][0-9a-fA-F]{1,6}+|[A-Za-z][A-Za-z0-9]{1,30}+);")


@dataclass(frozen=True, slots=True)
class Read:
    """A text whose signs are read, and where each of them ends in it."""

    text: str
    places: tuple[int, ...]
    shifts: tuple[int, ...]  # how many characters longer the text as given is, up to there

    def given(self, offset: int) -> int:
        """The offset in the text as given of what stands at an offset in the text as read."""
        index = bisect_right(self.places, offset)
        return offset + (self.shifts[index - 1] if index else 0)


def read(text: str) -> Read | None:
    """Read the signs of a text; None where it has none."""
    if "&" not in text:
        return None
    from html import unescape  # its two thousand names are wanted only here

    parts: list[str] = []
    places: list[int] = []
    shifts: list[int] = []
    reached = longer = 0
    for match in _SIGN.finditer(text):
        sign = unescape(match[0])
        if len(sign) != 1:
            continue
        parts += [text[reached : match.start()], sign]
        reached = match.end()
        longer += len(match[0]) - 1
        places.append(reached - longer)
        shifts.append(longer)
    if not places:
        return None
    return Read("".join([*parts, text[reached:]]), tuple(places), tuple(shifts))
