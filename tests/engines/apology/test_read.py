"""An apology is read for the words that take it back; each cue's own examples are its tests."""

import pytest

from alongside.content.repair import apology_cue_entries, apology_cues
from alongside.engines.apology import Cue, Finding, Part, read

CUES = apology_cues("en")
ENTRIES = apology_cue_entries("en").values()
FLAGGED = [(one.id, part, text) for one in ENTRIES for text in one.flag for part in one.parts]
KEPT = [(one.id, text) for one in ENTRIES for text in one.keep]


def found(text: str, part: Part = Part.DID) -> list[str]:
    return [finding.cue for finding in read({part: text}, CUES)]


@pytest.mark.parametrize(("cue", "part", "text"), FLAGGED)
def test_a_cue_stands_where_its_example_says(cue: str, part: Part, text: str) -> None:
    assert cue in found(text, part)


@pytest.mark.parametrize(("cue", "text"), KEPT)
def test_a_cue_does_not_stand_where_its_example_says_not(cue: str, text: str) -> None:
    assert [part for part in Part if cue in found(text, part)] == []


def test_a_worked_apology_has_nothing_that_takes_it_back() -> None:
    worked = {
        Part.DID: "I told the client that you had typed up my plan. It was your plan.",
        Part.EFFECT: "You were left out of two meetings, and your work was taken from you.",
        Part.WILL: "By Thursday I will write to the client that the plan is yours. If I am cut "
        "short, I will say it in the meeting.",
    }

    assert read(worked, CUES) == ()


def test_a_finding_says_where_it_stands_and_in_which_words() -> None:
    assert read({Part.DID: "I spoke over you, but I was late."}, CUES) == (
        Finding("but", Part.DID, 18, 21, "but"),
    )


def test_a_curly_apostrophe_is_read_as_a_straight_one() -> None:
    assert found("I\u2019m sorry you feel that way.") == found("I'm sorry you feel that way.")


def test_a_phrase_ends_with_its_sentence() -> None:
    cue = Cue("sorry", ("sorry * if",))

    assert read({Part.DID: "I am sorry. If you like, we talk."}, [cue]) == ()
    assert len(read({Part.DID: "I am sorry to ask if you like."}, [cue])) == 1


def test_the_same_words_are_told_once_for_a_cue() -> None:
    cue = Cue("meant", ("meant well", "meant _"))

    assert [one.words for one in read({Part.DID: "I meant well."}, [cue])] == ["meant well"]


def test_nothing_is_found_in_nothing() -> None:
    assert read({}, CUES) == read({Part.DID: ""}, CUES) == ()
