"""Every cue argues its case: its examples are its tests."""

import pytest

from alongside import content
from alongside.content.promises_cues import cue_entries
from alongside.engines import promises

CUES = content.promise_cues("en")
FLAGGED = [(entry.id, text) for entry in cue_entries("en") for text in entry.flag]
KEPT = [(entry.id, text) for entry in cue_entries("en") for text in entry.keep]


def found_in(text: str) -> set[str]:
    read = promises.read(text, CUES)
    return {rest.cue for sentence in read.sentences for rest in sentence.cues}


@pytest.mark.parametrize(("cue", "text"), FLAGGED)
def test_a_cue_stands_where_its_example_says(cue: str, text: str) -> None:
    assert cue in found_in(text)


@pytest.mark.parametrize(("cue", "text"), KEPT)
def test_a_cue_does_not_stand_where_its_example_says_not(cue: str, text: str) -> None:
    assert cue not in found_in(text)


def test_every_source_that_a_cue_names_was_looked_up() -> None:
    named = {entry.source for entry in cue_entries("en") if entry.source}

    assert named <= set(content.sources())


def test_a_language_without_cues_is_told_so() -> None:
    with pytest.raises(content.ContentError) as told:
        content.promise_cues("xx")

    assert str(told.value) == (
        "There are no cues for the language 'xx'; the language there is, is 'en'."
    )
