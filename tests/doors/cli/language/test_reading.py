"""Encodings, line ends, documents and mail: places are right, and what is not read is told."""

import json

import docx
import pytest

TEXT = "Caf\u00e9 \U0001f600\r\nthe chairman\r\nand the chairman\r\n"


def places(result):
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    return [(row["line"], row["column"], row["start"]) for row in rows]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_places_count_characters_of_the_text_whatever_the_encoding(project, encoding):
    project.file("a.txt", TEXT.encode(encoding))

    first, second = TEXT.index("chairman"), TEXT.rindex("chairman")
    assert places(project.check("a.txt", "--format=json")) == [(2, 5, first), (3, 9, second)]


def test_a_file_in_another_encoding_is_told_and_fails_only_if_it_was_named(project):
    project.file("old.txt", "ok\nder Gesch\xe4ftsf\xfchrer\n".encode("latin-1"))
    sentence = "old.txt: it is not UTF-8 (byte 13, in line 2); save it as UTF-8.\n"

    named, walked = project.check("old.txt"), project.check(".")

    assert (named.exit_code, named.stderr) == (2, sentence)
    assert (walked.exit_code, walked.stderr) == (0, f"{sentence}1 file was skipped: 1 not UTF-8.\n")


def test_a_document_is_read_paragraph_by_paragraph_and_never_changed(project):
    written = docx.Document()
    written.add_paragraph("Dear all,")
    written.add_paragraph("the chairman agreed.")
    table = written.add_table(rows=1, cols=2)
    table.cell(0, 0).text = "Role"
    table.cell(0, 1).text = "Chairman of the works council"
    written.save(project.folder / "a.docx")
    before = (project.folder / "a.docx").read_bytes()

    rows = [json.loads(row) for row in project.check("a.docx", "--format=json").stdout.splitlines()]
    fixed = project.check("a.docx", "--fix")

    assert [(row["line"], row["column"]) for row in rows][:1] == [(2, 5)]
    assert fixed.exit_code == 1
    assert fixed.stderr == "a.docx: a docx is not mended here; change it where it was written.\n"
    assert (project.folder / "a.docx").read_bytes() == before


@pytest.mark.parametrize("content", [b"", b"PK\3\4 and so on", b"words"])
def test_a_broken_document_is_one_sentence(project, content):
    project.file("a.docx", content)

    result = project.check("a.docx")

    assert result.exit_code == 2
    assert result.stderr.startswith("a.docx: it is not a docx that can be opened (")
    assert result.stderr.count("\n") == 1


def test_of_a_mail_what_somebody_else_wrote_is_left_alone(project):
    project.file("a.eml", "From: bo@harbour.example\nSubject: the chairman\n\n"
                          "Thanks.\n\n> the chairman\n> agreed\n")  # fmt: skip

    assert [line for line, _, _ in places(project.check("a.eml", "--format=json"))] == [2]


def test_standard_input_that_is_no_text_is_one_sentence(project):
    result = project.check("-", given=b"\0\1")

    assert result.exit_code == 2
    assert result.stderr == "stdin: it is binary, not text; name what it was made from.\n"


ENCODED = """\
From: bo@harbour.example
Subject: =?utf-8?q?the_chairman=E2=80=99s_party?=
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

It=E2=80=99s a sanity ch=
eck.

> the chairman agreed
"""


def test_a_mail_that_is_sent_in_another_way_than_it_reads_is_read_as_it_reads(project):
    project.file("a.eml", ENCODED)

    rows = [json.loads(row) for row in project.check("a.eml", "--format=json").stdout.splitlines()]
    fixed = project.check("a.eml", "--fix")

    assert [(row["line"], row["text"]) for row in rows] == [(1, "chairman"), (3, "sanity check")]
    assert (project.folder / "a.eml").read_text() == ENCODED
    assert fixed.stderr.startswith(
        "a.eml: a message in quoted-printable, base64 or another encoding"
    )


LATIN = """\
Subject: cake
Content-Type: text/plain;
 charset="iso-8859-1"
Content-Transfer-Encoding: 8bit

À bientôt, said the chairman.
"""


def test_a_mail_that_says_in_which_encoding_it_is_is_read_in_it(project):
    project.file("a.eml", LATIN.encode("iso-8859-1"))

    rows = [json.loads(row) for row in project.check("a.eml", "--format=json").stdout.splitlines()]
    fixed = project.check("a.eml", "--fix")

    assert [(row["line"], row["column"], row["text"]) for row in rows] == [(3, 21, "chairman")]
    assert (project.folder / "a.eml").read_bytes() == LATIN.encode("iso-8859-1")
    assert "base64 or another encoding is not mended here" in fixed.stderr


@pytest.mark.parametrize("charset", ["utf-8", "us-ascii"])
def test_a_mail_that_is_not_in_the_encoding_that_it_names_is_refused(project, charset):
    project.file("a.eml", LATIN.replace("iso-8859-1", charset).encode("iso-8859-1"))

    result = project.check("a.eml")

    assert result.exit_code == 2
    assert "it is not UTF-8" in result.stderr


def test_a_mail_that_names_an_encoding_in_its_words_alone_is_refused(project):
    told = "Subject: cake\n\nContent-Type: text/plain; charset=latin1\n\nÀ bientôt.\n"
    project.file("a.eml", told.encode("iso-8859-1"))

    assert project.check("a.eml").exit_code == 2


def test_a_mail_that_does_not_say_in_which_encoding_it_is_is_refused(project):
    project.file("a.eml", LATIN.replace('charset="iso-8859-1"', "format=flowed").encode("latin-1"))

    result = project.check("a.eml")

    assert result.exit_code == 2
    assert "it is not UTF-8" in result.stderr


def test_a_mail_of_a_picture_alone_is_no_fault(project):
    project.file(
        "a.eml",
        "Subject: cake\nContent-Type: image/png\n"
        "Content-Transfer-Encoding: base64\n\niVBORw0KGgo=\n",
    )

    assert project.check("a.eml").exit_code == 0


MIXED = """\
Subject: cake
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="=b"

--=b
Content-Type: text/plain

Find a picture of the chairman here.
--=b
Content-Type: text/plain
Content-Disposition: attachment; filename=a.txt

The spastic is attached.
--=b
Content-Type: text/plain
Content-Transfer-Encoding: quoted-printable

It is a sanity ch=
eck.
--=b--
"""


def test_every_part_of_a_mail_that_is_written_is_read_and_nothing_that_is_attached(project):
    project.file("a.eml", MIXED)

    rows = [json.loads(row) for row in project.check("a.eml", "--format=json").stdout.splitlines()]

    assert [row["text"] for row in rows] == ["chairman", "sanity check"]


def test_a_mail_in_a_charset_that_nobody_knows_is_one_sentence(project):
    project.file("a.eml", ENCODED.replace("utf-8\nContent", "x-unknown\nContent"))

    result = project.check("a.eml")

    assert result.exit_code == 2
    assert result.stderr == ("a.eml: its charset 'x-unknown' is not known; save it as UTF-8.\n")


def test_plain_letters_are_read_in_whatever_charset(project):
    project.file("a.eml", MIXED.replace("text/plain\n\nFind", "text/plain; charset=x-mac\n\nFind"))

    rows = [json.loads(row) for row in project.check("a.eml", "--format=json").stdout.splitlines()]

    assert [row["text"] for row in rows] == ["chairman", "sanity check"]
