"""Each list of words for advertisements argues its case, and its examples are its tests."""

import re
from collections.abc import Callable, Sequence

import pytest

from alongside import content
from alongside.content.language_adverts import advert_entries, advert_words
from alongside.content.load import ContentError, folder
from alongside.engines.language import adverts
from alongside.engines.language.adverts import AdvertReading
from alongside.engines.language.adverts.sentences import sentences

WORDS = content.wording("en").adverts
ENTRIES = [pytest.param(one, id=one.id) for one in advert_entries(folder("language", "en"))]
FOUND: dict[str, Callable[[AdvertReading], Sequence[adverts.Span]]] = {
    "masculine": lambda read: read.coded.masculine,
    "feminine": lambda read: read.coded.feminine,
    "years": lambda read: [one.span for one in read.years],
    "pay": lambda read: [one.span for one in read.pay],
    "hollow-pay": lambda read: read.hollow_pay,
    "adjustments": lambda read: read.adjustments,
    "equal-opportunity": lambda read: read.equal_opportunity,
}


def found(which: str, text: str) -> list[str]:
    if which == "level":
        return [text[start:end].strip() for start, end in sentences(text, WORDS.level.unless)]
    return [span.text for span in FOUND[which](adverts.read(text, WORDS))]


@pytest.mark.parametrize("entry", ENTRIES)
def test_a_list_finds_what_its_examples_mark(entry):
    for example in entry.flag:
        plain = example.replace("[", "").replace("]", "")
        marked = re.findall(r"\[([^\]]*)\]", example)
        assert [one.lower() for one in found(entry.id, plain)] == [one.lower() for one in marked]


@pytest.mark.parametrize("entry", ENTRIES)
def test_a_list_lets_pass_what_its_examples_keep(entry):
    assert [(one, found(entry.id, one)) for one in entry.keep if found(entry.id, one)] == []


@pytest.mark.parametrize("entry", ENTRIES)
def test_each_word_of_a_list_is_found(entry):
    """A word that its own list lets pass, or that a longer one hides, would lie there unread."""
    if entry.id in ("level", "years", "pay"):
        return
    lost = []
    for word in entry.words:
        text = word.replace("*", "").replace("...", "the")
        if not found(entry.id, text):
            lost.append(word)

    assert lost == []


@pytest.mark.parametrize("entry", ENTRIES)
def test_what_is_called_a_study_or_a_law_names_sources_that_were_seen(entry):
    assert set(entry.source) <= set(content.sources())
    assert bool(entry.source) == (entry.basis is None)


def test_what_the_commands_load_is_what_the_yaml_says():
    assert advert_words(folder("language", "en")) == WORDS


def test_a_language_without_words_for_advertisements_has_none(tmp_path):
    assert advert_words(tmp_path) is None


def test_an_entry_that_nothing_reads_and_one_that_is_missing_are_told(tmp_path):
    written = folder("language", "en").joinpath("adverts.yml").read_text("utf-8")
    (tmp_path / "adverts.yml").write_text(written.replace("- id: years", "- id: year"), "utf-8")

    with pytest.raises(ContentError) as told:
        advert_words(tmp_path)

    assert str(told.value) == "adverts.yml: there is no entry years; add it."
