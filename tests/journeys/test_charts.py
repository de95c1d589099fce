"""In a real browser, with its real letters, no label of the strip meets another or leaves it."""

from datetime import date, timedelta

import pytest
from django.template.loader import render_to_string

from alongside.engines.charts.drawing import draw
from alongside.engines.charts.strip import Deed, Span, Strip, Word
from alongside.engines.charts.window import Window

WINDOW = Window(date(2024, 12, 1), date(2026, 11, 30))
LABELS = (
    "Pay",
    "Every circle has a budget of its own, decided by its members and nobody else",
    "MMMM WWWW QQQQ @@@@ %%%% MMMM WWWW QQQQ",
    "Panels of mixed background for every hire",
    "صناديق للدوائر، ستون ساعة في السنة",
    "每个团队都有自己的预算，由其成员决定",
)
SIGNS = (("kept",), ("under_way", "late"), ("not_known", "late", "let_go"))
# The boxes of all letters that are shown, by the drawing they stand in, and that drawing's own box.
BOXES = """() => [...document.querySelectorAll("figure svg[role]")]
  .filter(svg => svg.getClientRects().length)
  .map(svg => {
    const box = node => (({left, right, top, bottom}) => ({left, right, top, bottom}))
      (node.getBoundingClientRect());
    const shown = [...svg.querySelectorAll("text")].filter(text => text.getClientRects().length);
    return {around: box(svg.closest("figure")), texts: shown.map(text =>
      ({words: text.firstChild.textContent, ...box(text)}))};
  })"""

LARGEST_SIGN = """() => Math.max(...[...document.querySelectorAll("figure .icon")]
  .map(sign => sign.getBoundingClientRect().width))"""


def strip() -> str:
    day = WINDOW.first
    spans = tuple(
        Span(
            said := day + timedelta(100 * index),
            None if index == 3 else said + timedelta(90 * index),
            SIGNS[index % 3],
            label,
        )
        for index, label in enumerate(LABELS)
    )
    words = tuple(Word(day + timedelta(number * 9), number % 2 == 0) for number in range(60))
    deeds = (Deed(date(2025, 8, 1)), Deed(date(2026, 3, 1)))
    drawing = draw(Strip(WINDOW, words, deeds, spans, today=date(2026, 6, 1)))
    return render_to_string(
        "charts/strip.html", {"strip": drawing, "id": "s", "title": "T", "description": "D"}
    )


@pytest.mark.parametrize("width", [320, 700, 860, 1440])
def test_no_label_meets_another_or_leaves_the_chart(opens, width):
    page = opens("/sign-in/login/", width=width)
    page.evaluate(
        "html => { document.body.className = ''; document.querySelector('main').innerHTML = html }",
        f"<div class=sheet>{strip()}</div>",
    )
    page.evaluate("() => document.fonts.ready")
    (drawing,) = page.evaluate(BOXES)
    around, texts = drawing["around"], drawing["texts"]

    assert {text["words"] for text in texts if outside(text, around)} == set()
    assert {
        (one["words"], other["words"])
        for index, one in enumerate(texts)
        for other in texts[index + 1 :]
        if meet(one, other)
    } == set()
    assert page.evaluate(LARGEST_SIGN) <= 18
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def outside(text: dict, around: dict) -> bool:
    return text["left"] < around["left"] - 1 or text["right"] > around["right"] + 1


def meet(one: dict, other: dict) -> bool:
    """Whether two boxes of letters overlap by more than the air above and below them."""
    across = min(one["right"], other["right"]) - max(one["left"], other["left"])
    down = min(one["bottom"], other["bottom"]) - max(one["top"], other["top"])
    return across > 1 and down > 4
