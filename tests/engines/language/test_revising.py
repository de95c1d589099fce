"""Going through a text finding by finding, and back."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as some

from alongside.engines.language import Checker, revising
from alongside.engines.language.revising import Sheet
from tests.engines.language.pack import EVERY

CHECK = Checker(EVERY).check
TEXT = "The chairman met an chairman. The Chairmen said he or she was late."


def take(sheet, index, better):
    return revising.taken(sheet, CHECK(sheet.text)[index], better)


def test_better_words_are_put_in_with_their_capital():
    sheet = take(Sheet(TEXT), 2, "chairs")

    assert "The Chairs said" in sheet.text


def test_the_article_follows():
    assert take(Sheet("A chairman came."), 0, "organiser").text == "An organiser came."


def test_one_step_back_gives_the_text_as_it_was():
    sheet = Sheet(TEXT)
    one = take(sheet, 0, "chair")
    two = take(one, 0, "moderator")

    assert revising.one_step_back(two) == one
    assert revising.one_step_back(one) == sheet


def test_before_the_first_step_there_is_no_way_back():
    assert revising.one_step_back(Sheet(TEXT)) == Sheet(TEXT)


def test_what_is_left_stays_left_when_words_before_it_change():
    sheet = Sheet(TEXT)
    sheet = revising.left_as_it_is(sheet, CHECK(TEXT)[3])
    sheet = take(sheet, 0, "person in the chair")

    left = [one.text for one in CHECK(sheet.text) if sheet.stands_left(one)]
    assert left == ["he or she"]


def test_what_is_left_can_be_looked_at_again():
    sheet = revising.left_as_it_is(Sheet(TEXT), CHECK(TEXT)[0])

    assert revising.looked_at_again(sheet) == Sheet(TEXT)


def test_a_sheet_can_be_written_down_and_read_again():
    sheet = revising.left_as_it_is(take(Sheet(TEXT), 0, "chair"), CHECK(TEXT)[3])
    written = json.loads(json.dumps(revising.plain(sheet)))

    assert revising.sheet(sheet.text, written) == sheet


@pytest.mark.parametrize(
    "beside",
    [
        {"steps": [[0, 999, "x"]]},
        {"steps": [[-1, 2, "x"]]},
        {"steps": [["0", 2, "x"]]},
        {"steps": [[True, 1, "x"]]},
        {"steps": 7},
        {"left": [[5, 5]]},
        {"left": [[0, 999]]},
        {"left": [3]},
        [],
        "steps",
    ],
)
def test_what_does_not_fit_the_text_is_let_go_and_the_text_stays(beside):
    assert revising.sheet("A chairman.", beside) == Sheet("A chairman.")


def test_more_steps_than_anybody_takes_are_not_kept():
    sheet = Sheet("chairman " * (revising.MOST_STEPS + 5))
    for _ in range(revising.MOST_STEPS + 5):
        sheet = revising.taken(sheet, CHECK(sheet.text)[0], "chair")

    assert len(sheet.steps) == revising.MOST_STEPS


@given(some.lists(some.tuples(some.integers(0, 9), some.sampled_from(["chair", "", "a😀b"]))))
def test_all_steps_back_give_the_first_text(choices):
    sheet = Sheet(TEXT)
    for index, better in choices:
        findings = CHECK(sheet.text)
        if findings:
            sheet = revising.taken(sheet, findings[index % len(findings)], better)
    read = revising.sheet(sheet.text, revising.plain(sheet))
    while read.steps:
        read = revising.one_step_back(read)

    assert read.text == TEXT
