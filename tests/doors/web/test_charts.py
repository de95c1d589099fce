"""Every chart has a title, a description and its numbers as a table, in any language."""

from datetime import date

import pytest
from django.template.loader import render_to_string
from django.utils import translation
from selectolax.lexbor import LexborHTMLParser

from alongside.engines.charts import bars, lines
from alongside.engines.charts.drawing import draw
from alongside.engines.charts.strip import Deed, Month, Span, Strip, Word
from alongside.engines.charts.window import Window

YEAR = Window(date(2026, 1, 1), date(2026, 12, 31))
SAID = date(2026, 3, 3)


def strip(**given) -> dict:
    return {"template": "charts/strip.html", "strip": draw(Strip(YEAR, **given))}


MARKS = strip(
    words=(Word(SAID, True, "Pay bands for all", "/said/"),),
    deeds=(Deed(date(2026, 5, 5), "Forty postings", "/done/"),),
    spans=(Span(SAID, date(2026, 9, 30), ("under_way", "late"), "Pay bands in every posting"),),
)
CHARTS = {
    "single marks": MARKS,
    "months": strip(months=(Month(SAID.replace(day=1), 1_400, 300, 12),)),
    "nothing": strip(),
    "bars": {
        "template": "charts/bars.html",
        "bars": bars.lay_out([bars.Bar("Kept", 12), bars.Bar("Broken", None)]),
    },
    "lines": {
        "template": "charts/lines.html",
        "lines": lines.lay_out([lines.Line("Felt heard", ((SAID, 61.5),))], YEAR),
    },
}
EVERY = pytest.mark.parametrize("chart", CHARTS.values(), ids=CHARTS)


def page(chart: dict) -> LexborHTMLParser:
    words = {"id": "this", "title": "Fair pay", "description": "One word, one deed."}
    return LexborHTMLParser(render_to_string(chart["template"], {**chart, **words}))


@EVERY
def test_every_drawing_has_a_title_and_a_description(chart):
    drawings = page(chart).css("svg[role]")

    assert drawings
    for drawing in drawings:
        assert drawing.css_first("title").text() == "Fair pay"
        assert drawing.css_first("desc").text() == "One word, one deed."


@EVERY
def test_every_chart_has_its_table(chart):
    assert page(chart).css("details table tbody tr")


@EVERY
def test_numbers_for_the_browser_keep_their_points_where_people_write_commas(chart):
    with translation.override("de"):
        written = [
            value
            for node in page(chart).css("svg *, svg")
            for name, value in node.attributes.items()
            if name in {"x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "width", "height", "viewbox"}
        ]

    assert [value for value in written if "," in value] == []


def test_a_mark_leads_to_what_it_stands_for_but_is_no_stop_for_the_tab_key():
    links = {
        link.attributes["href"]: link.attributes["tabindex"] for link in page(MARKS).css("svg a")
    }

    assert links == {"/said/": "-1", "/done/": "-1"}


def test_the_table_says_by_word_what_the_signs_say_by_shape():
    (row,) = page(MARKS).css("table:last-of-type tbody tr")[-1:]

    assert " ".join(row.text(separator=" ").split()) == (
        "Pay bands in every posting 3 March 2026 30 September 2026 Under way Late"
    )
