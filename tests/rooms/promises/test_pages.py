"""The pages of statements, promises and evidence, as people use them."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from alongside.advocate.promises.actions import evidence, naming, owning, replies
from alongside.advocate.promises.models import Evidence, Promise, Statement
from tests.people import circle
from tests.rooms.promises.said import PROMISE, SAID, cause, promised, said, said_to, shown

ENTERED = {
    "title": "On fair pay",
    "text": SAID,
    "said_on": "2026-03-02",
    "said_where": "All-hands",
    "audience": "everyone",
    "language": "en",
}


def page_of(thing):
    return f"/advocate/{type(thing).__name__.lower()}s/{thing.code}/".replace(
        "evidences", "evidence"
    )


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


def test_the_owner_changes_lets_go_and_takes_up(promise, chen, eli):
    change = {"wording": "Publish most pay", "due_precision": "day", "because": "It takes longer."}
    page = chen.posts(f"{page_of(promise)}change/", **change)
    assert "It read: “Publish the pay of every grade”" in page.words

    page = chen.posts(f"{page_of(promise)}let-go/", because="No budget.")
    assert "No budget." in page.words

    page = chen.posts(f"{page_of(promise)}take-up/", because="Money came.")
    page = eli.opens(page_of(promise))
    assert "Money came." in page.words
    assert "It takes longer." in page.words


def test_the_convenor_answers_and_the_page_says_so(promise, pride, amara, chen, farah):
    note = shown(promise, chen)
    assert "put forward by the organisation" in farah.opens(page_of(promise)).words

    page = amara.posts(page_of(note), circle=pride.pk, accepted="yes", words="We saw it.")
    assert "Pride accepted it" in page.words

    assert "accepted by a circle concerned" in farah.opens(page_of(promise)).words


def test_what_is_hidden_shows_no_word_to_anybody_else(promise, chen, eli, farah):
    minutes = evidence.Document("farah.txt", "text/plain", b"Farah did it.")
    note = shown(
        promise, chen, title="Farah reads them", text="every week", document=minutes, names=[farah]
    )
    naming.hide(note, person=farah)

    for person in (chen, eli):
        parts = [f"{page_of(note)}{part}" for part in ("", "document/", "change/", "withdraw/")]
        for page in map(person.opens, [page_of(promise), *parts]):
            assert not [word for word in ("Farah", "farah.txt", "every week") if word in page]
        assert person.opens(f"{page_of(note)}document/").status == 404
    assert "Hidden by somebody whom it names" in eli.opens(page_of(promise)).words

    page = farah.opens(page_of(note))
    assert "Farah reads them" in page
    page = farah.posts(f"{page_of(note)}show-again/")
    assert "Farah reads them" in eli.opens(page_of(promise))


def test_a_document_is_handed_out_to_be_kept_and_never_shown_here(promise, chen, eli):
    page = b"%PDF-1.7 <script>alert(1)</script>"
    file = SimpleUploadedFile("../../plan\u202efdp.pdf", page, content_type="text/html")

    chen.posts(f"{page_of(promise)}evidence/", title="The plan", done_on="2026-05-04", file=file)
    note = Evidence.objects.get()
    response = eli.opens(f"{page_of(note)}document/").response

    assert response.content == page
    assert response.headers["Content-Type"] == "application/pdf"
    assert response.headers["Content-Disposition"] == 'attachment; filename="planfdp.pdf"'
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("page.html", b"<script>alert(1)</script>"),
        ("plan.svg", b"<svg onload='alert(1)'/>"),
        ("plan.pdf", b"<script>alert(1)</script>"),
        ("plan.png", b"GIF89a"),
        ("plan.txt", b"\x00\x01"),
        ("plan.pdf", b""),
        ("plan", b"%PDF-1.7"),
        ("plan.pdf", b"%PDF-" + b"x" * (5 * 1024 * 1024)),
    ],
    ids=["html", "svg", "not pdf", "not png", "not text", "empty", "no ending", "too large"],
)
def test_documents_of_other_kinds_are_refused(promise, chen, name, content):
    chen.posts(
        f"{page_of(promise)}evidence/",
        title="The plan",
        done_on="2026-05-04",
        file=SimpleUploadedFile(name, content),
    )

    assert not Evidence.objects.exists()


def test_a_link_that_is_no_web_address_is_refused(promise, chen):
    chen.posts(
        f"{page_of(promise)}evidence/",
        title="The plan",
        done_on="2026-05-04",
        url="javascript:alert(1)",
    )

    assert not Evidence.objects.exists()


def test_whom_it_names_sees_that_part_and_no_other(amara, bo, chen, farah):
    quiet = circle("Quiet ones", amara, bo, openness="hidden")
    promise = promised(said_to(bo, quiet, title="Only for us"), bo, owner=chen)
    note = shown(promise, chen, title="Farah was there", names=[farah])

    page = farah.opens(page_of(note))

    assert "Farah was there" in page
    for word in ("Quiet ones", "Only for us", promise.wording):
        assert word not in page
    assert farah.opens(page_of(promise)).status == 404


def test_a_reply_for_a_hidden_circle_names_neither_it_nor_its_convenor(amara, bo, chen, farah):
    quiet = circle("Quiet ones", convenor=amara, openness="hidden")
    promise = promised(said(bo), bo, owner=chen)
    replies.bring_in(promise, person=amara, circle=quiet)
    replies.reply(promise, person=amara, text="We still wait.", circle=quiet)

    page = farah.opens(page_of(promise))
    assert "those concerned" in page.words
    assert "We still wait." in page.words
    assert "Quiet ones" not in page
    assert "Amara" not in page

    assert "Quiet ones" in amara.opens(page_of(promise)).words


def test_a_hidden_circle_beside_others_leaves_no_trace(amara, bo, chen, eli, farah):
    pride = circle("Pride", eli)
    quiet = circle("Quiet ones", amara, openness="hidden")
    promise = promised(said(bo, causes=[cause("Fair pay", pride, quiet)]), bo, owner=chen)

    page = farah.opens(page_of(promise))

    assert "Pride" in page.words
    assert "those concerned" not in page.words
    assert "Quiet ones" not in page


def test_erased_words_are_gone_from_every_page(promise, bo, dana):
    statement = promise.statement
    page = dana.posts(f"{page_of(statement)}erase/", because="By law.", title="On pay")
    assert "Erased on" in page.words

    for address in (page_of(statement), page_of(promise), "/advocate/"):
        assert PROMISE not in bo.opens(address)
        assert "On fair pay" not in bo.opens(address)


def test_the_news_is_read_once_the_page_is_opened(promise, chen):
    assert chen.notices.filter(kind="promise.yours").exists()

    chen.opens(page_of(promise))

    assert not chen.notices.exists()


def test_a_reply_is_taken_back_after_being_asked_once(promise, chen):
    given = replies.reply(promise, person=chen, text="Sorry, later.")
    assert "Sorry, later." in chen.opens(f"/advocate/replies/{given.code}/take-back/").words

    page = chen.posts(f"/advocate/replies/{given.code}/take-back/")

    assert "Sorry, later." not in page


def test_a_promise_is_handed_over(promise, chen, bo):
    page = chen.posts(f"{page_of(promise)}hand-over/", to="", office="Board", because="Not mine.")
    assert "Board answers for it; nobody by name." in page.words

    page = bo.posts(f"{page_of(promise)}hand-over/", to="Chen Wei", office="", because="Hers.")
    assert "Head of Operations answers for it: Chen Wei." in page.words


def test_a_convenor_brings_a_circle_in_and_steps_back(promise, gwen):
    parents = circle("Parents", convenor=gwen)
    page = gwen.posts(f"{page_of(promise)}concern/", circle=parents.code, does="yes")
    assert "Parents" in page.words

    gwen.posts(f"{page_of(promise)}concern/", circle=parents.code, does="no")
    assert parents not in promise.circles.all()


def test_withdrawn_evidence_says_so_and_hands_nothing_out(promise, chen, eli):
    note = shown(promise, chen, text="The details.")

    chen.posts(f"{page_of(note)}withdraw/")

    page = eli.opens(page_of(promise))
    assert "withdrawn" in page.words
    assert "The details." not in page


def test_the_promise_let_go_is_open_to_take_up_only_by_its_owner(promise, chen, eli):
    owning.let_go(promise, person=chen, because="No budget.")

    assert eli.opens(f"{page_of(promise)}take-up/").status == 403
    assert eli.posts(f"{page_of(promise)}take-up/", because="Please.").status == 403
