"""Files of statements: what is read, and what is told of what could not be."""

import json
from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from pypdf import PdfWriter

from alongside.ports import documents
from alongside.ports.documents import Document, Problem


def found(name: str, content: bytes) -> list[Document | Problem]:
    return list(documents.read_bytes(name, content))


def told(name: str, content: bytes) -> list[str]:
    return [str(item) for item in found(name, content) if isinstance(item, Problem)]


def texts(name: str, content: bytes) -> list[str]:
    return [item.text for item in found(name, content) if isinstance(item, Document)]


@pytest.mark.parametrize("ending", ["txt", "md", "html"])
def test_plain_wording_is_kept_as_it_was_written(ending: str) -> None:
    written = "<p>We will pay.</p>\r\n\r\n**Soon**\n"

    assert found(f"a.{ending}", written.encode()) == [Document(f"a.{ending}", written)]


def test_bytes_that_are_not_utf_8_are_told_by_line_and_the_rest_is_read() -> None:
    written = b"We will pay.\nAt the caf\xe9.\n"

    assert told("a.txt", written) == [
        "a.txt, line 2: it holds bytes that are not UTF-8, read as \ufffd; save it as UTF-8."
    ]
    assert texts("a.txt", written) == ["We will pay.\nAt the caf\ufffd.\n"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_mark_at_the_beginning_says_the_encoding(encoding: str) -> None:
    assert texts("a.txt", "A café".encode(encoding)) == ["A café"]


def test_a_page_that_says_its_encoding_is_read_so() -> None:
    page = '<meta charset="windows-1252"><p>A café</p>'

    assert texts("a.html", page.encode("windows-1252")) == [page]


def test_a_file_that_is_no_text_gets_one_sentence() -> None:
    assert told("a.txt", b"\x7fELF\0\0\0") == [
        "a.txt: this is not text (it holds NUL bytes); save it as txt."
    ]


def test_a_file_that_is_far_too_long_gets_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(documents.wording, "MOST_BYTES", 1024 * 1024)

    assert told("a.txt", b"a" * (1024 * 1024 + 1)) == [
        "a.txt: it is over 1 MB, too long for one text; split it, or give it as jsonl."
    ]


def test_jsonl_gives_a_text_a_line_with_organisation_and_date() -> None:
    row = {"text": "We will pay.", "organization": "Tern", "date": "2026-03-10T09:00:00"}

    assert found("a.jsonl", json.dumps(row).encode()) == [
        Document("a.jsonl:1", "We will pay.", "Tern", date(2026, 3, 10))
    ]


def test_bad_lines_of_jsonl_are_told_and_the_others_read() -> None:
    written = b'{"text": "One."}\n{"text": \n\n[1]\n{"text": 5}\n{"text": "\xff"}\n{"text": "Two."}'

    assert texts("a.jsonl", written) == ["One.", "Two."]
    assert told("a.jsonl", written) == [
        "a.jsonl, line 2: it is not JSON (Expecting value at character 11); mend or delete it.",
        'a.jsonl, line 4: it is JSON but not an object; write it as {"text": ...}.',
        'a.jsonl, line 5: it has no text; give it a "text" in quotation marks.',
        "a.jsonl, line 6: byte 11 is not UTF-8; save the line as UTF-8.",
    ]


def test_a_date_that_is_none_is_told_and_the_text_still_read() -> None:
    written = b'{"text": "One.", "date": "spring"}'

    assert found("a.jsonl", written) == [
        Problem("a.jsonl", 1, "the date 'spring' is not YYYY-MM-DD; the text was read without it."),
        Document("a.jsonl:1", "One."),
    ]


def test_a_line_nested_without_end_is_told() -> None:
    assert told("a.jsonl", b"[" * 100_000) == [
        "a.jsonl, line 1: it is nested too deeply to be a statement; mend or delete it."
    ]


def test_a_table_gives_a_text_a_row_by_the_line_it_begins_on() -> None:
    written = b'Text,Company,Date\n"One,\ntwo.",Tern,2026-03-10\nThree.,,\n'

    assert found("a.csv", written) == [
        Document("a.csv:2", "One,\ntwo.", "Tern", date(2026, 3, 10)),
        Document("a.csv:4", "Three."),
    ]


def test_bad_rows_of_a_table_are_told_and_the_others_read() -> None:
    written = b'text,date\nOne.,\n"Two."x,\nThree.\nF\xffour.,\n"Five.\nSix.,\n'

    assert texts("a.csv", written) == ["One.", "Six."]
    assert told("a.csv", written) == [
        "a.csv, line 3: it is not a row of a table (',' expected after '\"'); "
        "mend its quotation marks.",
        "a.csv, line 4: it has 1 cells where the first row has 2; mend the commas.",
        "a.csv, line 5: it holds bytes that are not UTF-8; save the file as UTF-8.",
        "a.csv, line 6: it is not a row of a table (unexpected end of data); "
        "mend its quotation marks.",
    ]


def test_a_table_without_a_column_named_text_says_what_it_found() -> None:
    assert told("a.csv", b"words,date\nOne.,\n") == [
        "a.csv: no column is named text (the first row holds: words, date); rename one to text."
    ]


def test_a_docx_gives_its_paragraphs_lists_and_tables_in_order() -> None:
    written = BytesIO()
    document = docx.Document()
    document.add_heading("Our plan")
    document.add_paragraph("We will pay.")
    document.add_paragraph("Interns first", style="List Bullet")
    table = document.add_table(rows=1, cols=2)
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "May", "Bands"
    document.save(written)

    assert texts("a.docx", written.getvalue()) == [
        "Our plan\n\nWe will pay.\n\n- Interns first\n\nMay | Bands"
    ]


def test_a_docx_that_would_unpack_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(documents.office, "MOST_UNPACKED", 1024 * 1024)
    written = BytesIO()
    with ZipFile(written, "w") as packed:
        packed.writestr("word/document.xml", "a" * (3 * 1024 * 1024))

    assert told("a.docx", written.getvalue()) == [
        "a.docx: it unpacks to 3 MB, which is refused; split it."
    ]


@pytest.mark.parametrize("ending", ["docx", "pdf"])
def test_a_file_that_is_not_what_it_says_gets_one_sentence(ending: str) -> None:
    [sentence] = told(f"a.{ending}", b"not at all")

    assert sentence.startswith(f"a.{ending}: it is not a ")
    assert sentence.endswith("; save it anew.")


def test_a_page_of_a_pdf_without_wording_is_told() -> None:
    written = BytesIO()
    writer = PdfWriter()
    writer.add_blank_page(width=100, height=100)
    writer.write(written)

    assert told("a.pdf", written.getvalue()) == [
        "a.pdf: no wording on page 1: it may be a picture; recognise its text first."
    ]


def test_a_locked_pdf_says_so() -> None:
    written = BytesIO()
    writer = PdfWriter()
    writer.add_blank_page(width=100, height=100)
    writer.encrypt("secret", algorithm="RC4-128")
    writer.write(written)

    assert told("a.pdf", written.getvalue()) == [
        "a.pdf: it is locked with a password; save it without and try again."
    ]


def test_an_ending_that_is_not_read_is_told_with_those_that_are() -> None:
    assert told("a.xls", b"") == [
        "a.xls: files that end in 'xls' are not read; "
        "use txt, md, html, htm, eml, docx, pdf, jsonl, csv."
    ]


def test_what_is_not_there_is_told(tmp_path: Path) -> None:
    missing, folder = tmp_path / "a.txt", tmp_path

    assert [str(item) for item in documents.read_path(missing)] == [
        f"{missing}: there is no such file; mend the name and try again."
    ]
    assert [str(item) for item in documents.read_path(folder)] == [
        f"{folder}: this is a folder; name the files in it, as in folder/*.txt."
    ]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (b"We will pay.", [Document("-", "We will pay.")]),
        (b'{"text": "We will pay."}\n', [Document("-:1", "We will pay.")]),
        (b"{not json}", [Document("-", "{not json}")]),
    ],
)
def test_standard_input_is_told_apart_by_what_it_holds(
    written: bytes, expected: list[Document]
) -> None:
    assert list(documents.read_stream("-", BytesIO(written))) == expected
