"""What stands around a wording: quotations, paragraphs, names, the ends of sentences."""

from dataclasses import replace

import pytest

from alongside.engines.language import Checker, Nearby, Tier
from tests.engines.language.pack import EVERY, pack, rule

CHECKER = Checker(EVERY)


def found(text: str, format: str = "text", checker: Checker = CHECKER) -> list[str]:
    return [finding.text for finding in checker.check(text, format=format)]


@pytest.mark.parametrize(
    "text",
    [
        "She said “the chairman’s late” again.",
        "Er sagte »der chairman kommt« und ging.",
        "Er sagte „der chairman kommt“ und ging.",
        "Elle a dit « le chairman vient » hier.",
        "Dijo «el chairman viene» ayer.",
        "He said 'the chairman is late' and left.",
        "&ldquo;The chairman is late&rdquo;, he wrote.",
        "&quot;The chairman is late&quot;, he wrote.",
    ],
)
def test_a_quoted_word_is_left_alone_whatever_the_marks(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "« Oui », dit le chairman, « non ».",
        "«Sí», dijo el chairman, «no».",
        "»Ja«, sagte der chairman, »nein«.",
        '"Yes", said the chairman, "no".',
        "“Yes”, said the chairman, “no”.",
        "'Yes', said the chairman, 'no'.",
        "The staff's and the boards' chairman isn't here; the users' rooms are.",
    ],
)
def test_a_word_between_two_quotations_is_not_quoted(text: str) -> None:
    assert found(text) == ["chairman"]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_quotation_ends_with_its_paragraph(end: str) -> None:
    text = f'He is 6" tall.{end}{end}The chairman signs.{end}{end}It is 5" long.'

    assert found(text) == ["chairman"]


@pytest.mark.parametrize("between", ["\n\n", "\r\n\r\n", "\n  \n", "\n#\n# "])
def test_no_wording_reaches_from_one_paragraph_into_the_next(between: str) -> None:
    only = Checker(pack(rule("needs", "special needs")))

    assert found(f"They are special{between}needs are many.", checker=only) == []
    assert found("They have special\n# needs.", checker=only) == ["special\n# needs"]


def test_one_soft_hyphen_changes_nothing_for_the_rest_of_a_source_file() -> None:
    source = 'TITLE = "com\u00adplete"\nSIGNS = "The chairman signs."\n'

    assert found(source, "python") == ["chairman"]


def test_the_accent_of_the_last_letter_belongs_to_the_word() -> None:
    only = Checker(pack(rule("old", "handicapé")))
    text = "Un handicape\u0301 vient."

    assert found(text, checker=only) == ["handicape\u0301"]


@pytest.mark.parametrize("short", ["e.g.", "vs.", "J.", "U.S.", "approx.", "p.m."])
def test_an_abbreviation_ends_no_sentence(short: str) -> None:
    assert found(f"A colleague {short} Crazy was it.") == ["Crazy"]
    assert found("A colleague sleeps. Crazy was it.") == []


@pytest.mark.parametrize("mark", ["*", "_", "“", ""])
def test_a_title_in_running_text_is_left_alone_with_its_marks(mark: str) -> None:
    only = Checker(pack(rule("old", "old man")))

    assert found(f"We read {mark}The Old Man and the Sea{mark} in May.", checker=only) == []
    assert found("We asked the old man and the sea.", checker=only) == ["old man"]


def test_a_phrase_of_company_may_be_wrapped_and_ends_with_a_word() -> None:
    only = Checker(pack(rule("guys", "guys", only_with=Nearby(phrase=("you guys",)))))

    assert found("Thank you\n    guys.", checker=only) == ["guys"]
    assert found("Thank bayou guys.", checker=only) == []
    assert found("Thank you guys.", checker=only) == ["guys"]


@pytest.mark.parametrize("opening", ["(", "[", "“", "«", "—", "|", "/", "-", "\n"])
def test_a_short_word_is_found_whatever_opens_before_it(opening: str) -> None:
    assert found(f"So it is{opening}he codes.") == ["he"]


@pytest.mark.parametrize("format", ["text", "markdown", "html", "rst", "asciidoc", "python"])
def test_a_text_with_the_line_ends_of_windows_is_read_alike(format: str) -> None:
    text = "# One\n\n* The chairman\n* he codes\n\n> A master\n> branch here\n\n    master = 1\n"
    windows = text.replace("\n", "\r\n")

    assert [one.replace("\r", "") for one in found(windows, format)] == found(text, format)


@pytest.mark.parametrize("title", ["Mr", "Mr.", "Mrs.", "Ms", "Dr.", "Prof.", "Dame"])
def test_a_word_with_a_capital_after_a_title_is_a_family_name(title: str) -> None:
    only = Checker(pack(rule("manly", "manly")))

    assert found(f"{title} Manly, you have 45 seconds.", checker=only) == []
    assert found(f"Over to {title} Manly.", checker=only) == []
    assert found(f"{title} Price is manly.", checker=only) == ["manly"]


@pytest.mark.parametrize(
    "text",
    [
        "Chairman, the board game, is on the shelf.",
        "We play Chairman, a board game, at lunch.",
        "They spoke with Chairman Brown.",
    ],
)
def test_what_has_the_grammar_of_a_name_is_left_alone(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The Chairman, a retired engineer, opened the meeting.",
        "The Chairman, a game over, went home.",
        "I met Mick, Chairman of the board.",
    ],
)
def test_what_somebody_is_called_is_no_name(text: str) -> None:
    assert found(text) == ["Chairman"]


@pytest.mark.parametrize(
    "text",
    [
        "Chairman, the board is waiting.",
        "Chairmen of Barclays are well paid.",
        "Chairman Wanted",
        "Chairmen Only",
        "Chairman ID is printed on the badge.",
    ],
)
def test_a_capital_at_the_start_makes_no_name(text: str) -> None:
    assert len(found(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        'TITLE = "Is the chairman here?"',
        'log("the chairman signs")',
        'raise ValueError(f"the chairman signs")',
        '{"title": "The chairman signs"}',
    ],
)
def test_a_text_within_code_is_no_quotation(text: str) -> None:
    assert found(text) == ["chairman"]


def test_a_word_is_mentioned_after_say_only_where_it_describes_nothing() -> None:
    assert found("We say master in no meeting.") == []
    assert found("We say master, as before.") == []
    assert found("People say master things.") == ["master"]


def test_where_a_language_does_not_tell_what_may_follow_any_word_may() -> None:
    lists = {name: words for name, words in EVERY.lists.items() if name != "mention_goes_on"}

    assert found("People say master things.", checker=Checker(replace(EVERY, lists=lists))) == []


def test_between_replace_and_with_a_word_is_mentioned_unless_it_describes_another() -> None:
    assert found("Replace master with main.") == []
    assert found("Replace the master disk with a new one.") == ["master"]


def test_a_list_of_words_is_mentioned_as_far_as_the_sentence_goes() -> None:
    assert found("Words to avoid: guys, dear sirs, lads, chairman and master.") == []
    assert found("These are words to avoid. The chairman signs.") == ["chairman"]


def test_people_may_call_themselves_what_they_like() -> None:
    assert found("I call myself a chairman and mean it.") == []
    assert found("I call him a chairman and mean it.") == ["chairman"]


def test_a_word_of_company_stands_for_what_is_its_own_too() -> None:
    assert found("My colleague's crazy plan holds.") == ["crazy"]
    assert found("My garden's crazy paving holds.") == []


def test_one_that_follows_a_given_name_is_a_family_name() -> None:
    assert found("Mick Chairman spoke.") == []
    assert found("A Chairman spoke to mick chairman.") == ["Chairman", "chairman"]


def test_one_that_does_what_programs_do_is_a_name() -> None:
    assert found("Chairman skips what has not changed.") == []
    assert found("Chairman is the build tool here.") == []
    assert found("The chairman skips what has not changed.") == ["chairman"]
    assert found("Chairmen is what we need.") == ["Chairmen"]


@pytest.mark.parametrize(
    "text",
    [
        "Chairmen is on at the Roxy.",
        "Chairman opens on Friday.",
        "Chairman’s “Cold Rooms” is on the playlist.",
        'Chairman\'s "Cold Rooms" is on the playlist.',
    ],
)
def test_one_that_is_told_of_as_a_work_is_a_name(text: str) -> None:
    assert found(text) == []


def test_one_with_an_article_or_a_plain_word_after_it_is_none() -> None:
    assert found("The Chairman is on at eight.") == ["Chairman"]
    assert found("Chairman’s cold room is open.") == ["Chairman"]
    assert found("the chairman’s “cold” room is open") == ["chairman"]


NAMED = Checker(
    replace(
        pack(
            rule("craft", "craftsman", "peanut gallery"),
            rule("chair", "chairman"),
            rule("slur", "cripple", tier=Tier.HARMFUL),
        ),
        lists={**EVERY.lists, "also_names": ("craftsman", "peanut gallery", "cripple")},
    )
)


@pytest.mark.parametrize(
    "text",
    [
        "The Craftsman bungalow on the corner is listed.",
        "We sold two mowers, Craftsman and another.",
        "Beside the Peanut Gallery car park there is a bench.",
    ],
)
def test_a_word_that_some_are_named_by_is_a_name_where_it_has_a_capital(text: str) -> None:
    assert found(text, checker=NAMED) == []


@pytest.mark.parametrize(
    "text",
    [
        "The Chairman opened the meeting in the hall.",  # nobody is named by it
        "Give it to the Craftsman, please.",  # one of many
        "My uncle was a Craftsman.",
        "Craftsman of the year is a prize for one person.",  # a sentence begins so
        "Please note: Craftsman jobs are open to everyone here.",
        "the CRAFTSMAN at the desk said so to all of us",  # shouted
        "Beside the Peanut gallery there is a car park.",
        "They laughed at Cripple jokes all evening.",  # a slur stays one
        "Ask the Cripple downstairs for the key.",
        "That Cripple's “help” cost us a day.",
    ],
)
def test_a_capital_alone_makes_no_name(text: str) -> None:
    assert len(found(text, checker=NAMED)) == 1


def test_where_a_language_names_nothing_by_its_words_a_capital_makes_no_name() -> None:
    checker = Checker(pack(rule("craft", "craftsman")))

    assert found("Der neue Craftsman steht im Lager.", checker=checker) == ["Craftsman"]
