"""Lists of people, in the shapes that people have them in."""

import pytest

from alongside.people import invitees
from alongside.people.invitees import Invitee

AMARA = Invitee("amara@harbour.example", "Amara Osei")
BO = Invitee("bo@harbour.example", "Bo Lindqvist")


@pytest.mark.parametrize(
    "line",
    [
        "Amara Osei <amara@harbour.example>",
        '"Amara Osei" <amara@harbour.example>',
        "Amara Osei, amara@harbour.example",
        "amara@harbour.example, Amara Osei",
        "amara@harbour.example (Amara Osei)",
        "amara@harbour.example\tAmara Osei",
        "amara@harbour.example; Amara Osei",
        "  Amara Osei   Amara@Harbour.Example  ",
        "Amara Osei <mailto:amara@harbour.example>",
        "- Amara Osei - amara@harbour.example",
        "\ufeffAmara Osei <amara@harbour.example>;",
    ],
)
def test_a_name_and_an_address_are_read_in_any_usual_shape(line):
    assert invitees.read(line) == invitees.Reading((AMARA,), ())


def test_an_address_alone_is_enough():
    assert invitees.read("bo@harbour.example").found == (Invitee("bo@harbour.example"),)


@pytest.mark.parametrize(
    "row",
    [
        "Amara Osei <amara@harbour.example>; Bo Lindqvist <bo@harbour.example>",
        '"Amara Osei" <amara@harbour.example>, "Bo Lindqvist" <bo@harbour.example>',
        "Amara Osei <amara@harbour.example>\nBo Lindqvist <bo@harbour.example>",
        "Amara Osei <amara@harbour.example>\r\n\r\nBo Lindqvist <bo@harbour.example>\r\n",
    ],
)
def test_recipients_copied_from_a_mail_program_are_read_one_by_one(row):
    assert invitees.read(row) == invitees.Reading((AMARA, BO), ())


@pytest.mark.parametrize(
    "table",
    [
        "name,email\nAmara Osei,amara@harbour.example\nBo Lindqvist,bo@harbour.example\n",
        "Email;Name\namara@harbour.example;Amara Osei\nbo@harbour.example;Bo Lindqvist",
        "E-mail address\tFull name\namara@harbour.example\tAmara Osei\n"
        "bo@harbour.example\tBo Lindqvist",
        "Team,First name,Last name,E-mail\nA,Amara,Osei,amara@harbour.example\n"
        'B,Bo,Lindqvist,"bo@harbour.example"\n',
        '"Name","Email"\n"Amara Osei","amara@harbour.example"\n,,\n'
        '"Bo Lindqvist","bo@harbour.example"\n',
    ],
)
def test_a_table_says_in_its_first_row_where_names_and_addresses_stand(table):
    assert invitees.read(table) == invitees.Reading((AMARA, BO), ())


def test_a_name_with_a_comma_in_quotes_stays_whole():
    table = 'email,name\namara@harbour.example,"Osei, Amara"'

    assert invitees.read(table).found == (Invitee("amara@harbour.example", "Osei, Amara"),)


def test_each_row_that_cannot_be_used_is_reported_and_the_others_are_read():
    reading = invitees.read(
        "Amara Osei <amara@harbour.example>\n"
        "Chen, no address\n"
        "dana@harbour\n"
        "eli@@harbour.example\n"
        "AMARA@harbour.example\n"
        f"{'x' * 250}@harbour.example\n"
        "Bo Lindqvist <bo@harbour.example>\n"
    )

    assert reading.found == (AMARA, BO)
    assert [(row.line, row.reason) for row in reading.wrong] == [
        (2, invitees.NO_ADDRESS),
        (3, invitees.NOT_AN_ADDRESS),
        (4, invitees.NOT_AN_ADDRESS),
        (5, invitees.TWICE),
        (6, invitees.TOO_LONG),
    ]
    assert reading.wrong[0].text == "Chen, no address"


def test_a_row_of_a_table_is_reported_by_its_line_even_after_a_name_of_two_lines():
    reading = invitees.read(
        'name,email\n"Amara\nOsei",amara@harbour.example\nChen,\nBo,a@b.example c@d.example'
    )

    assert reading.found == (AMARA,)
    assert [(row.line, row.reason) for row in reading.wrong] == [
        (4, invitees.NO_ADDRESS),
        (5, invitees.SEVERAL),
    ]


def test_nothing_at_all_is_an_empty_list():
    assert invitees.read(" \n\n") == invitees.Reading((), ())


@pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_file_is_read_as_the_usual_programs_write_it(coding):
    text = "name,email\nZoë Müller,zoe@harbour.example\n"

    reading = invitees.read(invitees.decode(text.encode(coding)))

    assert reading.found == (Invitee("zoe@harbour.example", "Zoë Müller"),)


def test_ten_thousand_rows_are_read():
    rows = "\n".join(f"Colleague {number} <c{number}@harbour.example>" for number in range(10_000))

    assert len(invitees.read(rows).found) == 10_000
