"""Every colour that is read or aimed at stands out from what is behind it, by day and by night.

The bounds are those of WCAG 2.2: 4.5 for words (1.4.3), 3 for borders and signs (1.4.11).
"""

import re
from itertools import product
from pathlib import Path

import pytest

TOKENS = Path(__file__).parents[3] / "src/alongside/doors/web/static/alongside/tokens.css"
PAIR = re.compile(r"--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)")
LIGHT, DARK = 0, 1

READ = [
    *product(("ink", "quiet", "word", "deed", "wrong"), ("paper", "sheet", "muted")),
    *product(("ink", "quiet"), ("word-soft", "deed-soft", "wrong-soft")),
    ("paper", "ink"),
    ("wrong", "wrong-soft"),
]
AIMED_AT = list(product(("edge", "focus"), ("paper", "sheet", "muted")))


def colours() -> dict[str, tuple[str, str]]:
    return {name: (light, dark) for name, light, dark in PAIR.findall(TOKENS.read_text())}


def brightness(colour: str) -> float:
    """Return the relative luminance of a colour, as WCAG defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((brightness(one), brightness(other)))
    return (light + 0.05) / (dark + 0.05)


def too_faint(pairs: list[tuple[str, str]], scheme: int, bound: float) -> dict:
    known = colours()
    found = {
        (over, under): contrast(known[over][scheme], known[under][scheme]) for over, under in pairs
    }
    return {pair: round(ratio, 2) for pair, ratio in found.items() if ratio < bound}


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
def test_words_can_be_read(scheme):
    assert too_faint(READ, scheme, 4.5) == {}


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
def test_borders_of_fields_and_the_ring_of_focus_can_be_seen(scheme):
    assert too_faint(AIMED_AT, scheme, 3) == {}


def test_what_is_measured_here_is_all_there_is():
    """A colour that is added must be measured too, or named here as mere decoration."""
    measured = {name for pair in [*READ, *AIMED_AT] for name in pair}

    assert {*colours()} - measured == {"line"}
