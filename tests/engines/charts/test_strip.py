"""The strip shows every word and deed once, on one scale, and no label covers another."""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as some

from alongside.engines.charts import lying, upright
from alongside.engines.charts.drawing import draw
from alongside.engines.charts.letters import width_of
from alongside.engines.charts.strip import MOST_SPANS, Deed, Month, Span, Strip, Word
from alongside.engines.charts.window import Window

TWO_YEARS = Window(date(2024, 12, 1), date(2026, 11, 30))

LETTERS = "aeiMW n,薪é"  # narrow, broad and full-width ones

days = some.dates(TWO_YEARS.first, TWO_YEARS.last)
words = some.lists(some.builds(Word, days, some.booleans()), max_size=40).map(tuple)
deeds = some.lists(some.builds(Deed, days), max_size=40).map(tuple)
standings = some.sampled_from(["kept", "under_way", "broken", "divided", "not_known"])


@some.composite
def spans(draw_one):
    said = draw_one(some.dates(date(2024, 6, 1), date(2026, 11, 30)))
    due = draw_one(some.none() | some.integers(0, 900).map(lambda more: said + timedelta(more)))
    signs = (draw_one(standings), *draw_one(some.sampled_from([(), ("late",), ("late", "let_go")])))
    return Span(said, due, signs, draw_one(some.text(LETTERS, min_size=1, max_size=120)))


promises = some.lists(spans(), max_size=20).map(tuple)


def on(text: str) -> date:
    return date.fromisoformat(text)


def burst(size: int) -> tuple[Word, ...]:
    return tuple(Word(on("2025-06-03") + timedelta(day), day % 2 == 0) for day in range(size))


def test_words_said_together_are_piled_up_and_deeds_lie_below_the_line():
    drawn = lying.lay_down(Strip(TWO_YEARS, words=burst(3), deeds=(Deed(on("2025-06-04")),)))

    assert [dot.y for dot in drawn.words] == [drawn.axis - 14, drawn.axis - 31, drawn.axis - 48]
    assert [dot.has_promise for dot in drawn.words] == [True, False, True]
    assert [dot.y > drawn.axis for dot in drawn.deeds] == [True]


def test_a_pile_that_would_grow_too_high_becomes_bars_by_month():
    drawn = lying.lay_down(Strip(TWO_YEARS, words=burst(20), deeds=(Deed(on("2025-06-04")),)))

    assert drawn.words == ()
    assert [bar.solid for bar in drawn.word_bars] == [True, False]
    assert [count.number for count in drawn.counts] == [20, 1]


def test_bars_of_words_and_of_deeds_have_one_scale():
    months = (Month(on("2025-06-01"), words=40, with_promise=30, deeds=20),)

    for drawn in (
        lying.lay_down(Strip(TWO_YEARS, months=months)),
        upright.stand_up(Strip(TWO_YEARS, months=months)),
    ):
        solid, hollow = drawn.word_bars
        (deed,) = drawn.deed_bars
        lengths = [max(bar.height, 0) for bar in (solid, hollow, deed)]
        if isinstance(drawn, upright.Upright):
            lengths = [bar.width for bar in (solid, hollow, deed)]
        assert [round(length / lengths[1], 1) for length in lengths] == [3, 1, 2]


def test_a_long_time_with_words_and_no_deed_is_named():
    strip = Strip(
        TWO_YEARS,
        words=(Word(on("2025-01-05"), False),),
        deeds=(Deed(on("2025-07-15")), Deed(on("2026-05-01"))),
    )

    assert strip.silences() == ((on("2024-12-01"), on("2025-07-15")),)


def test_a_time_in_which_nothing_was_said_is_no_silence():
    assert Strip(TWO_YEARS, deeds=(Deed(on("2026-11-01")),)).silences() == ()


def test_nothing_is_held_against_the_days_that_have_not_come_yet():
    strip = Strip(
        TWO_YEARS,
        words=(Word(on("2025-01-05"), True),),
        deeds=(Deed(on("2025-01-20")),),
        today=on("2025-02-01"),
    )

    assert strip.silences() == ()


def test_a_promise_without_a_date_runs_until_today_and_says_so():
    span = Span(on("2025-06-03"), None, ("not_known",), "Exit interviews read by the circles")
    (stretch,) = lying.lay_down(Strip(TWO_YEARS, spans=(span,), today=on("2025-12-01"))).stretches

    assert stretch.dateless
    assert stretch.stop == lying.percent(TWO_YEARS.share(on("2025-12-01")))


def test_promises_beyond_the_first_few_are_counted_instead_of_crowded_in():
    span = Span(on("2025-06-03"), on("2026-06-03"), ("kept",), "Pay bands in every job posting")
    drawing = draw(Strip(TWO_YEARS, spans=(span,) * (MOST_SPANS + 3)))

    assert len(drawing.lying.stretches) == MOST_SPANS
    assert drawing.left_out == 3


def test_an_empty_strip_is_still_a_line_with_its_months():
    drawn = lying.lay_down(Strip(TWO_YEARS))

    assert (drawn.words, drawn.deeds, drawn.stretches) == ([], [], [])
    assert [tick.on for tick in drawn.ticks] == [
        on("2025-01-01"),
        on("2025-07-01"),
        on("2026-01-01"),
        on("2026-07-01"),
    ]


@given(words, deeds)
def test_every_word_and_deed_is_in_the_table_once(said, done):
    months = draw(Strip(TWO_YEARS, words=said, deeds=done)).months

    assert sum(each.words for each in months) == len(said)
    assert sum(each.with_promise for each in months) == sum(word.has_promise for word in said)
    assert sum(each.deeds for each in months) == len(done)


@given(words, deeds)
def test_no_mark_covers_another(said, done):
    drawn = lying.lay_down(Strip(TWO_YEARS, words=said, deeds=done))
    for dots in (drawn.words, drawn.deeds):
        places = sorted((dot.y, dot.x / 100 * lying.NARROWEST) for dot in dots)
        near = [
            (left, right)
            for (row, left), (other, right) in pairwise(places)
            if row == other and right - left < lying.DOT - 0.2
        ]
        assert near == []


@given(promises)
def test_no_label_leaves_the_box_or_meets_another(given_spans):
    drawn = lying.lay_down(Strip(TWO_YEARS, spans=given_spans))
    rows = [stretch.label.y for stretch in drawn.stretches]

    for stretch in drawn.stretches:
        label = stretch.label
        anchor = label.x / 100 * lying.NARROWEST + label.offset
        room = width_of(label.text)
        left = anchor - room if label.anchor == "end" else anchor
        assert left >= -0.1
        assert left + room <= lying.NARROWEST + 0.1
        assert 0 < label.y < drawn.height
    assert all(below - above >= 14 for above, below in pairwise(rows))


@given(words, deeds, promises)
def test_standing_up_nothing_leaves_the_column(said, done, given_spans):
    drawn = upright.stand_up(Strip(TWO_YEARS, words=said, deeds=done, spans=given_spans))
    across = [dot.x for dot in (*drawn.words, *drawn.deeds)]
    across += [stretch.at for stretch in drawn.stretches]
    down = [stretch.stop + sign.offset for stretch in drawn.stretches for sign in stretch.signs]

    assert all(upright.WORDS_FROM <= x <= upright.WIDTH - 7 for x in across)
    assert all(0 < y <= drawn.end + 0.1 for y in down)
