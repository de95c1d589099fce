"""Where sentences begin and end, whatever the text looks like."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside import content
from alongside.engines import promises
from alongside.engines.promises import Reading

CUES = content.promise_cues("en")
PIECES = st.sampled_from(
    [
        *("We will pay $5m. ", "\n", "\n\n- ", "<p>", "</b>", "&amp;", "&#x1F600;", "> quoted\n"),
        *("**", "\u2060", "\u00a0", "’", "ﬁ", "İ", "e\u0301", "U.S. ", "[a](http://x.y)", "|", "•"),
        *("# ", "😀", "<!--", "<script>"),
    ]
)
ANYTHING = st.lists(st.one_of(PIECES, st.text(max_size=12))).map("".join)


def read(text: str) -> Reading:
    return promises.read(text, CUES)


def texts(text: str) -> list[str]:
    return [sentence.text for sentence in read(text).sentences]


@given(ANYTHING)
def test_a_sentence_is_the_slice_of_the_given_text_that_it_says_it_is(text: str) -> None:
    for sentence in read(text).sentences:
        assert text[sentence.start : sentence.end] == sentence.text


@given(ANYTHING)
def test_sentences_stand_in_order_and_never_overlap_or_are_blank(text: str) -> None:
    at = 0
    for sentence in read(text).sentences:
        assert at <= sentence.start < sentence.end <= len(text)
        assert sentence.text.strip()
        at = sentence.end


@given(ANYTHING)
def test_every_part_of_a_finding_lies_within_its_sentence(text: str) -> None:
    for sentence in read(text).sentences:
        parts = [*sentence.cues, sentence.by_when, sentence.amount]
        for part in filter(None, parts):
            assert sentence.start <= part.start <= part.end <= sentence.end


@given(st.characters(min_codepoint=0x20), st.integers(1, 4000))
def test_a_long_run_of_one_character_is_read(character: str, count: int) -> None:
    read(character * count)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We met Acme Inc. staff at 5 p.m. in the U.S. office.", 1),
        ("The U.S. team, e.g. Ms. Lee, paid $1.5 million on No. 7 Street.", 1),
        ("We work with Acme Inc. We will stay.", 2),
        ("Will we? Yes. We will…", 3),
        ("We wrote it by hand,\nand folded the line where\nthe page ended. Then we slept.", 2),
        ("Dear colleagues\nWe will do three things.", 2),
        ("We will:\n- pay interns\n- publish pay\n1. report on it", 4),
        ("# Our plan\n## Pay\nWe will publish it.", 3),
        ("Open now • Closed on Monday • Free", 3),
        ("<p>One thing</p><p>Another thing</p>", 2),
        ("", 0),
        (" \n\t ", 0),
    ],
)
def test_a_text_is_cut_into_as_many_sentences_as_a_reader_would(text: str, expected: int) -> None:
    assert len(texts(text)) == expected, texts(text)


def test_what_somebody_else_wrote_in_an_e_mail_is_left_out() -> None:
    mail = (
        "From: Chen <chen@tern.example>\nSubject: Pay\n\nWe will publish pay bands in May.\n\n"
        "On Monday, Dana wrote:\n> We will never do it.\n\n-- \nChen\nTern and Alder\n"
    )

    assert texts(mail) == ["We will publish pay bands in May."]


def test_a_forwarded_message_is_left_out_whatever_ends_its_lines() -> None:
    mail = (
        "We will pay in May.\r\n\r\n-----Original Message-----\r\nFrom: Dana\r\n"
        "We will never pay.\r\n"
    )

    assert texts(mail) == ["We will pay in May."]


def test_a_quotation_in_a_document_is_kept() -> None:
    assert texts("> We will publish pay bands in May.") == ["We will publish pay bands in May."]


def test_markup_is_no_wording_but_keeps_its_place() -> None:
    text = "<p>We <b>will</b> publish pay &amp; bonus bands by <i>May 2027</i>.</p>"

    [sentence] = read(text).sentences

    assert sentence.what == "publish pay & bonus bands by May 2027"
    assert sentence.by_when is not None
    assert text[sentence.by_when.start : sentence.by_when.end] == "by <i>May 2027"


def test_scripts_and_comments_of_a_page_say_nothing() -> None:
    page = "<html><script>we will pay</script><!-- we will pay --><p>Open on Monday.</p></html>"

    assert texts(page) == ["Open on Monday."]
