"""Each rule of wording is tested by its own examples, and none sends anybody in a circle."""

import re

import pytest

from alongside import content
from alongside.content import ContentError
from alongside.content.language_making import added, rules_in
from alongside.content.language_proving import Prover
from alongside.content.load import folder
from alongside.content.schemas.language import WordingRule
from tests.house import checkout

LIST = "- {{id: {id}, why: Words of a test., words: [one, '{word}']}}"
GUIDE = checkout.ROOT / "docs" / "guides" / "language-rules.md"
PROVERS = {language: Prover(content.wording(language)) for language in content.LANGUAGES}
RULES = [
    pytest.param(language, rule, id=f"{language}-{rule.id}")
    for language in content.LANGUAGES
    for rule in rules_in(folder("language", language))
]


@pytest.mark.parametrize(("language", "rule"), RULES)
def test_a_rule_keeps_to_its_examples_and_its_better_words_are_never_marked(
    language: str, rule: WordingRule
) -> None:
    assert [*PROVERS[language].faults(rule)] == []


def test_examples_that_fail_and_loops_are_told() -> None:
    rule = WordingRule.model_validate(
        {
            "id": "chairman",
            "axes": ["gender-identity"],
            "tier": "excluding",
            "instead_of": ["chairman"],
            "consider": ["chairman"],
            "why": "The role does not need its holder's gender.",
            "basis": "judgement",
            "flag": ["The [chair] of the board.", "Every [chairman] knows."],
            "keep": ["The chairman signs.", "The chair signs."],
        }
    )

    assert [*PROVERS["en"].faults(rule)] == [
        "in “The chair of the board.” it should find “chair”, and finds nothing",
        "in “The chairman signs.” it should find nothing, and finds “chairman”",
        "its better words “chairman” are marked themselves, by chairman",
    ]


def test_a_swap_for_a_word_of_its_own_is_told(tmp_path) -> None:
    rule = re.findall(r"```yaml\n(.*?)```", GUIDE.read_text("utf-8"), re.DOTALL)[0]
    (tmp_path / "ours.yml").write_text(
        rule.replace("swap: {resource: colleague}", "swap: {resource: resources}")
    )
    prover = Prover(added(content.wording("en"), tmp_path))

    [fault] = [one for mended in rules_in(tmp_path) for one in prover.faults(mended)]
    assert fault == "it swaps for “resources”, which is one of its own words"


def words_of(rule: WordingRule) -> list[list[str]]:
    sides = (rule.unless, rule.only_with)
    around = [words for side in sides for words in side.model_dump().values() if words]
    return [rule.instead_of, rule.consider, *(one for one in around if isinstance(one, list))]


@pytest.mark.parametrize("language", content.LANGUAGES)
def test_no_list_of_a_rule_names_a_word_twice(language: str) -> None:
    twice = {
        rule.id: [word for word in words if words.count(word) > 1]
        for rule in rules_in(folder("language", language))
        for words in words_of(rule)
        if len(set(words)) < len(words)
    }

    assert twice == {}


def test_the_rule_that_the_guide_shows_keeps_to_its_examples(tmp_path) -> None:
    rule, source = re.findall(r"```yaml\n(.*?)```", GUIDE.read_text("utf-8"), re.DOTALL)
    (tmp_path / "ours.yml").write_text(rule.replace("basis: judgement", "source: [our-style]"))
    (tmp_path / "sources.yml").write_text(source)

    prover = Prover(added(content.wording("en"), tmp_path))

    (shown,) = rules_in(tmp_path)
    assert [*prover.faults(shown)] == []


def test_a_list_may_name_a_list_that_there_is(tmp_path) -> None:
    (tmp_path / "lists.yml").write_text(LIST.format(id="anyone", word="each {role}"))

    assert "anyone" in added(content.wording("en"), tmp_path).lists


@pytest.mark.parametrize(
    ("id", "word", "refused"),
    [
        ("anyone", "each {rule}", r"entry anyone: there is no list \{rule\}; add it to lists.yml"),
        ("anyone", "{role}s", r"entry anyone: in '\{role\}s' braces hold something else than"),
        ("anyone", "{my-role}", r"entry anyone: in '\{my-role\}' braces hold something else than"),
        ("role", "{role}", "entry role: it names itself, at once or by way of another list; give"),
        ("number", "{count}", "entry number: it names itself, at once or by way of another list"),
    ],
)
def test_a_list_that_cannot_be_made_ready_is_refused(tmp_path, id, word, refused) -> None:
    count = LIST.format(id="count", word="a {number}") if id == "number" else ""
    (tmp_path / "lists.yml").write_text(f"{LIST.format(id=id, word=word)}\n{count}")

    with pytest.raises(ContentError, match=refused):
        added(content.wording("en"), tmp_path)


def test_a_list_cannot_stand_in_a_phrase_that_lets_pass(tmp_path) -> None:
    rule = re.findall(r"```yaml\n(.*?)```", GUIDE.read_text("utf-8"), re.DOTALL)[0]
    told = rule.replace("phrase: [human resources]", "phrase: ['{role} resources']")
    (tmp_path / "ours.yml").write_text(told)

    with pytest.raises(ContentError, match="is a phrase, in which no list can stand; write"):
        added(content.wording("en"), tmp_path)


def test_there_are_more_than_five_hundred_english_rules_and_each_has_grounds() -> None:
    english = content.wording("en").rules

    assert len(english) > 500
    assert len({rule.id for rule in english}) == len(english)
    assert [rule.id for rule in english if len(rule.why) < 30] == []


def test_what_the_commands_load_is_what_the_yaml_says() -> None:
    """`docs.generate` writes it; `tests/house/test_generated.py` tells when it is stale."""
    assert content.wording("en").language == "en"
