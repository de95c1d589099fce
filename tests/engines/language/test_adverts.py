"""An advertisement is read as a whole: what it leans to, demands, names and leaves out."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.engines.language import packs
from alongside.engines.language.adverts import (
    AdvertList,
    AdvertWords,
    Band,
    Coded,
    Evidence,
    Extent,
    Leaning,
    Level,
    Span,
    read,
)
from tests.engines.language.pack import EVERY

NUMBERS = {"number": {"2": ("two",), "10": ("ten",)}, "unit": {"year": ("year", "years", "yrs")}}
MONEY = {
    "currency": {"GBP": ("£", "gbp"), "EUR": ("€", "eur"), "USD": ("$", "usd")},
    "period": {"year": ("a year", "per annum"), "hour": ("an hour", "hour")},
    "open": {"up-to": ("up to",), "from": ("from",)},
}


def words(name: str, *looked_for: str, **more: object) -> AdvertList:
    why = "Because it is so."
    return AdvertList(name, why, Evidence.HABIT, "Nobody measured it.", looked_for, **more)


WORDS = AdvertWords(
    masculine=words("masculine", "aggress*", "lead*", "active", unless=("lead time",)),
    feminine=words("feminine", "warm*", "support*", "kind", unless=("kind of",)),
    level=words("level", unless=("e.g", "dr")),
    years=words("years", "experience", "in a ... role", unless=("we have",), names=NUMBERS),
    pay=words("pay", "salary", "pay", unless=("bonus", "budget"), names=MONEY),
    hollow_pay=words("hollow-pay", "competitive salary"),
    adjustments=words("adjustments", "need ... adjustment*"),
    equal_opportunity=words("equal-opportunity", "equal opportunit*"),
)
TROUBLE = st.text(
    st.one_of(st.characters(), st.sampled_from("İßﬁ\u00ad\u200b’-/*#>\n \u0301£€0123456789.,:k+")),
    max_size=40,
)
PIECES = st.lists(
    st.one_of(
        st.sampled_from(
            ["aggressive", "Salary: ", "£30,000", " to ", "40k", " a year", "ten", "5+ years", 
             " of ", "experience", "need any adjustment", "equal opportunity", "- ", "<li>",
             "competitive salary"]
        ),
        TROUBLE,
    ),
    max_size=12,
)  # fmt: skip


def coded(masculine: int, feminine: int) -> Coded:
    return Coded((Span(0, 1, "a"),) * masculine, (Span(0, 1, "a"),) * feminine)


@given(PIECES, st.sampled_from(["text", "markdown", "html", "mail", "rst"]))
def test_it_never_raises_and_every_span_slices_to_its_words(pieces, format):
    text = "".join(pieces)

    one = read(text, WORDS, format=format)

    spans = [*one.coded.masculine, *one.coded.feminine, *one.hollow_pay, *one.adjustments]
    spans += [*one.equal_opportunity, *(each.span for each in (*one.years, *one.pay))]
    assert [span for span in spans if text[span.start : span.end] != span.text] == []
    assert [span for span in spans if not span.text.strip()] == []


def test_coded_words_are_whole_words_or_beginnings_in_their_place():
    one = read("Lead warmly! Misleading, proactive, ACTIVE, kindly, non-active.", WORDS)

    assert [span.text for span in one.coded.masculine] == ["Lead", "ACTIVE"]
    assert [span.text for span in one.coded.feminine] == ["warmly"]


def test_a_phrase_that_says_something_else_is_let_pass():
    one = read("The lead time is a kind of wait; aggressive leads are kind.", WORDS)

    assert [span.text for span in one.coded.masculine] == ["aggressive", "leads"]
    assert [span.text for span in one.coded.feminine] == ["kind"]


def test_a_sentence_that_speaks_of_the_employer_is_not_counted():
    one = read("We support equal opportunities. You support tenants.", WORDS)

    assert [span.start for span in one.coded.feminine] == [36]


@pytest.mark.parametrize(
    ("masculine", "feminine", "leaning"),
    [
        (0, 0, Leaning.NEITHER),
        (5, 0, Leaning.NEITHER),
        (6, 0, Leaning.MASCULINE),
        (0, 6, Leaning.FEMININE),
        (7, 1, Leaning.NEITHER),
        (8, 1, Leaning.MASCULINE),
        (2, 12, Leaning.FEMININE),
        (30, 30, Leaning.NEITHER),
    ],
)
def test_coded_words_lean_only_where_a_fair_coin_would_rarely_fall_so(masculine, feminine, leaning):
    assert coded(masculine, feminine).leaning is leaning


def test_lix_is_words_a_sentence_and_long_words_in_a_hundred():
    # Ten words in two sentences, two of more than six letters: 10 / 2 + 100 * 2 / 10.
    one = read("We write letters to people. Can you write a sentence?", WORDS)

    assert one.level == Level(words=10, sentences=2, long_words=2)
    assert one.level.lix == 25.0
    assert (one.level.band, one.level.is_enough) == (None, False)


def test_headings_items_and_colons_end_a_sentence_and_shortenings_do_not():
    text = "What you do\n- letters, e.g. to tenants\n- calls\n\nNote: Dr. Ada leads.\nAt 3.5 km"

    assert read(text, WORDS).level.sentences == 6


@pytest.mark.parametrize(
    ("long", "band"),
    [
        (10, Band.VERY_EASY),
        (20, Band.EASY),
        (30, Band.MEDIUM),
        (40, Band.HARD),
        (50, Band.VERY_HARD),
    ],
)
def test_the_bands_of_lix(long, band):
    assert Level(words=100, sentences=10, long_words=long).band is band


def test_a_text_without_words_has_no_level():
    assert (read("", WORDS).level.lix, read(" * \n", WORDS).level.lix) == (None, None)


@pytest.mark.parametrize(
    ("text", "demanded"),
    [
        ("5+ years of experience", [(5, None)]),
        ("ten years' experience", [(10, None)]),
        ("3-5 years in a senior role", [(3, 5)]),
        ("Experience: two yrs", [(2, None)]),
        ("We have 30 years of experience.", []),
        ("It lasts two years.", []),
        ("In 2024 years of experience helped.", []),
    ],
)
def test_years_of_experience_are_read_with_their_number(text, demanded):
    one = read(text, WORDS)

    assert [(each.least, each.most) for each in one.years] == demanded
    assert one.most_years == max((least for least, _most in demanded), default=None)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Salary: £30,000 to £35,000 a year", (Extent.RANGE, 30000, 35000, "GBP", "year")),
        ("Salary 30-40k EUR", (Extent.RANGE, 30000, 40000, "EUR", "")),
        ("Pay: 60.000 € per annum", (Extent.FIGURE, 60000, None, "EUR", "year")),
        ("salary up to $90k", (Extent.UP_TO, 90000, None, "USD", "")),
        ("from £12.60 an hour", (Extent.FROM, 12.6, None, "GBP", "hour")),
        ("Salary between £30,000 and £35,000", (Extent.RANGE, 30000, 35000, "GBP", "")),
        ("Salary £30k and £500 bonus", (Extent.FIGURE, 30000, None, "GBP", "")),
        ("Salary\n\n£30,000", (Extent.FIGURE, 30000, None, "GBP", "")),
        ("Salary: 30,000 a year", (Extent.FIGURE, 30000, None, "", "year")),
    ],
)
def test_pay_is_read_as_it_is_named(text, named):
    one = read(text, WORDS)

    assert [(p.extent, p.least, p.most, p.currency, p.period) for p in one.pay] == [named]


@pytest.mark.parametrize(
    "text",
    [
        "A budget of £30,000 a year", "a £500 bonus beside the salary", "Tickets cost £30.",
        "Competitive salary", "Salary in 2026", "£2m in pay", "We pay 30 people.",
    ],
)  # fmt: skip
def test_what_is_not_the_pay_of_the_job_is_no_pay(text):
    assert read(text, WORDS).pay == ()


def test_what_is_missing_is_named():
    one = read("Tell us if you need any adjustments. Competitive salary.", WORDS)

    assert one.missing == ("pay", "equal_opportunity")
    assert [span.text for span in one.adjustments] == ["need any adjustments"]
    assert [span.text for span in one.hollow_pay] == ["Competitive salary"]


def test_what_no_reader_sees_is_not_read_and_a_tag_ends_an_item():
    text = "<ul class='aggressive'><li>write letters</li><li>answer calls</li></ul>"

    one = read(text, WORDS, format="html")

    assert one.coded.masculine == ()
    assert (one.level.words, one.level.sentences) == (4, 2)


def test_a_pack_with_words_for_advertisements_is_kept_and_read_back_the_same():
    from dataclasses import replace

    pack = replace(EVERY, adverts=WORDS)

    assert packs.pack(json.loads(json.dumps(packs.plain(pack)))) == pack
    assert packs.pack(json.loads(json.dumps(packs.plain(EVERY)))) == EVERY
