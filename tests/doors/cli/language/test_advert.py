"""What is told of an advertisement names what it rests on, in lines and as an object."""

import json
import subprocess
import sys

from alongside.doors.cli.language import advert, ready
from alongside.engines.language import adverts

WORDS = ready.rules("en").adverts
BEFORE = (
    "An aggressive, ambitious, independent leader, confident and active, is wanted.\n"
    "Competitive salary. At least 5 years of experience in sales."
)
AFTER = (
    "You sell to schools.\nSalary: £34,000 to £38,000.\n"
    "We are an equal opportunity employer. Tell us if you need any adjustments."
)


def test_lines_say_what_stands_there_and_what_is_missing():
    told = advert.lines(adverts.read(BEFORE, WORDS))

    assert [line for line in told if "(" not in line[:20]] == [
        "The advertisement as a whole",
        "  coded words     6 masculine, 0 feminine, among 20 words: they lean masculine",
        '                  masculine: "aggressive", "ambitious", "independent", "leader", '
        '"confident", "active"',
        "  reading level   LIX 37 (too few words for it to mean anything), 7 words a sentence, "
        "from 20 words",
        '  experience      5 years: "5 years of experience"',
        '  pay             not named; "competitive salary" gives no figure',
        "  adjustments     none are offered",
        "  equal chances   not said",
    ]


def grounds(text: str) -> list[str]:
    told = [line.strip() for line in advert.lines(adverts.read(text, WORDS))]
    return [line[1:].partition(")")[0] for line in told if line.startswith("(")]


def test_where_there_is_reason_to_look_again_a_line_says_whether_it_was_measured():
    assert grounds(BEFORE) == [
        "measured in studies",  # coded words
        "measured in studies",  # years
        "asked for by law in places",  # pay
        "asked for by law in places",  # adjustments
        "measured in studies",  # equal chances, whether said or not: the study is not in its favour
    ]
    assert grounds(AFTER) == ["measured in studies"]


def test_what_is_there_is_told_with_its_words():
    told = [line.strip() for line in advert.lines(adverts.read(AFTER, WORDS))]

    assert 'pay             range: "£34,000 to £38,000"; the period is not said' in told
    assert 'adjustments     "need any adjustments"' in told


def test_what_a_terminal_would_obey_is_never_printed():
    text = "Salary: £30,000\x1b a year, £31,000\x1b[2J an hour. Reasonable\x1badjustments."

    assert "\x1b" not in "".join(advert.lines(adverts.read(text, WORDS)))


def test_the_object_is_plain_and_its_spans_slice():
    told = json.loads(json.dumps(advert.as_object(adverts.read(AFTER, WORDS))))

    assert told["missing"] == []
    assert [(one["least"], one["most"], one["currency"]) for one in told["pay"]] == [
        (34000.0, 38000.0, "GBP")
    ]
    assert [AFTER[one["start"] : one["end"]] for one in told["adjustments"]] == [
        "need any adjustments"
    ]
    assert {one["evidence"] for one in told["rests_on"].values()} == {"study", "law", "habit"}


def test_a_text_with_nothing_in_it_is_told_calmly():
    told = advert.lines(adverts.read("", WORDS))

    assert [line for line in told if "there " in line and "(" not in line[:20]] == [
        "  coded words     0 masculine, 0 feminine, among 0 words: there is nothing to lean",
        "  reading level   there are no words",
    ]


def test_the_command_need_not_wait_for_all_content():
    code = (
        "import sys; from alongside.doors.cli.language import advert, ready; ready.rules('en');"
        "print(sorted({'alongside.content', 'pydantic', 'django'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout == "[]\n"
