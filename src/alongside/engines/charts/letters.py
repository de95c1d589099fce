"""How much room words take, guessed a little too wide, so that labels stay clear of each other."""

import unicodedata

SIZE = 13.5  # pixels, as `.chart text` has it in charts.css

_NARROW = frozenset("ijlftrI.,:;'’!|()[]- ")
_BROAD = frozenset("mwMWQ@%&—…")


def width_of(text: str, size: float = SIZE) -> float:
    """Return about how many pixels a line of text needs; rather too many than too few."""
    return size * sum(_width_of_letter(letter) for letter in text)


def shorten(text: str, room: float, size: float = SIZE) -> str:
    """Cut a line where the room ends, and say so with an ellipsis."""
    if width_of(text, size) <= room:
        return text
    left = room - width_of("…", size)
    kept = []
    for letter in text:
        left -= _width_of_letter(letter) * size
        if left < 0:
            break
        kept.append(letter)
    return "".join(kept).rstrip() + "…"


def _width_of_letter(letter: str) -> float:
    if letter in _NARROW:
        return 0.4
    if letter in _BROAD:
        return 0.95
    if unicodedata.combining(letter):
        return 0.0
    if unicodedata.east_asian_width(letter) in "WF":
        return 1.05
    return 0.72 if letter.isupper() else 0.62
