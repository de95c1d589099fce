"""What a sentence is found to say, and what that rests on."""

from datetime import date

import pytest

from alongside import content
from alongside.engines import promises
from alongside.engines.promises import AmountKind, CueError, Kind, Precision, Sentence

CUES = content.promise_cues("en")
SAID_ON = date(2026, 3, 10)


def only(text: str) -> Sentence:
    [sentence] = promises.read(text, CUES, said_on=SAID_ON).sentences
    return sentence


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("We will publish our pay gap every March.", Kind.PROMISE),
        ("We’ll publish our pay gap every March.", Kind.PROMISE),
        ("The bank pledges £2m to night schools.", Kind.PROMISE),
        ("Our aim is to halve overtime by 2028.", Kind.PROMISE),
        ("Twitter will match what staff donate.", Kind.PROMISE),
        ("We are donating $5,000 to the shelter.", Kind.PROMISE),
        ("We won't use unpaid interns.", Kind.PROMISE),
        ("All buildings will be step-free by summer 2027.", Kind.PROMISE),
        ("Tern & Alder Ltd. commits to paying its suppliers.", Kind.PROMISE),
        ("We plan on opening three sites.", Kind.PROMISE),
        ("We are proud to have hired 1,500 veterans.", Kind.DONE),
        ("In 2022 we trained 400 managers.", Kind.DONE),
        ("We have closed the pay gap at two sites.", Kind.DONE),
        ("Two lifts were repaired last year.", Kind.DONE),
        ("We audit every supplier.", Kind.DONE),
        ("We believe that every voice counts.", Kind.POSITION),
        ("Racism will not be tolerated.", Kind.POSITION),
        ("We stand with our colleagues.", Kind.POSITION),
        ("We must all do better.", Kind.POSITION),
        ("We are heartbroken by the news.", Kind.POSITION),
        ("Our neighbours have been attacked.", Kind.POSITION),
        ("What will you do?", Kind.OTHER),
        ("It will rain on Friday.", Kind.OTHER),
        ("No decision was taken.", Kind.OTHER),
        ("The cat sat on the mat.", Kind.OTHER),
    ],
)
def test_a_sentence_is_told_by_what_it_does(text: str, kind: Kind) -> None:
    assert only(text).kind is kind, only(text).cues


def test_a_promise_is_taken_apart() -> None:
    found = only(
        "Our chief people officer will hire 300 apprentices for night-shift workers by June 2027, "
        "measured by a yearly audit."
    )

    assert found.kind is Kind.PROMISE
    assert found.owner == "Our chief people officer"
    assert found.what is not None
    assert found.what.startswith("hire 300 apprentices")
    assert found.by_when is not None
    assert (found.by_when.text, found.by_when.last) == ("by June 2027", date(2027, 6, 30))
    assert found.amount is not None
    assert (found.amount.kind, found.amount.value) == (AmountKind.PEOPLE, 300)
    assert found.for_whom == "night-shift workers"
    assert found.measure == "measured by a yearly audit"
    assert found.specificity == 1.0


def test_a_finding_names_the_cues_it_rests_on() -> None:
    found = only("We will publish our pay gap.")

    rests = {rest.cue: rest.text for rest in found.cues}

    assert rests["we-will"] == "We will publish"


def test_a_vague_promise_is_less_specific_than_one_with_a_date_and_an_amount() -> None:
    vague = only("We will support young people soon.")
    plain = only("We will give young people $2 million by 2028.")

    assert vague.specificity < plain.specificity


@pytest.mark.parametrize(
    ("text", "precision", "first", "last"),
    [
        ("by 3 May 2027", Precision.DAY, date(2027, 5, 3), date(2027, 5, 3)),
        ("by May 3, 2027", Precision.DAY, date(2027, 5, 3), date(2027, 5, 3)),
        ("by the end of May 2027", Precision.MONTH, date(2027, 5, 1), date(2027, 5, 31)),
        ("by the end of Q2 2027", Precision.QUARTER, date(2027, 4, 1), date(2027, 6, 30)),
        ("in the first half of 2027", Precision.HALF, date(2027, 1, 1), date(2027, 6, 30)),
        ("by 2030", Precision.YEAR, date(2030, 1, 1), date(2030, 12, 31)),
        ("by FY28", Precision.YEAR, date(2028, 1, 1), date(2028, 12, 31)),
        ("in Q3", Precision.QUARTER, date(2026, 7, 1), date(2026, 9, 30)),
        ("no later than 31 January 2027", Precision.DAY, date(2027, 1, 31), date(2027, 1, 31)),
        ("by FY2028", Precision.YEAR, date(2028, 1, 1), date(2028, 12, 31)),
        ("by the end of the decade", Precision.DECADE, date(2020, 1, 1), date(2029, 12, 31)),
        ("next year", Precision.YEAR, date(2027, 1, 1), date(2027, 12, 31)),
        ("by the end of the year", Precision.YEAR, date(2026, 1, 1), date(2026, 12, 31)),
        ("next month", Precision.MONTH, date(2026, 4, 1), date(2026, 4, 30)),
        ("by February", Precision.MONTH, date(2027, 2, 1), date(2027, 2, 28)),
        ("over the next five years", Precision.SPAN, SAID_ON, date(2031, 3, 10)),
        ("within 90 days", Precision.SPAN, SAID_ON, date(2026, 6, 8)),
        ("every quarter", Precision.RHYTHM, None, None),
        ("in the coming months", Precision.VAGUE, None, None),
        ("soon", Precision.VAGUE, None, None),
    ],
)
def test_a_time_is_the_days_that_it_can_mean(
    text: str, precision: Precision, first: date | None, last: date | None
) -> None:
    when = only(f"We will open the crèche {text}.").by_when

    assert when is not None
    assert (when.text, when.precision, when.first, when.last) == (text, precision, first, last)


def test_a_span_has_no_days_where_nobody_knows_when_it_was_said() -> None:
    [sentence] = promises.read("We will open two sites within five years.", CUES).sentences

    assert sentence.by_when is not None
    assert (sentence.by_when.first, sentence.by_when.last) == (None, None)


def test_a_year_of_comparison_is_no_date_of_a_promise() -> None:
    when = only("We will halve waste by 2030 compared with 2019.").by_when

    assert when is not None
    assert when.text == "by 2030"


@pytest.mark.parametrize(
    ("text", "kind", "value", "unit"),
    [
        ("$1.5 million", AmountKind.MONEY, 1_500_000, "USD"),
        ("£2m", AmountKind.MONEY, 2_000_000, "GBP"),
        ("€750,000", AmountKind.MONEY, 750_000, "EUR"),
        ("€2,5 million", AmountKind.MONEY, 2_500_000, "EUR"),
        ("S$34,000", AmountKind.MONEY, 34_000, "SGD"),
        ("3 million dollars", AmountKind.MONEY, 3_000_000, "USD"),
        ("40%", AmountKind.SHARE, 40, "%"),
        ("12.5 per cent", AmountKind.SHARE, 12.5, "%"),
        ("1,200 young people", AmountKind.PEOPLE, 1200, "people"),
        ("five hundred nurses", AmountKind.PEOPLE, 500, "people"),
        ("25,000 volunteer hours", AmountKind.QUANTITY, 25_000, "hours"),
    ],
)
def test_an_amount_is_its_number_and_what_it_counts(
    text: str, kind: AmountKind, value: float, unit: str
) -> None:
    amount = only(f"We will fund {text} for the shelter.").amount

    assert amount is not None
    assert (amount.text, amount.kind, amount.value, amount.unit) == (text, kind, value, unit)


def test_a_year_or_a_page_is_no_amount() -> None:
    assert only("We will report on page 12 in 2027.").amount is None


def test_words_of_position_alone_promise_nothing() -> None:
    reading = promises.read("Racism is wrong. We stand together. Black lives matter.", CUES)

    assert (reading.promise, reading.evidence) == (False, False)


def test_one_plain_promise_is_enough_for_the_whole_text() -> None:
    reading = promises.read("Racism is wrong. We will pay every intern from May.", CUES)

    assert reading.promise


def test_a_deed_with_a_figure_is_evidence() -> None:
    reading = promises.read("In 2022 we trained 400 managers.", CUES)

    assert (reading.promise, reading.evidence) == (False, True)


def test_cues_of_another_language_are_refused() -> None:
    with pytest.raises(CueError, match="bring cues for 'de'"):
        promises.read("Wir werden zahlen.", CUES, language="de")


def test_causes_are_told_by_their_words() -> None:
    words = {"Pay": {"pay", "wages"}, "Pride": {"pride"}, "Race": {"george floyd"}}

    assert promises.causes("Wages, and George Floyd. Paymaster.", words) == ("Pay", "Race")
