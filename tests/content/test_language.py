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


def test_the_rule_that_the_guide_shows_keeps_to_its_examples(tmp_path) -> None:
    rule, source = re.findall(r"```yaml\n(.*?)```", GUIDE.read_text("utf-8"), re.DOTALL)
    (tmp_path / "ours.yml").write_text(rule.replace("basis: judgement", "source: [our-style]"))
    (tmp_path / "sources.yml").write_text(source)

    prover = Prover(added(content.wording("en"), tmp_path))

    (shown,) = rules_in(tmp_path)
    assert [*prover.faults(shown)] == []


def test_a_list_may_name_a_list_that_there_is(tmp_path) -> None:
    lists = tmp_path / "lists.yml"
    lists.write_text("- {id: anyone, why: Everybody of a kind., words: ['each {role}']}")
    added(content.wording("en"), tmp_path)

    lists.write_text("- {id: anyone, why: Everybody of a kind., words: ['each {rule}']}")
    with pytest.raises(ContentError, match=r"entry anyone: there is no list \{rule\}; add it"):
        added(content.wording("en"), tmp_path)


def test_there_are_more_than_five_hundred_english_rules_and_each_has_grounds() -> None:
    english = content.wording("en").rules

    assert len(english) > 500
    assert len({rule.id for rule in english}) == len(english)
    assert [rule.id for rule in english if len(rule.why) < 30] == []


def test_what_the_commands_load_is_what_the_yaml_says() -> None:
    """`docs.generate` writes it; `tests/house/test_generated.py` tells when it is stale."""
    assert content.wording("en").language == "en"
