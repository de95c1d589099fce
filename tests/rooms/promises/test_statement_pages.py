"""The pages of statements: entering, importing, deciding what is a promise."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from alongside.advocate.promises.models import Promise, Statement
from alongside.people.actions import circles
from tests.people import circle
from tests.rooms.promises.said import PROMISE, SAID, cause, page_of, promised, said, said_to

ENTERED = {
    "title": "On fair pay",
    "text": SAID,
    "said_on": "2026-03-02",
    "said_where": "All-hands",
    "audience": "everyone",
    "language": "en",
}


@pytest.fixture
def pride(amara, bo, eli):
    return circle("Pride", bo, eli, convenor=amara)


@pytest.fixture
def promise(pride, bo, chen):
    return promised(said(bo, causes=[cause("Fair pay", pride)]), bo, owner=chen)


def test_an_empty_workplace_says_what_to_do_first(amara):
    page = amara.opens("/advocate/")

    assert "Nothing was entered yet" in page.words
    assert "/advocate/statements/enter/" in page.links


def test_bo_enters_words_and_confirms_the_promise_in_them(bo):
    page = bo.posts("/advocate/statements/enter/", **ENTERED)
    assert page.status == 200
    assert "No promise was confirmed in these words." in page.words

    found = Statement.objects.get().findings.get(kind="promise")
    form = bo.opens(f"/advocate/findings/{found.code}/confirm/")
    assert PROMISE in form.words
    assert "2027-06-30" in form

    page = bo.posts(
        f"/advocate/findings/{found.code}/confirm/",
        wording="Publish the pay of every grade",
        due="2027-06-30",
        due_precision="day",
    )
    assert page.address == page_of(Promise.objects.get())
    assert PROMISE in page.words
    assert "Nothing shown." in page.words
    assert "Nobody answers for it yet." in page.words


def test_each_mark_says_why(bo):
    page = bo.opens(page_of(said(bo)))

    assert "By 30 June 2027" in page.words
    assert "A day as the last one." in page.words


def test_words_are_shown_as_they_were_said_and_never_as_markup(bo):
    text = "<script>alert(1)</script> We will pay <b>everyone</b> by 2027."

    page = bo.opens(page_of(said(bo, text=text, title="<i>Pay</i>")))

    raw = page.response.content.decode()
    assert "<script>alert" not in raw
    assert "<i>Pay" not in raw
    assert "<script>alert(1)</script>" in page  # undone from its entities


def test_the_marked_words_read_as_the_words_that_were_said(bo):
    text = "Ẃê ștand 👩🏾‍🦽 together.\n\n" + PROMISE + "\n\nZurück 🏳️‍🌈. We opened a room in 2025."

    statement = said(bo, text=text)
    page = bo.opens(page_of(statement)).response.context["paragraphs"]

    assert "\n\n".join("".join(piece.text for piece in one.pieces) for one in page) == text
    marked = [piece.text for one in page for piece in one.pieces if piece.mark]
    assert PROMISE in marked


def test_a_long_text_is_shown_in_parts_that_lose_no_word(bo):
    statement = said(bo, text=("Colleagues, listen.\n" + SAID + "\n\n") * 900)

    parts = list(bo.opens(page_of(statement)).response.context["parts"])
    words = []
    for part in parts:
        page = bo.opens(page_of(statement), part=part)
        paragraphs = page.response.context["paragraphs"]
        words += ["".join(piece.text for piece in one.pieces) for one in paragraphs]

    assert len(statement.text) > 100_000
    assert len(parts) > 5
    assert " ".join(words).split() == statement.text.split()


def test_one_line_of_half_a_million_characters_does_not_hang(bo):
    statement = said(bo, text=("word " * 100_000).strip())

    assert bo.opens(page_of(statement), part=2, mark=1).status == 200


def test_a_missed_sentence_is_marked_without_a_script(bo):
    statement = said(bo)
    statement.findings.all().delete()
    page = bo.opens(page_of(statement), mark=1)
    span = f"{SAID.index(PROMISE)}-{SAID.index(PROMISE) + len(PROMISE)}"
    assert f'value="{span}"' in page

    page = bo.posts(f"{page_of(statement)}marks/", span=span)

    assert "Confirm a promise" in page.words


def test_sentences_of_another_language_can_be_marked_too(bo):
    statement = said(bo, text="Wir warten nicht. Wir zahlen allen dasselbe.", language="und")

    page = bo.opens(page_of(statement), mark=1)

    assert 'value="18-44"' in page


def test_what_is_no_promise_is_rejected(bo):
    statement = said(bo)
    found = statement.findings.get(kind="promise")

    page = bo.posts(f"/advocate/findings/{found.code}/reject/")

    assert "There is no promise in these words." in page.words


def test_the_same_words_of_the_same_day_are_noted_and_can_be_meant(bo):
    bo.posts("/advocate/statements/enter/", **ENTERED)

    page = bo.posts("/advocate/statements/enter/", **ENTERED)
    assert "These words are here already" in page.words
    assert Statement.objects.count() == 1

    bo.posts("/advocate/statements/enter/", **ENTERED, again="on")
    assert Statement.objects.count() == 2


def test_words_of_which_one_may_not_know_are_not_noted_as_the_same(amara, bo):
    quiet = circle("Quiet ones", amara, openness="hidden")
    said_to(amara, quiet)

    bo.posts("/advocate/statements/enter/", **ENTERED)

    assert Statement.objects.count() == 2


def test_a_document_is_imported(bo):
    file = SimpleUploadedFile("letter.md", ("# To all\n\n" + SAID).encode())
    given = {key: value for key, value in ENTERED.items() if key not in ("title", "text")}

    page = bo.posts("/advocate/statements/import/", file=file, **given)

    assert page.address == page_of(Statement.objects.get())
    assert Statement.objects.get().title == "letter"


def test_of_a_web_page_the_words_are_imported(bo):
    page = f"<html><head><title>x</title></head><body><p>Dear all,</p><p>{PROMISE}</p></body>"
    given = {key: value for key, value in ENTERED.items() if key not in ("title", "text")}

    bo.posts(
        "/advocate/statements/import/",
        file=SimpleUploadedFile("letter.html", page.encode()),
        **given,
    )

    assert Statement.objects.get().text == f"Dear all,\n\n{PROMISE}"


def test_of_a_table_each_good_row_is_entered_and_each_bad_one_told(bo):
    rows = [
        '{"text": "We will hire fairly by 2027.", "date": "2026-01-05"}',
        "not json",
        '{"text": "We will listen.", "date": "2026-01-06", "organisation": "The board"}',
        '{"text": "We will listen.", "date": "2026-01-06"}',
    ]
    file = SimpleUploadedFile("all.jsonl", "\n".join(rows).encode())
    given = {key: value for key, value in ENTERED.items() if key not in ("title", "text")}

    page = bo.posts("/advocate/statements/import/", file=file, **given)

    assert "2 statements were entered" in page.words
    assert "line 2" in page.words
    assert "the same words of the same day are here already" in page.words
    assert list(Statement.objects.order_by("pk").values_list("said_by", flat=True)) == [
        "",
        "The board",
    ]


def test_erased_words_are_gone_from_every_page(promise, bo, dana):
    statement = promise.statement
    page = dana.posts(f"{page_of(statement)}erase/", because="By law.", title="On pay")
    assert "Erased on" in page.words

    for address in (page_of(statement), page_of(promise), "/advocate/"):
        assert PROMISE not in bo.opens(address)
        assert "On fair pay" not in bo.opens(address)


def test_confirming_tells_nothing_of_a_hidden_circle(amara, bo, chen):
    quiet = circle("Quiet ones", amara, openness="hidden")
    forms = []
    for about in (cause("Nobody's yet"), cause("Theirs", quiet)):
        found = said(bo, causes=[about]).findings.get(kind="promise")
        forms.append(chen.opens(f"/advocate/findings/{found.code}/confirm/").words)

    assert forms[0] == forms[1]


def test_who_entered_words_to_a_hidden_circle_is_known_to_its_members_alone(bo, chen, eli):
    quiet = circle("Quiet ones", eli, convenor=bo, openness="hidden")
    words = said_to(bo, quiet, speakers=[chen])

    assert "Bo Lindqvist" in eli.opens(page_of(words)).words
    page = chen.opens(page_of(words))
    assert "Entered by somebody concerned" in page.words
    assert "Bo Lindqvist" not in page
    assert "Quiet ones" not in page


def test_words_to_circles_never_become_words_to_everyone(amara):
    quiet = circle("Quiet ones", convenor=amara)
    circles.close(quiet, person=amara)

    page = amara.posts(
        "/advocate/statements/enter/", **ENTERED | {"audience": "circles"}, to_circles=quiet.code
    )

    assert "“Said to” is not open to you any more" in page.words
    assert "“Which circles” is not open to you any more" in page.words
    assert not Statement.objects.exists()
