"""Checking a text: what is found, taking better words, leaving one's own, taking it away."""

import html
import io
import re
import zipfile
from email.message import EmailMessage

import docx
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests.rooms.writing.worded import TEXT

pytestmark = pytest.mark.django_db
WRITING = "/act/writing/"
HIDDEN = re.compile(
    r'<input type="hidden" name="(text|beside|kind|language|format)" value="([^"]*)"'
)


def checks(person, text=TEXT, **fields):
    return person.posts(WRITING, text=text, kind="prose", language="en", **fields)


def hands_in(person, name, content):
    return checks(person, text="", file=SimpleUploadedFile(name, content))


def carried(page):
    """Give what the page carries of the text, as a browser would send it."""
    raw = page.response.content.decode()
    return {name: html.unescape(value) for name, value in HIDDEN.findall(raw)}


def button(page, label):
    """Give what a button sends."""
    found = re.search(rf'<button[^>]*name="do" value="([^"]+)"[^>]*>\s*{label}\s*</button>', page)
    assert found, f"there is no button {label}"
    return found[1]


def presses(person, page, label, **changed):
    return person.posts(WRITING, **{**carried(page), **changed, "do": button(page, label)})


def marks(page):
    raw = page.response.content.decode()
    return re.findall(r'<mark [^>]*data-tier="(\w+)">([^<]+)<', raw)


def test_the_empty_page_says_what_to_do_first_and_who_will_see_it(bo):
    page = bo.opens(WRITING)

    assert "Paste a text, or choose a file" in page.words
    assert "Who sees this: Nobody but you ." in page.words


def test_it_is_reached_from_act_and_from_the_first_steps(bo):
    assert WRITING in bo.opens("/act/").links
    assert WRITING in bo.opens("/today/").links


def test_an_example_can_be_tried(bo):
    assert "Hi guys" in bo.opens(WRITING, **{"try": "example"})


def test_what_is_found_is_marked_in_its_place_with_its_tier(bo):
    assert marks(checks(bo)) == [("excluding", "chairman"), ("consider", "crazy idea")]


def test_the_reason_the_source_and_better_words_stand_beside_it(bo):
    page = checks(bo).words

    assert "The role does not need its holder's gender." in page
    assert "chair chairperson Leave it" in page


def test_nothing_found_is_no_seal(bo):
    assert "Nothing was found in this text That is no seal" in checks(bo, "We meet at nine.").words


def test_better_words_are_taken_one_by_one(bo):
    page = presses(bo, checks(bo), "chairperson")

    assert carried(page)["text"].startswith("The chairperson had a crazy idea.")
    assert "“chairman” became “chairperson”." in page.words
    assert marks(page) == [("consider", "crazy idea")]


def test_a_step_can_be_taken_back(bo):
    page = presses(bo, presses(bo, checks(bo), "chair"), "wild idea")

    page = presses(bo, page, "One step back")
    assert carried(page)["text"].startswith("The chair had a crazy idea.")
    page = presses(bo, page, "One step back")
    assert carried(page)["text"] == TEXT


def test_words_can_be_left_and_looked_at_again(bo):
    page = presses(bo, checks(bo), "Leave it")
    assert marks(page) == [("left", "chairman"), ("consider", "crazy idea")]
    assert "1 place to look at" in page.words

    page = presses(bo, page, "Look at the one again that you left")
    assert marks(page)[0] == ("excluding", "chairman")


def test_the_reader_goes_on_at_the_next_place(bo):
    page = presses(bo, checks(bo), "chair")

    assert re.search(r'id="why-1" tabindex="-1" autofocus', page)


def test_after_the_last_one_the_reader_is_told_at_the_top(bo):
    page = presses(bo, checks(bo, "A chairman."), "chair")

    assert 'class="nothing" tabindex="-1" autofocus' in page


def test_a_button_for_a_text_that_is_another_by_now_changes_nothing(bo):
    page = checks(bo)

    later = presses(bo, page, "chair", text="Something else. " + TEXT, beside="{}")
    assert carried(later)["text"] == "Something else. " + TEXT
    assert "Nothing was changed" in later.words


@pytest.mark.parametrize(
    "do", ["take", "take 4 12 99", "take a b c", "leave 9 1", "take 4 12 -1", "?"]
)
def test_a_button_that_nobody_made_changes_nothing(bo, do):
    page = bo.posts(WRITING, **{**carried(checks(bo)), "do": do})

    assert (page.status, carried(page)["text"]) == (200, TEXT)


@pytest.mark.parametrize("beside", ["", "{", "[]", '{"steps": [[0, 9e9, ""]]}', "[" * 9000])
def test_steps_that_cannot_be_read_leave_the_text_alone(bo, beside):
    page = presses(bo, checks(bo), "chair", beside=beside)

    assert carried(page)["text"].startswith("The chair had")


def test_with_htmx_only_the_part_that_changes_comes_back(bo):
    page = checks(bo)
    sent = {**carried(page), "do": button(page, "chair")}
    answer = bo.browser.post(WRITING, sent, headers={"HX-Request": "true"})

    assert answer.content.decode().strip().startswith('<div id="checked"')


def test_the_text_is_taken_away_as_it_stands(bo):
    page = presses(bo, checks(bo), "chair")
    answer = bo.browser.post(f"{WRITING}file/", carried(page))

    assert answer.content.decode() == TEXT.replace("chairman", "chair")
    assert answer["Content-Disposition"] == 'attachment; filename="checked.txt"'


def test_ends_of_lines_and_odd_signs_come_back_as_they_were(bo):
    text = "  İki\tsatır\n\nThe chair\u00adman 😀 &amp; <b>co</b> “x”\n"
    page = checks(bo, text.replace("\n", "\r\n"))

    assert carried(page)["text"] == text
    assert marks(page) == [("excluding", "chair\u00adman")]


def test_the_kind_of_text_counts(bo):
    page = bo.posts(WRITING, text=TEXT, kind="chat", language="en")

    assert carried(page)["kind"] == "chat"


def test_very_many_findings_are_shown_in_parts(bo):
    page = checks(bo, "A chairman. " * 400)

    assert len(marks(page)) == 150
    assert "400 places to look at" in page.words
    assert "250 more are shown" in page.words


def word_file(*paragraphs):
    made, file = docx.Document(), io.BytesIO()
    for one in paragraphs:
        made.add_paragraph(one)
    made.save(file)
    return file.getvalue()


def letter():
    message = EmailMessage()
    message["Subject"], message["From"] = "The chairman", "bo@harbour.example"
    message.set_content("Ein Grüß: crazy idea\n", cte="base64")
    return message.as_bytes()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.txt", b"\xef\xbb\xbfThe chairman."),
        ("a.TXT", "The chairman.".encode("utf-16")),
        ("a.md", b"# The chairman"),
        ("a.html", b"<title>x</title><p>The chair<b>man</b>"),
        ("a.docx", word_file("The chairman.", "More.")),
        ("a.eml", letter()),
    ],
)
def test_a_file_can_be_handed_in(bo, name, content):
    assert ("excluding", "chairman") in marks(hands_in(bo, name, content))


def test_what_a_mail_answers_to_is_somebody_elses_words(bo):
    message = EmailMessage()
    message.set_content("I agree, chairman.\n\n> The chairman asked.\n")

    assert len(marks(hands_in(bo, "a.eml", message.as_bytes()))) == 1


def test_code_in_markdown_is_not_wording(bo):
    found = marks(hands_in(bo, "a.md", b"The chairman calls `chairman()`."))

    assert found == [("excluding", "chairman")]


def test_of_a_mail_come_the_subject_and_the_words_and_nobodys_address(bo):
    text = carried(hands_in(bo, "a.eml", letter()))["text"]

    assert text == "Subject: The chairman\n\nEin Grüß: crazy idea\n"


@pytest.mark.parametrize(
    ("sent", "told"),
    [
        ({}, "There is nothing to check yet: paste a text or choose a file."),
        ({"text": " \n "}, "There is nothing to check yet: paste a text or choose a file."),
        ({"text": "x" * 100_001}, "This text is over 100,000 characters"),
        ({"file": SimpleUploadedFile("a.txt", b"")}, "There is nothing to check yet"),
        ({"file": SimpleUploadedFile("a.exe", b"MZ")}, "Files of this kind are not read"),
        ({"file": SimpleUploadedFile("a", b"words")}, "Files of this kind are not read"),
        ({"file": SimpleUploadedFile("a.txt", b"x" * 2_097_153)}, "This file is over 2 MB"),
        ({"file": SimpleUploadedFile("a.txt", b"a\0b")}, "this is not text"),
        ({"file": SimpleUploadedFile("a.docx", b"no zip")}, "it is not a docx"),
        ({"file": SimpleUploadedFile("a.pdf", b"%PDF-1.4 no")}, "it is not a PDF"),
        ({"file": SimpleUploadedFile("a.eml", b"Subject: x\n\n")}, "no words were found"),
        ({"text": "A chairman.", "kind": "verse"}, "is not one of the available choices"),
    ],
)
def test_what_cannot_be_checked_is_told_in_one_sentence(bo, sent, told):
    page = bo.posts(WRITING, **{"text": "", "kind": "prose", "language": "en", **sent})

    assert page.status == 200
    assert told in page.words


def test_a_file_that_unpacks_to_a_flood_is_refused(bo):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"\0" * 300_000_000)

    assert (
        "it unpacks to 286 MB, which is refused" in hands_in(bo, "a.docx", packed.getvalue()).words
    )
