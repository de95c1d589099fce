"""The pages of evidence: what circles answer, what is hidden, what is handed out."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from alongside.advocate.promises.actions import evidence, naming
from alongside.advocate.promises.models import Evidence
from tests.people import circle
from tests.rooms.promises.said import cause, page_of, promised, said, said_to, shown


@pytest.fixture
def pride(amara, bo, eli):
    return circle("Pride", bo, eli, convenor=amara)


@pytest.fixture
def promise(pride, bo, chen):
    return promised(said(bo, causes=[cause("Fair pay", pride)]), bo, owner=chen)


def test_the_convenor_answers_and_the_page_says_so(promise, pride, amara, chen, farah):
    note = shown(promise, chen)
    assert "put forward by the organisation" in farah.opens(page_of(promise)).words

    page = amara.posts(page_of(note), circle=pride.code, accepted="yes", words="We saw it.")
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


def test_a_member_who_puts_something_forward_is_not_named(promise, bo, chen, eli, farah):
    theirs, ours = shown(promise, eli), shown(promise, chen, title="The pay list")

    for person in (bo, chen, farah):
        page = person.opens(page_of(theirs))
        assert "somebody concerned" in page.words
        assert "Eli" not in page
    assert "Chen Wei" in farah.opens(page_of(ours)).words
    assert "Without your name" in eli.opens(f"{page_of(promise)}evidence/").words
    assert "With your name" in chen.opens(f"{page_of(promise)}evidence/").words


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


def test_withdrawn_evidence_says_so_and_hands_nothing_out(promise, chen, eli):
    note = shown(promise, chen, text="The details.")

    chen.posts(f"{page_of(note)}withdraw/")

    page = eli.opens(page_of(promise))
    assert "withdrawn" in page.words
    assert "The details." not in page
