"""E-mails kept as files: the subject and the words, and nobody's address."""

from email.message import EmailMessage

import pytest

from alongside.ports.documents import Document, Problem, read_bytes


def read(content):
    return list(read_bytes("a.eml", content))


def message(**headers):
    made = EmailMessage()
    for name, value in headers.items():
        made[name] = value
    return made


def test_the_subject_and_the_plain_words_come_out_decoded():
    letter = message(Subject="Grüße", From="bo@harbour.example", To="amara@harbour.example")
    letter.set_content("Schöne Woche.\n", cte="quoted-printable")
    letter.add_alternative("<p>Another</p>", subtype="html")

    assert read(letter.as_bytes()) == [Document("a.eml", "Subject: Grüße\n\nSchöne Woche.\n")]


def test_of_a_letter_that_is_a_page_the_words_are_taken():
    letter = message()
    letter.set_content("<style>x</style><p>One<p>Two", subtype="html")

    assert read(letter.as_bytes()) == [Document("a.eml", "One\n\nTwo")]


@pytest.mark.parametrize("content", [b"", b"\0\xff\xfe", b"Content-Type: image/png\n\nabc"])
def test_what_holds_no_words_is_told_in_one_sentence(content):
    (told,) = read(content)

    assert isinstance(told, Problem)
    assert str(told).startswith("a.eml: ")
