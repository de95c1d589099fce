"""Plain text and mail: whose words are whose."""

from tests.engines.language.formats.reading import hidden, quoted, wording

LETTER = """\
From: Bo <bo@example.org>
Subject: The chairman
 has gone
To: amara@example.org

Dear all,
write to bo@example.org.

On Monday, Amara wrote:
> The chairman has gone
> home

Bo
"""


def test_lines_of_others_are_quoted_and_the_answer_is_not():
    text = "> Ask the chairman\n> at https://example.org/x\nI ask the chair.\n"

    assert quoted(text, "text") == ["> Ask the chairman\n> at"]
    assert wording(text, "text") == ["I ask the chair."]


def test_the_subject_of_a_mail_is_wording_and_its_other_headers_are_not():
    assert wording(LETTER, "mail") == [
        "The chairman\n has gone",
        "Dear all,\nwrite to",
        "Bo",
    ]
    assert hidden(LETTER, "mail") == [
        "From: Bo <bo@example.org>\nSubject:",
        "To: amara@example.org",
        "bo@example.org",
    ]


def test_what_a_mail_answers_is_quoted():
    assert quoted(LETTER, "mail") == [
        "On Monday, Amara wrote:",
        "> The chairman has gone\n> home",
    ]


def test_a_message_that_was_forwarded_is_quoted_to_its_end():
    text = "From: Bo\n\nSee below.\n\n----- Original Message -----\nFrom: Amara\nThe men\n"

    assert wording(text, "mail") == ["See below."]


def test_what_stands_between_the_parts_of_a_message_is_hidden():
    text = "From: Bo\n\n--=_part_of_it_1\nContent-Type: text/plain;\n charset=utf-8\n\nThe men\n"

    assert wording(text, "mail") == ["The men"]


def test_a_mail_without_headers_is_text():
    assert wording("Dear all,\n\nthe men\n", "mail") == ["Dear all,\n\nthe men"]


def test_lines_of_base64_are_hidden_and_a_long_line_of_one_word_is_not():
    encoded = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kg=="

    assert hidden(f"See\n{encoded}\n", "text") == [encoded]
    assert wording("a" * 80, "text") == ["a" * 80]
